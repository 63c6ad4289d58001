import type { Position } from '../items.js';

/** The instructions of the matcher; behind each its operands. */
export const OP = {
  /** The pattern, or the call of the whole pattern, has matched. */
  matched: 0,
  fail: 1,
  /** code */
  character: 2,
  /** index of the set */
  set: 3,
  /** index in `POSITIONS` */
  position: 4,
  /** address: go on there */
  jump: 5,
  /** address: should what follows fail, go on there */
  choice: 6,
  /** set, least, most: as many as there are, then fewer and fewer */
  greedySet: 7,
  /** set, least, most: as many as there are, and no fewer */
  possessiveSet: 8,
  /** set, least, most, register: few, then more and more; `lazyMore` must follow */
  lazySet: 9,
  /** set, register with the most distant position */
  lazyMore: 10,
  /** register = 0 */
  loopStart: 11,
  /** counter, register for the position, least, most, address behind the loop: decides about one more round */
  greedyLoop: 12,
  /** the same; `lazyRound` must follow */
  lazyLoop: 13,
  /** counter, register for the position: one more round after all */
  lazyRound: 14,
  /** counter, register for the position, count, address of the loop: from the count on an empty round is the last */
  loopEnd: 15,
  /** group */
  open: 16,
  /** group */
  close: 17,
  /** list of groups, 1 when case does not matter */
  backReference: 18,
  /** group */
  call: 19,
  /** register = height of the stack */
  mark: 20,
  /** register with the height: forget the other ways since the mark */
  cut: 21,
  /** register with the height: undo all since the mark */
  unwind: 22,
  /** register = position */
  savePosition: 23,
  /** position = register */
  loadPosition: 24,
  /** length: go back so far */
  back: 25,
  /** list of groups, address if none of them has matched */
  ifGroup: 26,
  /** list of groups, address if this is no call of one of them; an empty list means any call */
  ifCall: 27,
  /** The match begins here: `\K` */
  keep: 28,
} as const;

export type OpName = keyof typeof OP;

/** What `position` asks. */
export const POSITIONS: readonly Position[] = [
  'subject-start',
  'line-start',
  'subject-end',
  'subject-end-or-last-newline',
  'dollar',
  'line-end',
  'search-start',
  'word-boundary',
  'no-word-boundary',
];
