import type { Rule } from '../../src/lint/rule.js';
import { FIX_OPTIONS, ruleMarkdown } from '../../src/lint/rule-markdown.js';
import { findingLines } from '../../src/lint/run-example.js';
import { presetNames, presetsOf } from '../../src/lint/severity.js';

const GENERATED = '<!-- Made by `npm run update-docs`: change the rule, not this file. -->';

/** `docs/rules/<group>/<name>.md` */
export function rulePage(rule: Rule): string {
  const { name, title, severity, fixable } = rule;
  return `${[
    GENERATED,
    `# ${name}`,
    `${title}.`,
    table(['Severity', 'Presets', 'Fix'], [[severity, presets(rule), FIX_OPTIONS[fixable]]]),
    ruleMarkdown(rule, (example) => findingLines(rule, example)),
    '## Settings',
    settings(rule),
  ].join('\n\n')}\n`;
}

function settings({ name }: Rule): string {
  return `Another level, or \`"off"\`, in \`wsgi-lint.config.json\` (on the command line: \`--rule ${name}=off\`):

\`\`\`json
{ "rules": { "${name}": "info" } }
\`\`\`

For one directive or section, a comment on the line before it:

\`\`\`apache
# wsgi-lint-disable-next ${name} -- the reason
\`\`\``;
}

const GROUPS: Readonly<Record<string, string>> = {
  syntax: 'What httpd rejects: it does not start with one of these. They are on in every preset.',
  wsgi: 'What mod_wsgi does with a configuration that httpd accepts.',
  core: 'What httpd itself does with a configuration that it accepts.',
  security: 'What is open to others that should not be.',
  suppression: 'Comments that suppress findings.',
};

/** `docs/rules/README.md` */
export function rulesIndex(rules: readonly Rule[]): string {
  const groups = [...new Set(rules.map(groupOf))];
  const parts = groups.flatMap((group) => [
    `## ${group}`,
    ...(GROUPS[group] === undefined ? [] : [GROUPS[group]]),
    table(
      ['Rule', 'Severity', 'Presets', 'Fix', 'Finds'],
      rules
        .filter((rule) => groupOf(rule) === group)
        .map((rule) => [
          `[${rule.name}](${rule.name}.md)`,
          rule.severity,
          presets(rule),
          rule.fixable === 'no' ? '' : FIX_OPTIONS[rule.fixable],
          rule.title.replace(/[|<]/g, '\\$&'),
        ]),
    ),
  ]);
  return `${[
    GENERATED,
    '# Rules',
    `${rules.length} rules. \`wsgi-lint explain RULE\` prints the page of one. \`--preset\` chooses between \`recommended\`, which is in force when nothing is said,
\`security\`, \`strict\` with every rule, and \`off\`, which leaves what httpd rejects. The fixes of \`--fix\` leave what httpd does as it is, but for what
they say; those of \`--unsafe-fixes\` are to be looked at.`,
    ...parts,
  ].join('\n\n')}\n`;
}

function groupOf({ name }: Rule): string {
  return name.replace(/\/.*/, '');
}

function presets(rule: Rule): string {
  const names = presetsOf(rule);
  return names.length === presetNames.length ? 'all' : names.join(', ');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
