import type {
  DocumentFormattingParams,
  DocumentRangeFormattingParams,
  FormattingOptions,
  TextEdit,
} from 'vscode-languageserver-protocol';
import { defaultFormat, type FormatOptions, format } from '../../format/index.js';
import type { OpenDocument } from '../document.js';
import { feature } from '../feature.js';
import { registryOf } from '../symbols.js';
import type { Workspace } from '../workspace.js';

export const formatting = feature({
  method: 'textDocument/formatting',
  summary: 'Indentation, names as registered, blanks and empty lines; what httpd makes of the file stays the same.',
  capabilities: () => ({ documentFormattingProvider: true }),
  run({ textDocument, options }: DocumentFormattingParams, workspace): TextEdit[] {
    const document = workspace.document(textDocument.uri);
    return document === undefined ? [] : editsOf(document, options, workspace);
  },
});

export const rangeFormatting = feature({
  method: 'textDocument/rangeFormatting',
  summary: 'The same for the lines of a selection.',
  capabilities: () => ({ documentRangeFormattingProvider: true }),
  run({ textDocument, options, range }: DocumentRangeFormattingParams, workspace): TextEdit[] {
    const document = workspace.document(textDocument.uri);
    if (document === undefined) return [];
    const first = range.start.line;
    const last = range.end.character === 0 && range.end.line > first ? range.end.line - 1 : range.end.line;
    return editsOf(document, options, workspace).filter(
      ({ range: { start, end } }) => start.line >= first && end.line <= last,
    );
  },
});

function editsOf(document: OpenDocument, options: FormattingOptions, workspace: Workspace): TextEdit[] {
  const registry = registryOf(workspace.recent(document.path));
  return format(document.tree, registry, optionsFor(options)).map(({ start, end, text }) => ({
    range: document.rangeOf({ start, end }),
    newText: text,
  }));
}

/** The form of a file as the client wants it. */
export function optionsFor({ insertSpaces, tabSize }: FormattingOptions): FormatOptions {
  return { ...defaultFormat, indent: insertSpaces ? tabSize : 'tab' };
}
