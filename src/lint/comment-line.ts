import { type Argument, argumentsOf, isVerbatim, locate } from '../model/arguments.js';
import type { ConfigNode, Location } from '../model/server.js';
import { insertBefore, replace } from './edits.js';
import type { Fix } from './finding.js';

/** A `#` and what follows it, which httpd takes for arguments. */
export interface TrailingComment {
  readonly at: Location;
  /** Puts the comment on a line before the directive's. */
  readonly fixes: readonly Fix[];
}

/**
 * The comment behind a directive, if it has one.
 * @param first how many words must stand before it, the name not counted; at least one
 */
export function trailingComment(node: ConfigNode, first = 1): TrailingComment | null {
  const words = argumentsOf(node);
  const start = commentAt(words, first);
  const [before, word, last] = [words[start - 1], words[start], words.at(-1)];
  if (before === undefined || word === undefined || last === undefined) return null;
  return { at: locate(node, word.start, last.end), fixes: ownLine(node, before.end, word.start, last.end) };
}

/** Which of some words, from `first` on, begins what is meant as a comment; -1: none. */
export function commentAt(words: readonly Argument[], first = 0): number {
  return words.findIndex(({ value, quoted }, at) => at >= first && !quoted && value.startsWith('#'));
}

function ownLine(node: ConfigNode, cut: number, start: number, end: number): readonly Fix[] {
  const insert = insertBefore(node, [node.line.text.slice(start, end)]);
  // A variable may hold the beginning of the comment and what stands before it.
  if (insert === null || !isVerbatim(node, cut, cut) || !isVerbatim(node, end, end)) return [];
  const remove = replace(locate(node, cut, end), '');
  return [{ title: 'put the comment on a line of its own', safe: true, edits: [insert, remove] }];
}
