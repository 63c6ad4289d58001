import type { Example } from './rule.js';

/** Where the text of an example lies, unless it says otherwise. */
export const EXAMPLE_PATH = '/etc/apache2/site.conf';

export type Described = Exclude<Example, string>;

/** An example with its fields, however it is written. */
export function describeExample(example: Example): Described {
  return typeof example === 'string' ? { text: example } : example;
}

/** Its text without the marks. */
export function exampleText(example: Example): string {
  return describeExample(example).text.replace(/[«»]/g, '');
}
