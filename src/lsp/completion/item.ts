import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import type { Span } from '../../text/index.js';
import type { OpenDocument } from '../document.js';

export type Kind = keyof typeof CompletionItemKind;

/** What an item may say beyond its text. */
export interface More {
  readonly detail?: string;
  readonly documentation?: string;
  readonly newText?: string;
  readonly data?: unknown;
  readonly sort?: string;
}

/** One thing to put in the place of a span. */
export function item(label: string, kind: Kind, span: Span, document: OpenDocument, more: More = {}): CompletionItem {
  const { newText = label, detail, documentation, data, sort } = more;
  return {
    label,
    kind: CompletionItemKind[kind],
    filterText: newText,
    textEdit: { range: document.rangeOf(span), newText },
    ...(sort === undefined ? {} : { sortText: sort }),
    ...(detail === undefined ? {} : { detail }),
    ...(documentation === undefined ? {} : { documentation: { kind: 'markdown' as const, value: documentation } }),
    ...(data === undefined ? {} : { data }),
  };
}
