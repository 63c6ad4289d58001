import type {
  ClientCapabilities,
  DocumentFormattingParams,
  DocumentRangeFormattingParams,
  DocumentRangesFormattingParams,
  FormattingOptions,
  Range,
  TextEdit,
} from 'vscode-languageserver-protocol';
import { defaultFormat, type FormatOptions, format, formatOptionsOf } from '../../format/index.js';
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
  capabilities: (client) => ({ documentRangeFormattingProvider: takesRanges(client) ? { rangesSupport: true } : true }),
  run: ({ range, ...params }: DocumentRangeFormattingParams, workspace) => editsIn([range], params, workspace),
});

export const rangesFormatting = feature({
  method: 'textDocument/rangesFormatting',
  summary: 'The same for the lines of several.',
  capabilities: (client) => (takesRanges(client) ? {} : null),
  run: ({ ranges, ...params }: DocumentRangesFormattingParams, workspace) => editsIn(ranges, params, workspace),
});

function takesRanges({ textDocument }: ClientCapabilities): boolean {
  return textDocument?.rangeFormatting?.rangesSupport === true;
}

function editsIn(
  ranges: readonly Range[],
  { textDocument, options }: DocumentFormattingParams,
  workspace: Workspace,
): TextEdit[] {
  const document = workspace.document(textDocument.uri);
  if (document === undefined) return [];
  return editsOf(document, options, workspace).filter(({ range: edited }) =>
    ranges.some(({ start, end }) => {
      const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
      return edited.start.line >= start.line && edited.end.line <= last;
    }),
  );
}

function editsOf(document: OpenDocument, options: FormattingOptions, workspace: Workspace): TextEdit[] {
  const registry = registryOf(workspace.recent(document.path));
  return format(document.tree, registry, optionsFor(options, document, workspace)).map(({ start, end, text }) => ({
    range: document.rangeOf({ start, end }),
    newText: text,
  }));
}

/** The form of a file as the client wants it, but where the configuration file says it for all who work on the files. */
export function optionsFor(
  { insertSpaces, tabSize }: FormattingOptions,
  { path }: OpenDocument,
  workspace: Workspace,
): FormatOptions {
  const shared = formatOptionsOf(workspace.configFor(path).content.format);
  return { ...defaultFormat, indent: insertSpaces ? tabSize : 'tab', ...shared };
}
