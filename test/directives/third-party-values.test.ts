import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/directives/registry.js';
import { firstArguments } from '../../src/directives/third-party/first-arguments.js';
import { configtest } from '../../src/httpd/configtest.js';
import { memoryHost } from '../../src/httpd/host-memory.js';

/** Directive, arguments, and what Debian's builds of the modules say to them; `null` when they take them. */
type Example = readonly [string, string, string | null];

const examples: readonly Example[] = JSON.parse(
  readFileSync(new URL('third-party-values.json', import.meta.url), 'utf8'),
);

/** What the dynamic linker takes for a library. */
const LIBRARY = '\x7fELF'.padEnd(64);

/** What `configtest` says of a directive, in a location unless it may stand outside of one. */
function said(
  name: string,
  args: string,
  files: Readonly<Record<string, string>> = {},
  assumeExists = true,
): string | null {
  const [definition] = catalogue.find(name.toLowerCase());
  if (definition === undefined) throw new Error(`no ${name}`);
  const module = [definition.module].flat()[0] ?? '';
  const line = `${name} ${args}`;
  const text = [
    'ServerName x',
    'ErrorLog e',
    'LoadModule mpm_prefork_module modules/mod_mpm_prefork.so',
    `LoadModule ${module} m.so`,
    definition.override.includes('RSRC_CONF') ? line : `<Location /a>\n${line}\n</Location>`,
  ].join('\n');
  const host = memoryHost({ '/s/httpd.conf': text, '/s/modules/mod_mpm_prefork.so': '', '/s/m.so': LIBRARY, ...files });
  return (
    configtest({ host, platform: 'debian', serverRoot: '/s', file: '/s/httpd.conf', assumeExists }).error?.message ??
    null
  );
}

describe('values of directives of other modules', () => {
  test.each(examples)('%s %s', (name, args, message) => {
    expect(said(name, args)).toBe(message);
  });

  test.each<Example>([
    ['FcgidWrapper', '"/opt/php -x" .php virtual', 'Wrapper /opt/php cannot be accessed: (2)No such file or directory'],
    ['FcgidWrapper', 'php .php', null],
    [
      'FcgidAuthorizer',
      '/opt/authorizer',
      'Authorizer /opt/authorizer cannot be accessed: (2)No such file or directory',
    ],
    ['FcgidAuthorizer', '/there/authorizer', null],
    ['JkWorkersFile', 'conf/workers', "JkWorkersFile: Can't find the workers file specified"],
    ['JkWorkersFile', '/there', "JkWorkersFile: Can't find the workers file specified"],
    ['JkWorkersFile', '/there/authorizer', null],
  ])('a file that is not there: %s %s', (name, args, message) => {
    expect(said(name, args, { '/there/authorizer': '' }, false)).toBe(message);
  });

  test('each directive of which something is known has an example', () => {
    const tried = new Set(examples.map(([name]) => name));
    expect(Object.keys(firstArguments).filter((name) => !tried.has(name))).toEqual([]);
  });
});
