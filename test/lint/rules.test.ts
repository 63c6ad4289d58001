import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/httpd/evaluate.js';
import type { ConfigNode } from '../../src/httpd/tree.js';
import { type Described, describeExample, EXAMPLE_PATH } from '../../src/lint/example.js';
import { rules } from '../../src/lint/index.js';
import { findingsOf, hostOf, settingsOf } from '../../src/lint/run-example.js';
import { lineOf } from '../../src/model/arguments.js';
import { applyEdits, createSource, type Span } from '../../src/text/index.js';
import { unmark } from './marked.js';

test('rules are in the order of their names, and each name stands once', () => {
  const names = rules.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)].sort());
});

describe.each(rules.map((rule) => [rule.name, rule] as const))('%s', (_, rule) => {
  const bad = rule.examples.bad.map(describeExample);
  const good = rule.examples.good.map(describeExample);

  test('is documented', () => {
    expect(rule.name).toMatch(/^[a-z]+\/[a-z0-9-]+$/);
    expect(rule.title).toMatch(/[^.]$/);
    expect(rule.why.length).toBeGreaterThan(40);
    expect(rule.references.length).toBeGreaterThan(0);
    expect(good.length).toBeGreaterThan(0);
    if (rule.fixable !== 'no') expect(bad.some(({ fixed }) => fixed !== undefined)).toBe(true);
  });

  test.each(bad.map((example) => [example.text, example] as const))('finds %j', (_text, example) => {
    const { text, spans } = unmark(example.text);
    const findings = findingsOf(example, text, rule);
    const marked = findings.map(({ location: { span } }) => ({ span, text: text.slice(span.start, span.end) }));
    expect(marked).toEqual(spans.map((span) => ({ span, text: text.slice(span.start, span.end) })));
    for (const { message, fixes } of findings) {
      // `(null)` is what httpd itself writes.
      expect(message).not.toMatch(/\.$|undefined|(?<!\()null|NaN|\n/);
      for (const fix of fixes) expect(fix.title).not.toMatch(/undefined|null|NaN/);
    }
    if (example.fixed === undefined) return;
    const fixed = applyEdits(
      text,
      findings.flatMap(({ fixes: [fix] }) => fix?.edits ?? []),
    );
    expect(fixed).toBe(example.fixed);
    expect(findingsOf(example, fixed, rule)).toEqual([]);
    expect(verdictOf(example, fixed)).toBe('accepted');
    const edits = findings.flatMap(({ fixes: [fix] }) => fix?.edits ?? []);
    const untouched = linesOf(example, text, (span) => !edits.some((edit) => overlaps(edit, span)));
    expect(lostIn(linesOf(example, fixed), untouched)).toEqual([]);
  });

  test.each(good.map((example) => [example.text, example] as const))('accepts %j', (_text, example) => {
    expect(findingsOf(example, example.text, rule).map(({ message }) => message)).toEqual([]);
  });
});

/** The directives that httpd is left with, in order. */
function linesOf(example: Described, text: string, wanted: (span: Span) => boolean = () => true): readonly string[] {
  const source = createSource(EXAMPLE_PATH, text);
  const { tree } = evaluate([{ path: EXAMPLE_PATH, source }], hostOf(example, text), settingsOf(example));
  const lines = (nodes: readonly ConfigNode[]): readonly string[] =>
    nodes.flatMap((node) => {
      const { span } = lineOf(node);
      return [...(wanted(span) ? [`${node.name} ${node.args}`] : []), ...lines(node.children)];
    });
  return lines(tree.children);
}

/** Those of `wanted` that are not there in that order. */
function lostIn(lines: readonly string[], wanted: readonly string[]): readonly string[] {
  let at = 0;
  return wanted.filter((line) => {
    const found = lines.indexOf(line, at);
    if (found >= 0) at = found + 1;
    return found < 0;
  });
}

/** The edit changes a line: it takes something from it, or puts something into it or at its end. */
function overlaps(edit: Span, span: Span): boolean {
  const inserts = edit.start === edit.end;
  return inserts ? span.start < edit.start && edit.start <= span.end : edit.start < span.end && span.start < edit.end;
}

function verdictOf(example: Described, text: string): string {
  const source = createSource(EXAMPLE_PATH, text);
  const { problems } = evaluate([{ path: EXAMPLE_PATH, source }], hostOf(example, text), settingsOf(example));
  return problems[0]?.message ?? 'accepted';
}
