import { nearest } from '../../lint/nearest.js';
import { lineStart, type Span } from '../../text/index.js';
import { cursorAt } from '../cursor.js';
import type { OpenDocument } from '../document.js';
import type { ActionSource } from '../features/code-action.js';
import { registryOf } from '../symbols.js';
import { tagNames } from '../tag-names.js';

/** Of a close tag that closes nothing: the name of the section that is open there, or away with it. Of a section that is not known: both its names. */
export const matchTags: ActionSource = (document, { range }, workspace) => {
  const cursor = cursorAt(document, range.start);
  const { line, sections } = cursor;
  if (line?.type === 'Tag') {
    const registry = registryOf(workspace.recent(document.path));
    if (registry.find(`<${line.name.value}`).length > 0) return [];
    const known = registry.all.filter(({ kind }) => kind === 'section').map(({ name }) => name);
    const name = nearest(line.name.value, known);
    if (name === null) return [];
    const names = tagNames(cursorAt(document, document.positionAt(line.name.span.start)));
    return [write(name, `<${name}>`, names ?? [line.name.span], document)];
  }
  if (line?.type !== 'CloseTag' || sections.some(({ close }) => close === line)) return [];
  const open = sections.findLast(({ close }) => close === null);
  if (open !== undefined) {
    const name = open.open.name.value;
    return [write(name, `</${name}>`, [line.name.span], document)];
  }
  const start = lineStart(document.text, line.span.start);
  const feed = document.text.indexOf('\n', line.span.end);
  return [change(`Delete ${line.text.trim()}`, [{ start, end: feed < 0 ? line.span.end : feed + 1 }], '', document)];
};

function write(name: string, tag: string, spans: readonly Span[], document: OpenDocument): ReturnType<typeof change> {
  return change(`Write ${tag}`, spans, name, document);
}

function change(
  title: string,
  spans: readonly Span[],
  newText: string,
  document: OpenDocument,
): ReturnType<ActionSource>[number] {
  const edits = spans.map((span) => ({ range: document.rangeOf(span), newText }));
  return { title, kind: 'quickfix', edit: { changes: { [document.uri]: edits } } };
}
