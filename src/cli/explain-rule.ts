import type { Example, Rule } from '../lint/rule.js';

/** The documentation of a rule for a terminal. */
export function explainRule({ name, severity, preset, fixable, title, why, examples, references }: Rule): string {
  const facts = [severity, `preset ${preset}`, ...(fixable === 'no' ? [] : [`fix: ${fixable}`])].join(', ');
  return [
    `${name} (${facts})`,
    title,
    why,
    ...examplesText('Wrong', examples.bad),
    ...examplesText('Right', examples.good),
    ...(references.length === 0 ? [] : [`See:\n${references.map((reference) => `  ${reference}\n`).join('')}`]),
  ]
    .map((part) => part.trimEnd())
    .join('\n\n')
    .concat('\n');
}

function examplesText(heading: string, examples: readonly Example[]): string[] {
  const [first] = examples;
  if (first === undefined) return [];
  const text = (typeof first === 'string' ? first : first.text).replace(/[«»]/g, '');
  return [`${heading}:\n${text.trimEnd().replace(/^(?=.)/gm, '    ')}`];
}
