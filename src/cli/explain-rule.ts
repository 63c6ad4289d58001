import type { Example, Rule } from '../lint/rule.js';
import type { Block, Page } from './explain-page.js';

/** The documentation of a rule. */
export function rulePage({ name, severity, preset, fixable, title, why, examples, references }: Rule): Page {
  return {
    title: name,
    note: [severity, `preset ${preset}`, ...(fixable === 'no' ? [] : [`fix: ${fixable}`])].join(', '),
    blocks: [
      { kind: 'text', text: sentence(title) },
      { kind: 'text', text: why },
      ...exampleBlock('Wrong', examples.bad),
      ...exampleBlock('Right', examples.good),
      { kind: 'list', heading: 'See', items: references.map((reference) => [reference, '']) },
    ],
  };
}

/** The same as data. */
export function ruleData({ name, severity, preset, fixable, title, why, examples, references }: Rule): object {
  const texts = (list: readonly Example[]): readonly string[] => list.map(textOf);
  return {
    kind: 'rule',
    name,
    severity,
    preset,
    fixable,
    title,
    why,
    examples: { bad: texts(examples.bad), good: texts(examples.good) },
    references,
  };
}

function exampleBlock(heading: string, [first]: readonly Example[]): readonly Block[] {
  return first === undefined ? [] : [{ kind: 'code', heading: `${heading}:`, text: textOf(first) }];
}

function textOf(example: Example): string {
  return (typeof example === 'string' ? example : example.text).replace(/[«»]/g, '');
}

function sentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
