import { describe, expect, it, test } from 'vitest';
import { describeAll, directiveData, directivePage } from '../../src/cli/explain/directive.js';
import { findOptions, optionPage } from '../../src/cli/explain/option.js';
import { renderPage } from '../../src/cli/explain/page.js';
import { rulePage } from '../../src/cli/explain/rule.js';
import { describeDirective } from '../../src/directives/describe.js';
import { catalogue } from '../../src/directives/registry.js';
import { wsgiOptionTables } from '../../src/directives/wsgi.js';
import { rules } from '../../src/lint/rules/index.js';
import { runCli } from './run-cli.js';

const STYLE = { width: 80, colors: false };

/** What is wrong with a page, in words; nothing when it is as it should be. */
function faultsOf(page: string): readonly string[] {
  const lines = page.split('\n');
  return [
    // `(null)` is what httpd writes into headers.
    ...(/(?:[:=] *|\()(?:undefined|null)\b(?!\))|\[object|NaN/.test(page) ? ['a hole'] : []),
    ...(/[^\n\x20-\uffff]/.test(page) ? ['a control character'] : []),
    ...(/^ {2}(?:Syntax|Values|Default|Context|Override|Module|Loaded by|Versions|Manual|Unit|Range|Note): *$/m.test(
      page,
    )
      ? ['a fact without a value']
      : []),
    ...(/\n\n\n/.test(page) ? ['an empty section'] : []),
    ...(lines.some((line) => line !== line.trimEnd()) ? ['blanks at the end of a line'] : []),
    ...lines.filter((line) => line.length > 80 && line.trim().includes(' ') && !/^ {4}|https:/.test(line)),
  ];
}

describe('every directive of httpd and mod_wsgi', () => {
  const pages = catalogue.all.flatMap((definition) =>
    describeAll([definition]).map((described) => ({
      name: described.description.name,
      described,
      page: renderPage(directivePage(described), STYLE),
    })),
  );

  it('has a page without gaps', () => {
    expect(pages.length).toBeGreaterThan(800);
    expect(pages.map(({ name, page }) => [name, faultsOf(page)]).filter(([, faults]) => faults?.length !== 0)).toEqual(
      [],
    );
  });

  it('tells what it does, where it may stand and which module has it', () => {
    const incomplete = pages.filter(({ described: { description } }) => {
      const { summary, contexts, modules } = description;
      return summary === null || contexts.length === 0 || modules.length === 0;
    });
    expect(incomplete.map(({ name }) => name)).toEqual([]);
  });

  it('has a syntax line that starts with its name and closes its brackets', () => {
    const wrong = pages.filter(({ name, described: { description } }) => {
      const { syntax } = description;
      const [opened, closed] = [syntax.split('[').length, syntax.split(']').length];
      return !syntax.startsWith(name.replace(/>$/, '')) || opened !== closed;
    });
    expect(wrong.map(({ described }) => described.description.syntax)).toEqual([]);
  });

  it('tells of values that its syntax line has a place for', () => {
    const wrong = pages.flatMap(({ described: { description } }) =>
      description.values
        .filter(({ argument }) => !description.syntax.includes(argument))
        .map(({ argument }) => `${description.syntax}: ${argument}`),
    );
    expect(wrong).toEqual([]);
  });

  it('says the same as data', () => {
    for (const { described } of pages)
      expect(JSON.parse(JSON.stringify(directiveData(described)))).toMatchObject({
        syntax: described.description.syntax,
      });
  });
});

test('every directive of other modules has a page without gaps', () => {
  const modules = ['security2_module', 'fcgid_module', 'perl_module', 'php_module', 'auth_openidc_module', 'jk_module'];
  const definitions = modules.flatMap((id) => catalogue.ofModule(id));
  expect(definitions.length).toBeGreaterThan(200);
  const pages = describeAll(definitions).map((described) => renderPage(directivePage(described), STYLE));
  expect(pages.flatMap(faultsOf)).toEqual([]);
});

test('every option has a page without gaps', () => {
  const pages = wsgiOptionTables.flatMap(({ directives: [directive], options }) =>
    options.flatMap(({ name }) => findOptions(name, directive).map((option) => renderPage(optionPage(option), STYLE))),
  );
  expect(pages.length).toBeGreaterThan(60);
  expect(pages.flatMap(faultsOf)).toEqual([]);
});

test('every rule has a page without gaps', () => {
  const prose = rules.map((rule) =>
    renderPage({ ...rulePage(rule), blocks: rulePage(rule).blocks.slice(0, 2) }, STYLE),
  );
  expect(prose.flatMap(faultsOf)).toEqual([]);
});

/** Whole pages: what people see. */
const shown = [
  'VirtualHost',
  'wsgiscriptalias',
  'WSGIDaemonProcess:threads',
  'memory-limit=',
  'Options',
  'order',
  'NameVirtualHost',
  'AcceptMutex',
  'StartServers',
  'SecRuleEngine',
  'user',
  'wsgi/threads-excessive',
];

test.each(shown)('explain %s', async (name) => {
  const { status, stdout, stderr } = await runCli(['explain', name]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatchSnapshot();
});

test.each([
  ['<VirtualHost>', /^<VirtualHost>\n/],
  ['threads-excessive', /^wsgi\/threads-excessive /],
  ['wsgidaemonprocess:threads=5', /^threads= \(an option of WSGIDaemonProcess\)\n/],
  ['process-group', /an option of WSGIScriptAlias\)[\s\S]*an option of WSGIImportScript\)/],
  ['MDomain', /^MDomain\n[\s\S]*\n<MDomain>\n/],
  ['ScriptLog', /Module: +mod_cgi .*\n +mod_cgid /],
])('explain %s finds it', async (name, expected) => {
  expect((await runCli(['explain', name])).stdout).toMatch(expected);
});

test.each([
  ['WSGIScriptAlia', 'WSGIScriptAlias'],
  ['WSGIDaemonProcess:thread', 'WSGIDaemonProcess:threads'],
  ['WSGIDaemonProces:threads', 'WSGIDaemonProcess'],
  ['VirtualHosts', '<VirtualHost>'],
  ['maximum-request', 'maximum-requests'],
  ['wsgi/thread-excessive', 'wsgi/threads-excessive'],
  ['SecRuleEngin', 'SecRuleEngine'],
])('explain %s: did you mean %s?', async (name, near) => {
  const { status, stdout, stderr } = await runCli(['explain', name]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toBe(`wsgi-lint: there is no rule, directive or option \`${name}\`; did you mean \`${near}\`?\n`);
});

test.each([':', '=', '<>', 'x\u001b[31m', 'ServerName:threads', 'zzzzzzzzzzzz'])(
  'explain %j is unknown',
  async (name) => {
    const { status, stdout, stderr } = await runCli(['explain', name]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^wsgi-lint: there is no rule, directive or option [^\p{Cc}]*\n$/u);
  },
);

test('explain --json', async () => {
  const { stdout } = await runCli(['explain', '--json', 'WSGIDaemonProcess']);
  const { version, entries } = JSON.parse(stdout);
  expect(version).toBe(1);
  expect(entries).toHaveLength(1);
  const [entry] = entries;
  expect(entry).toMatchObject({
    ...describeDirective(catalogue.find('wsgidaemonprocess')[0] as never),
    kind: 'directive',
  });
  expect(entry.rules).toContainEqual(expect.objectContaining({ name: 'wsgi/threads-excessive', severity: 'info' }));
  expect(JSON.parse((await runCli(['explain', '--json', 'threads='])).stdout).entries[0]).toMatchObject({
    kind: 'option',
    directives: ['WSGIDaemonProcess'],
    name: 'threads',
    range: '0 to 65533',
  });
});

test('colours stand for backticks', async () => {
  const { stdout } = await runCli(['explain', '--color', 'always', 'WSGIPassAuthorization']);
  expect(stdout).toContain('\u001b[');
  expect(stdout).not.toContain('`');
  expect((await runCli(['explain', 'WSGIPassAuthorization'])).stdout).not.toContain('\u001b');
});

test.each([40, 60, 100])('a page fits into %d columns', (width) => {
  const [definition] = catalogue.find('wsgipassauthorization');
  const [described] = describeAll(definition === undefined ? [] : [definition]);
  if (described === undefined) throw new Error('WSGIPassAuthorization is not known');
  const lines = renderPage(directivePage(described), { width, colors: false }).split('\n');
  expect(lines.filter((line) => line.length > width && !/https:/.test(line))).toEqual([]);
});
