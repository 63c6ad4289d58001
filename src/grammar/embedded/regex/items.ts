import type { ByteSet } from './bytes.js';

/**
 * A pattern as a flat list, as PCRE2 reads it: lookbehinds are measured on it, and `regexTree` makes a tree of it. A group is an
 * `open`, its alternatives separated by `or`, and a `close`.
 */
export type RegexItem =
  | { readonly kind: 'character'; readonly code: number; readonly caseless: boolean }
  | { readonly kind: 'set'; readonly set: ByteSet }
  | { readonly kind: 'position'; readonly at: Position }
  /** Matches so many characters in a way that is not replayed: other Unicode properties, verbs that steer backtracking. */
  | { readonly kind: 'other'; readonly length: 0 | 1 }
  /** `\R`, `\X`. */
  | { readonly kind: 'variable'; readonly letter: string }
  /** Of the item before. */
  | { readonly kind: 'repeat'; readonly least: number; readonly most: number; mode: 'greedy' | 'lazy' | 'possessive' }
  /** `(*FAIL)`, `(*ACCEPT)`: what follows in the alternative does not count. */
  | { readonly kind: 'finish'; readonly accept: boolean }
  | { readonly kind: 'or' }
  | { readonly kind: 'close' }
  /** `\C`, which UTF mode does not allow in a lookbehind. */
  | { readonly kind: 'byte' }
  | {
      readonly kind: 'reference';
      readonly group: number | string;
      readonly recursion: boolean;
      readonly caseless: boolean;
    }
  | GroupItem;

/** Tests of a position, which match no text. `keep` is `\K`. */
export type Position =
  | 'subject-start'
  | 'line-start'
  | 'subject-end'
  | 'subject-end-or-last-newline'
  | 'dollar'
  | 'line-end'
  | 'search-start'
  | 'word-boundary'
  | 'no-word-boundary'
  | 'keep';

/** `close` is the index of the matching item, known once the group is closed. */
export interface GroupItem extends GroupKind {
  readonly kind: 'open';
  readonly type: GroupType;
  /** Number of a capturing group, else 0. */
  readonly number: number;
  readonly at: number;
  close: number;
  alternatives: number;
}

export type GroupType = 'group' | 'lookahead' | 'lookbehind' | 'condition' | 'define';

/** What sets a group apart from others of its type. */
export interface GroupKind {
  /** What it matched is not tried in another way. Lookarounds are so by themselves, but for `(*napla:`. */
  readonly atomic?: boolean;
  /** `(?!`, `(?<!`. */
  readonly negative?: boolean;
  /** Of a condition; without one the lookaround that follows is the test. */
  readonly test?: ConditionTest | null;
  /** Scripts of characters are looked at, too: `(*sr:`. */
  readonly scriptRun?: boolean;
}

export type ConditionTest =
  | { readonly kind: 'group'; readonly group: number | string }
  /** In a call of the group, or of any group: `(?(R1)`, `(?(R)`. A group of that `name` goes first. */
  | { readonly kind: 'call'; readonly group: number | string | null; readonly name: string | null }
  | { readonly kind: 'constant'; readonly value: boolean };

export const OR: RegexItem = { kind: 'or' };
export const CLOSE: RegexItem = { kind: 'close' };
export const BYTE: RegexItem = { kind: 'byte' };
