import { ruleOptions } from '../../lint/config/rule-options.js';
import { type Described, describeExample, exampleText } from '../../lint/example.js';
import type { Example, Rule } from '../../lint/rule.js';
import { FIX_OPTIONS } from '../../lint/rule-markdown.js';
import { ruleUrl } from '../../lint/rule-url.js';
import { findingLines } from '../../lint/run-example.js';
import type { Block, Page } from './page.js';

/** The documentation of a rule. */
export function rulePage(rule: Rule): Page {
  const { name, severity, preset, fixable, title, why, examples, references } = rule;
  const [bad] = examples.bad.map(describeExample);
  const [good] = examples.good;
  const links = [...references, ruleUrl(name)].filter((link) => link !== null);
  return {
    title: name,
    note: [severity, `preset ${preset}`, ...(fixable === 'no' ? [] : [`fix: ${fixable}`])].join(', '),
    blocks: [
      { kind: 'text', text: `${title}.` },
      { kind: 'text', text: why },
      ...(bad === undefined ? [] : wrong(rule, bad)),
      ...(good === undefined ? [] : [code('Right:', exampleText(good))]),
      ...optionList(rule),
      { kind: 'list', heading: 'See', items: links.map((link) => [link, '']) },
    ],
  };
}

function optionList(rule: Rule): readonly Block[] {
  const options = ruleOptions(rule);
  if (options.length === 0) return [];
  const items = options.map(({ name, about, default: value }) => [name, `${about} Default: ${value}.`] as const);
  return [{ kind: 'list', heading: 'Options', items }];
}

/** The same as data. */
export function ruleData(rule: Rule): object {
  const { name, severity, preset, fixable, title, why, examples, references } = rule;
  const texts = (list: readonly Example[]): readonly string[] => list.map(exampleText);
  return {
    kind: 'rule',
    name,
    severity,
    preset,
    fixable,
    title,
    why,
    options: ruleOptions(rule),
    examples: { bad: texts(examples.bad), good: texts(examples.good) },
    references,
    url: ruleUrl(name),
  };
}

/** An example, what is said of it, and what a fix makes of it. */
function wrong(rule: Rule, example: Described): readonly Block[] {
  const { fixed } = example;
  return [
    code('Wrong:', exampleText(example)),
    { kind: 'text', text: findingLines(rule, example).join('\n\n') },
    ...(fixed === undefined ? [] : [code(`Fixed (${FIX_OPTIONS[rule.fixable].replaceAll('`', '')}):`, fixed)]),
  ];
}

function code(heading: string, text: string): Block {
  return { kind: 'code', heading, text };
}
