import { locate } from '../model/arguments.js';
import type { ConfigNode } from '../model/server.js';
import { insertBefore, replace } from './edits.js';
import type { Fix } from './finding.js';

/** Puts the comment from `start` to `end` of a directive's line on a line before it; the rest ends at `cut`. */
export function ownLine(node: ConfigNode, cut: number, start: number, end: number): readonly Fix[] {
  const insert = insertBefore(node, [node.line.text.slice(start, end)]);
  if (insert === null) return [];
  const remove = replace(locate(node, cut, end), '');
  return [{ title: 'put the comment on a line of its own', safe: true, edits: [insert, remove] }];
}
