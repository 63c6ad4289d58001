import { getWords } from '../grammar/index.js';
import type { ConfigNode, Location } from '../httpd/tree.js';
import { sourceSpan } from '../text/index.js';

/** One word of a directive's arguments. */
export interface Argument {
  readonly value: string;
  /** Where it stands in `node.line.text`, quotes included. */
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
  readonly location: Location;
}

const cache = new WeakMap<ConfigNode, readonly Argument[]>();

/** The words of a directive, as `ap_getword_conf` splits them; a section's end before its last `>`. */
export function argumentsOf(node: ConfigNode): readonly Argument[] {
  const known = cache.get(node);
  if (known !== undefined) return known;
  const text = argumentText(node);
  const words = getWords(text, node.argsAt).map(({ value, start, end, quote }) => ({
    value,
    start,
    end,
    quoted: quote !== null,
    get location(): Location {
      return locate(node, start, end);
    },
  }));
  cache.set(node, words);
  return words;
}

/** The line of a node up to the end of its arguments. */
export function argumentText(node: ConfigNode): string {
  const { text } = node.line;
  if (!node.section) return text;
  const end = text.lastIndexOf('>');
  return end < node.argsAt ? text : text.slice(0, end);
}

/** The value of the argument at `index`; an empty text where there is none. */
export function argumentValue(node: ConfigNode, index: number): string {
  return argumentsOf(node)[index]?.value ?? '';
}

/** Where a range of a node's line stands in its file. */
export function locate(node: ConfigNode, start: number, end: number): Location {
  return { source: node.source, span: sourceSpan(node.line, start, end) };
}

/** The whole line of a node; a section's opening tag. */
export function lineOf(node: ConfigNode): Location {
  return locate(node, 0, node.line.text.length);
}

/** The argument at `index`, or the whole line where there is none. */
export function argumentOrLine(node: ConfigNode, index: number): Location {
  return argumentsOf(node)[index]?.location ?? lineOf(node);
}

/** The name of a directive as it is written; `node.name` may be spelled as httpd registers it. */
export function writtenName(node: ConfigNode): string {
  return node.line.text.slice(0, node.name.length);
}

/** The words from `start` to `end` stand in the file as they are here: not out of a variable, a macro or over several lines. */
export function isVerbatim(node: ConfigNode, start: number, end: number): boolean {
  const { span } = locate(node, start, end);
  return node.source.text.slice(span.start, span.end) === node.line.text.slice(start, end);
}

/** The value still holds a `${…}` that nothing here defines, or what a template puts something in for: what it will be is not known. */
export function isUnknown(value: string): boolean {
  return /\$\{|@\w+@|\{\{|<%/.test(value);
}
