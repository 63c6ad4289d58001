import { lineStart } from '../../text/index.js';
import { cursorAt } from '../cursor.js';
import type { ActionSource } from '../features/code-action.js';

/** The close tag of the innermost section around the cursor that has none, at the end of what it holds. */
export const addCloseTag: ActionSource = (document, { range }) => {
  const section = cursorAt(document, range.start).sections.findLast(({ close }) => close === null);
  if (section === undefined || section.open.name.value === '') return [];
  const tag = `</${section.open.name.value}>`;
  const { text } = document;
  const at = section.body.at(-1)?.span.end ?? section.open.span.end;
  const feed = text.indexOf('\n', at);
  const start = lineStart(text, section.open.span.start);
  const indent = /^[ \t]*/.exec(text.slice(start, section.open.span.start))?.[0] ?? '';
  const place = document.positionAt(feed < 0 ? text.length : feed + 1);
  const newText = feed < 0 ? `\n${indent}${tag}\n` : `${indent}${tag}\n`;
  return [
    {
      title: `Add ${tag}`,
      kind: 'quickfix',
      edit: { changes: { [document.uri]: [{ range: { start: place, end: place }, newText }] } },
    },
  ];
};
