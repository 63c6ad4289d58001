import { createSettings } from '../../src/httpd/defaults.js';
import type { Host } from '../../src/httpd/host.js';
import { memoryHost } from '../../src/httpd/host-memory.js';
import { unknownHost } from '../../src/httpd/host-unknown.js';
import { parseAllowOverride } from '../../src/httpd/htaccess.js';
import type { Settings } from '../../src/httpd/settings.js';
import type { Example, Finding, Rule } from '../../src/lint/index.js';
import { lintServer, serverOf } from '../../src/lint/linter.js';
import { createSource } from '../../src/text/index.js';

export const EXAMPLE_PATH = '/etc/apache2/site.conf';

export type Described = Exclude<Example, string>;

/** An example with its fields, however it is written. */
export function describeExample(example: Example): Described {
  return typeof example === 'string' ? { text: example } : example;
}

export function settingsOf({ serverVersion, modWsgiVersion, platform, world = 'open' }: Described): Settings {
  return createSettings({
    world,
    platform: platform ?? 'debian',
    ...(serverVersion === undefined ? {} : { serverVersion }),
    ...(modWsgiVersion === undefined ? {} : { modWsgiVersion }),
  });
}

/** The machine of an example: one of its files alone, or one of which nothing is known. */
export function hostOf({ files, world, path = EXAMPLE_PATH }: Described, text: string): Host {
  return files === undefined && world !== 'closed' ? unknownHost : memoryHost({ ...files, [path]: text });
}

/** What the named rule, or every rule, says of an example's text. */
export function findingsOf(example: Described, text: string, rule?: Rule): readonly Finding[] {
  const { path = EXAMPLE_PATH } = example;
  const input = { path, source: createSource(path, text) };
  const htaccess = example.htaccess === undefined ? undefined : parseAllowOverride(example.htaccess);
  const server = serverOf([input], hostOf(example, text), settingsOf(example), htaccess);
  const findings = lintServer(server, { preset: 'strict' });
  return rule === undefined ? findings : findings.filter((finding) => finding.rule === rule.name);
}
