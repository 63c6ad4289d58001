import { getWord } from '../../grammar/index.js';
import type { Location } from '../tree.js';
import type { ReadLine } from './read-line.js';

export interface Macro {
  /** In lower case. */
  readonly name: string;
  /** `defined on line <L> of "<F>"` */
  readonly defined: string;
  readonly location: Location;
  readonly args: readonly string[];
  readonly ignoreEmptyArguments: boolean;
  readonly body: readonly ReadLine[];
}

/** mod_macro's state. */
export class Macros {
  readonly byName = new Map<string, Macro>();
  /** Whether a `<Macro>` was met: the messages of `Use` and `UndefMacro` ask for no more. */
  met = false;
  ignoreEmptyArguments = false;
  ignoreBadNesting = false;
}

/** How a macro is spoken of in messages. */
export function describe({ name, defined }: Pick<Macro, 'name' | 'defined'>): string {
  return `macro '${name}' (${defined})`;
}

/** `get_arguments`: the words of a text, empty ones included. */
export function argumentsOf(text: string): string[] {
  const words: string[] = [];
  for (let at = /^[ \t]*/.exec(text)?.[0].length ?? 0; at < text.length; ) {
    const word = getWord(text, at);
    words.push(word.value);
    at = word.next;
  }
  return words;
}
