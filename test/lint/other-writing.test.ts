import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/httpd/evaluate.js';
import { parseAllowOverride } from '../../src/httpd/htaccess-context.js';
import type { ConfigNode } from '../../src/httpd/tree.js';
import { type Described, describeExample, EXAMPLE_PATH, exampleText } from '../../src/lint/example.js';
import type { Finding } from '../../src/lint/finding.js';
import { fixTexts } from '../../src/lint/fix.js';
import { rules } from '../../src/lint/index.js';
import { lintServer, serverOf } from '../../src/lint/linter.js';
import type { Rule } from '../../src/lint/rule.js';
import { hostOf, settingsOf } from '../../src/lint/run-example.js';
import { createSource } from '../../src/text/index.js';

/** A configuration as others write it: httpd reads the same. */
const WRITINGS: Readonly<Record<string, (text: string) => string>> = {
  'with CRLF': (text) => text.replaceAll('\n', '\r\n'),
  'with names in capitals': (text) =>
    eachLine(text, (line) => line.replace(/^(\s*<?\/?)(\w+)/, (_, before, name) => before + name.toUpperCase())),
  indented: (text) => text.replace(/^(?=.)/gm, '  '),
  'with an empty line joined to each': (text) => eachLine(text, (line) => `${line} \\\n`),
};

/** Changes lines that begin with a name; lines that are joined already stay. */
function eachLine(text: string, change: (line: string) => string): string {
  if (text.includes('\\\n')) return text;
  return text
    .split('\n')
    .map((line) => (/^\s*<?\w/.test(line) ? change(line) : line))
    .join('\n');
}

/** What a rule says of a text, and the directives that its fixes leave. */
function outcome(rule: Rule, example: Described, text: string): { readonly fixes: number[]; readonly fixed: string[] } {
  const path = example.path ?? EXAMPLE_PATH;
  const source = createSource(path, text);
  const htaccess = example.htaccess === undefined ? undefined : parseAllowOverride(example.htaccess);
  const server = serverOf([{ path, source }], hostOf(example, text), settingsOf(example), htaccess);
  const findings: readonly Finding[] = lintServer(server, { preset: 'strict', catalogue: [rule] });
  const fixed = fixTexts(findings, [source], true).texts.get(path) ?? text;
  const { tree } = evaluate([{ path, source: createSource(path, fixed) }], hostOf(example, fixed), settingsOf(example));
  return { fixes: findings.map(({ fixes }) => fixes.length), fixed: linesOf(tree.children) };
}

function linesOf(nodes: readonly ConfigNode[]): string[] {
  return nodes.flatMap(({ name, args, children }) => [
    `${name.toLowerCase()} ${args.replace(/\s+/g, ' ')}`,
    ...linesOf(children),
  ]);
}

describe.each(Object.entries(WRITINGS))('%s', (_, write) => {
  test.each(rules.map((rule) => [rule.name, rule] as const))('%s says and mends the same', (_name, rule) => {
    for (const example of rule.examples.bad.map(describeExample)) {
      const text = exampleText(example);
      expect(outcome(rule, example, write(text)), write(text)).toEqual(outcome(rule, example, text));
    }
  });
});
