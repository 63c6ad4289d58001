/**
 * A pattern as a flat list, as far as lookbehinds need it: they must match a text of one length. A group is an `open`, its
 * alternatives separated by `or`, and a `close`.
 */
export type RegexItem =
  | { readonly kind: 'text'; readonly length: 0 | 1 }
  | { readonly kind: 'variable' }
  | { readonly kind: 'repeat'; readonly least: number; readonly most: number }
  /** `(*FAIL)`, `(*ACCEPT)`: what follows in the alternative does not count. */
  | { readonly kind: 'finish' }
  | { readonly kind: 'or' }
  | { readonly kind: 'close' }
  /** `\C`, which UTF mode does not allow in a lookbehind. */
  | { readonly kind: 'byte' }
  | { readonly kind: 'reference'; readonly group: number | string; readonly recursion: boolean }
  | GroupItem;

/** `close` is the index of the matching item, known once the group is closed. */
export interface GroupItem {
  readonly kind: 'open';
  readonly type: 'group' | 'lookahead' | 'lookbehind' | 'condition' | 'define';
  /** Number of a capturing group, else 0. */
  readonly number: number;
  readonly at: number;
  close: number;
  alternatives: number;
}

export const CHARACTER: RegexItem = { kind: 'text', length: 1 };
export const NOTHING: RegexItem = { kind: 'text', length: 0 };
export const VARIABLE: RegexItem = { kind: 'variable' };
export const FINISH: RegexItem = { kind: 'finish' };
export const OR: RegexItem = { kind: 'or' };
export const CLOSE: RegexItem = { kind: 'close' };
export const BYTE: RegexItem = { kind: 'byte' };
