import type { Term } from '../term.js';

/** A piece of an argument that means something by itself. Offsets are those of the argument's text without its quotes. */
export interface ArgumentPart {
  readonly start: number;
  readonly end: number;
  readonly kind: 'keyword' | 'number' | 'pattern' | 'text';
  readonly term?: Term;
}

/** What an argument may go on with. */
export interface Continuation {
  /** Where it begins in the argument's text. */
  readonly from: number;
  /** A path in the file system is meant. */
  readonly path?: true;
  readonly terms: readonly Term[];
}

/** A kind of argument that is made of parts. */
export interface PartedArgument {
  /** The parts of its text, in order; what is none of them is left out. */
  parts(text: string): readonly ArgumentPart[];
  /** What may stand at the cursor: `before` is the text up to it. `null` where these parts have nothing to say. */
  next(before: string): Continuation | null;
}
