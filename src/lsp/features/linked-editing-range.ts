import type { LinkedEditingRangeParams, LinkedEditingRanges } from 'vscode-languageserver-protocol';
import { cursorOf } from '../cursor.js';
import { feature } from '../feature.js';
import { tagNames } from '../tag-names.js';

/** The names in the two tags of a section, to be typed as one. */
export const linkedEditingRange = feature({
  method: 'textDocument/linkedEditingRange',
  summary: 'The names in both tags of a section change together.',
  capabilities: () => ({ linkedEditingRangeProvider: true }),
  run(params: LinkedEditingRangeParams, workspace): LinkedEditingRanges | null {
    const cursor = cursorOf(params, workspace);
    const names = cursor === null ? null : tagNames(cursor);
    if (cursor === null || names?.length !== 2) return null;
    return { ranges: names.map((span) => cursor.document.rangeOf(span)), wordPattern: '[A-Za-z_][A-Za-z0-9_]*' };
  },
});
