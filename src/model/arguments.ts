import { argumentLineWords } from '../directives/types/argument-line.js';
import { getWords, type RawWord } from '../grammar/index.js';
import { type ConfigNode, type Location, nameEnd } from '../httpd/tree.js';
import { type Source, type Span, sourceSpan } from '../text/index.js';

/** One word of a directive's arguments. */
export interface Argument {
  readonly value: string;
  /** Where it stands in `node.line.text`, quotes included. */
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
  readonly location: Location;
}

/** The words of a directive, as `ap_getword_conf` splits them, or mod_rewrite those of its own; a section's end before its last `>`. */
export function argumentsOf(node: ConfigNode): readonly Argument[] {
  if (node.kept !== null) return node.kept as readonly Argument[];
  const text = argumentText(node);
  const split = /^rewrite(rule|cond)$/i.test(node.name) ? argumentLineWords : getWords;
  const words = split(text, node.argsAt).map((word) => new ArgumentWord(node, word));
  node.kept = words;
  return words;
}

/** A class because there is one for every word that a rule looks at, and few are ever reported. */
class ArgumentWord implements Argument {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
  readonly #node: ConfigNode;

  constructor(node: ConfigNode, { value, start, end, quote }: RawWord) {
    this.value = value;
    this.start = start;
    this.end = end;
    this.quoted = quote !== null;
    this.#node = node;
  }

  get location(): Location {
    return locate(this.#node, this.start, this.end);
  }
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

/** The words of a directive without their quotes, with a blank between two: for what asks how the line reads. */
export function wordsOf(node: ConfigNode): string {
  return argumentsOf(node)
    .map(({ value }) => value)
    .join(' ');
}

/** Where a range of a node's line stands in its file. */
export function locate(node: ConfigNode, start: number, end: number): Location {
  return new NodeRange(node, start, end);
}

/** Rules take places along for what they may have to say; most say nothing, so the way back to the file is found when it is asked for. */
class NodeRange implements Location {
  readonly #node: ConfigNode;
  readonly #start: number;
  readonly #end: number;
  #span: Span | null = null;

  constructor(node: ConfigNode, start: number, end: number) {
    this.#node = node;
    this.#start = start;
    this.#end = end;
  }

  get source(): Source {
    return this.#node.source;
  }

  get span(): Span {
    this.#span ??= sourceSpan(this.#node.line, this.#start, this.#end);
    return this.#span;
  }
}

/** The whole line of a node; a section's opening tag. */
export function lineOf(node: ConfigNode): Location {
  return locate(node, 0, node.line.text.length);
}

/** The argument at `index`, or the whole line where there is none. */
export function argumentOrLine(node: ConfigNode, index: number): Location {
  return argumentsOf(node)[index]?.location ?? lineOf(node);
}

/** The name of a directive, or of a section with its `<`. */
export function nameOf(node: ConfigNode): Location {
  return locate(node, 0, nameEnd(node));
}

/** The name of a directive as it is written, but for quotes; `node.name` may be spelled as httpd registers it. */
export function writtenName(node: ConfigNode): string {
  return node.line.text.slice(0, nameEnd(node)).replace(/^["']|["']$/g, '');
}

/**
 * The words from `start` to `end` stand in the file as they are here: not out of a variable, a macro or over several lines. Of no words that is so
 * where the place itself stands in the file.
 */
export function isVerbatim(node: ConfigNode, start: number, end: number): boolean {
  if (start === end)
    return start === 0 || locate(node, start - 1, start).span.end <= locate(node, start, start + 1).span.start;
  const { span } = locate(node, start, end);
  return node.source.text.slice(span.start, span.end) === node.line.text.slice(start, end);
}

/** The value still holds a `${…}` that nothing here defines, or what a template puts something in for: what it will be is not known. */
export function isUnknown(value: string): boolean {
  return /\$\{|@\w+@|\{\{|<%/.test(value);
}
