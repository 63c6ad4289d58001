import { ruleOptions } from './config/rule-options.js';
import { type Described, describeExample, exampleText } from './example.js';
import { visible } from './report/visible.js';
import type { Rule } from './rule.js';

/** How a rule's fixes are applied. */
export const FIX_OPTIONS: Readonly<Record<Rule['fixable'], string>> = {
  safe: '`--fix`',
  unsafe: '`--unsafe-fixes`',
  suggestion: 'in an editor',
  no: 'by hand',
};

/** The documentation of a rule without its name. `said` gives the lines that wsgi-lint prints for an example, when they are wanted. */
export function ruleMarkdown(rule: Rule, said: (example: Described) => readonly string[] = () => []): string {
  const { why, examples, references } = rule;
  return [
    why,
    '## Wrong',
    ...examples.bad.map(describeExample).flatMap((example) => wrongExample(rule, example, said(example))),
    '## Right',
    ...examples.good.map(describeExample).flatMap((example) => [...setting(example), fenced(exampleText(example))]),
    ...optionList(rule),
    '## See also',
    references.map((reference) => `- <${reference}>`).join('\n'),
  ].join('\n\n');
}

/** What may be set in the configuration file, with an example of it. */
function optionList(rule: Rule): readonly string[] {
  const options = ruleOptions(rule);
  if (options.length === 0) return [];
  const set = options.map((option) => `"${option.name}": ${option.default}`).join(', ');
  return [
    '## Options',
    options.map((option) => `- \`${option.name}\` (default: \`${option.default}\`): ${option.about}`).join('\n'),
    fenced(`"rules": { "${rule.name}": ["${rule.severity}", { ${set} }] }`, 'json'),
  ];
}

function wrongExample({ fixable }: Rule, example: Described, lines: readonly string[]): readonly string[] {
  const { fixed } = example;
  return [
    ...setting(example),
    fenced(exampleText(example)),
    ...(lines.length === 0 ? [] : [fenced(lines.join('\n'), 'text')]),
    ...(fixed === undefined ? [] : [`Fixed (${FIX_OPTIONS[fixable]}):`, fenced(fixed)]),
  ];
}

/** What an example is read for, in words, and the files beside it. */
function setting({ files = {}, owners = {}, path, htaccess, world, ...server }: Described): readonly string[] {
  const { modWsgiVersion, serverVersion, platform } = server;
  const facts = [
    ...(path === undefined ? [] : [`\`${path}\``]),
    ...(htaccess === undefined ? [] : [`a \`.htaccess\` file under \`AllowOverride ${htaccess}\``]),
    ...(world === 'closed' ? ['a whole configuration'] : []),
    ...(serverVersion === undefined ? [] : [`httpd ${serverVersion}`]),
    ...(modWsgiVersion === undefined ? [] : [`mod_wsgi ${modWsgiVersion}`]),
    ...(platform === undefined ? [] : [PLATFORMS[platform]]),
  ];
  const others = Object.entries(files).flatMap(([name, content]) =>
    content === '' ? [`\`${name}\` is there.`] : [`\`${name}\` holds:`, fenced(content, languageOf(name))],
  );
  const owned = Object.entries(owners).map(
    ([name, { uid, gid, mode }]) =>
      `\`${name}\` belongs to user ${uid} and group ${gid}, mode ${mode.toString(8).padStart(4, '0')}.`,
  );
  return [...others, ...owned, ...(facts.length === 0 ? [] : [`${capitalized(facts.join(', '))}:`])];
}

const PLATFORMS: Readonly<Record<NonNullable<Described['platform']>, string>> = {
  debian: 'Debian',
  rhel: 'Red Hat',
  upstream: "httpd's own layout",
  windows: 'Windows',
};

function capitalized(text: string): string {
  return text.replace(/^[a-z](?!ttpd|od_)/, (first) => first.toUpperCase());
}

function languageOf(path: string): string {
  return /\.(?:conf|htaccess)$/.test(path) ? 'apache' : 'text';
}

/**
 * Text as a block of Markdown: control characters shown, in a fence that is longer than any in the text. `apache` is what Vim, Emacs and the extension
 * of VS Code all call configuration: ALE throws at another name.
 */
export function fenced(text: string, language = 'apache'): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`{3,}/g), ([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const shown = text.trimEnd().replace(/[^\P{Cc}\n\t]/gu, visible);
  return `${fence}${language}\n${shown}\n${fence}`;
}
