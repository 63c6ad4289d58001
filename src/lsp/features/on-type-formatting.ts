import type { DocumentOnTypeFormattingParams, TextEdit } from 'vscode-languageserver-protocol';
import { lineStart } from '../../text/index.js';
import { cursorAt } from '../cursor.js';
import { feature } from '../feature.js';

/** Behind the `>` of a tag, its close tag; at a close tag that was just typed, the indentation of the section. */
export const onTypeFormatting = feature({
  method: 'textDocument/onTypeFormatting',
  summary: 'Closes a section behind its `>`; moves a close tag below its open one.',
  capabilities: () => ({ documentOnTypeFormattingProvider: { firstTriggerCharacter: '>' } }),
  run({ textDocument, position, ch }: DocumentOnTypeFormattingParams, workspace): TextEdit[] {
    const document = workspace.document(textDocument.uri);
    if (document === undefined || ch !== '>') return [];
    const { line, sections, offset } = cursorAt(document, position);
    const section = sections.at(-1);
    if (section === undefined || line === null || document.text[offset - 1] !== '>') return [];
    const openStart = section.open.span.start;
    const indent = document.text.slice(lineStart(document.text, openStart), openStart);
    if (/[^ \t]/.test(indent)) return [];
    if (line === section.open && offset === line.span.end && section.close === null)
      return [{ range: { start: position, end: position }, newText: `\n${indent}</${line.name.value}>` }];
    if (line !== section.close || offset !== line.span.end) return [];
    const from = lineStart(document.text, line.span.start);
    if (document.text.slice(from, line.span.start) === indent) return [];
    return [{ range: document.rangeOf({ start: from, end: line.span.start }), newText: indent }];
  },
});
