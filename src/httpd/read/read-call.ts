import type { Definition } from '../../directives/define.js';
import type { RawWord } from '../../grammar/index.js';
import type { ReadLine } from './read-line.js';

/** A directive that phase 1 runs, its override and arity checked. */
export interface ReadCall {
  readonly definition: Definition;
  readonly line: ReadLine;
  /** Where the arguments start in the line's text. */
  readonly argsAt: number;
  readonly args: string;
  /** As its arity class hands them over; offsets are in `args`. Empty for `RAW_ARGS`. */
  readonly words: readonly RawWord[];
}
