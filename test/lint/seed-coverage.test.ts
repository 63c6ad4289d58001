import { describe, expect, test } from 'vitest';
import { describeExample } from '../../src/lint/example.js';
import { rules } from '../../src/lint/index.js';
import { findingsOf } from '../../src/lint/run-example.js';
import { unmark } from './marked.js';
import { GUIDES } from './seed-statements.js';

/** What guides to mod_wsgi say, and the rules that see to it: each finds the mistake at its words, and is content with what the guide says. */
describe.each(Object.entries(GUIDES))('%s', (_guide, statements) => {
  const cases = statements.flatMap(({ statement, rules: named }) =>
    Object.entries(named).map(([name, { bad, good }]) => [`${statement}: ${name}`, { name, bad, good }] as const),
  );

  test.each(cases)('%s', (_title, { name, bad, good }) => {
    const rule = rules.find((each) => each.name === name);
    expect(rule).toBeDefined();
    const mistake = describeExample(bad);
    const { text, spans } = unmark(mistake.text);
    expect(findingsOf(mistake, text, rule).map(({ location: { span } }) => text.slice(span.start, span.end))).toEqual(
      spans.map((span) => text.slice(span.start, span.end)),
    );
    const right = describeExample(good);
    expect(findingsOf(right, right.text, rule).map(({ message }) => message)).toEqual([]);
  });
});
