import type { DocumentOnTypeFormattingParams, TextEdit } from 'vscode-languageserver-protocol';
import type { FormatOptions } from '../../format/index.js';
import { lineStart } from '../../text/index.js';
import { type Cursor, cursorAt } from '../cursor.js';
import type { OpenDocument } from '../document.js';
import { feature } from '../feature.js';
import { indentOfNewLine } from '../new-line.js';
import { optionsFor } from './formatting.js';

/** Behind the `>` of a tag, its close tag; at a close tag that was just typed, and on a new line, the indentation of the section. */
export const onTypeFormatting = feature({
  method: 'textDocument/onTypeFormatting',
  summary: 'Closes a section behind its `>`; moves a close tag below its open one; indents a new line.',
  capabilities: () => ({
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '>', moreTriggerCharacter: ['\n'] },
  }),
  run({ textDocument, position, ch, options }: DocumentOnTypeFormattingParams, workspace): TextEdit[] {
    const document = workspace.document(textDocument.uri);
    if (document === undefined) return [];
    const cursor = cursorAt(document, position);
    if (ch === '>') return behindTag(cursor);
    return ch === '\n' ? onNewLine(cursor, optionsFor(options, document, workspace)) : [];
  },
});

function behindTag({ document, line, sections, offset }: Cursor): TextEdit[] {
  const section = sections.at(-1);
  if (section === undefined || line === null || document.text[offset - 1] !== '>') return [];
  const openStart = section.open.span.start;
  const indent = document.text.slice(lineStart(document.text, openStart), openStart);
  if (/[^ \t]/.test(indent)) return [];
  if (line === section.open && offset === line.span.end && section.close === null) {
    const { start } = document.rangeOf({ start: offset, end: offset });
    return [{ range: { start, end: start }, newText: `\n${indent}</${line.name.value}>` }];
  }
  return line === section.close && offset === line.span.end ? indented(line.span.start, indent, document) : [];
}

function onNewLine(cursor: Cursor, options: FormatOptions): TextEdit[] {
  const { document, offset } = cursor;
  const start = lineStart(document.text, offset);
  const content = start + (/^[ \t]*/.exec(document.text.slice(start))?.[0].length ?? 0);
  const indent = offset > content ? null : indentOfNewLine(cursor, options);
  return indent === null ? [] : indented(content, indent, document);
}

/** Blanks in the place of those before an offset. */
function indented(offset: number, indent: string, document: OpenDocument): TextEdit[] {
  const from = lineStart(document.text, offset);
  if (document.text.slice(from, offset) === indent) return [];
  return [{ range: document.rangeOf({ start: from, end: offset }), newText: indent }];
}
