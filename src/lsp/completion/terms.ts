import type { CompletionItem } from 'vscode-languageserver-types';
import { type Term, termsOf } from '../../directives/terms/index.js';
import type { Server } from '../../model/server.js';
import type { Span } from '../../text/index.js';
import type { Cursor } from '../cursor.js';
import { valuesOf } from '../word-content.js';
import type { Workspace } from '../workspace.js';
import { item, type Kind, type More } from './item.js';
import type { TypedArgument } from './typed.js';

/** Whether a term is known where a file is read; of a fragment, whatever its server may load. */
export function isLoaded({ module }: Term, server: Server | undefined): boolean {
  if (module === undefined || server === undefined || server.settings.fragment) return true;
  const any = typeof module === 'string' ? [module] : module;
  return server.reading.modules.some(({ id }) => any.includes(id));
}

/** A term as an item, with its meaning. */
export function termItem(term: Term, kind: Kind, span: Span, { document }: Cursor, more: More = {}): CompletionItem {
  const documentation = term.summary === '' ? {} : { documentation: term.summary };
  return item(term.name, kind, span, document, { ...documentation, ...more });
}

/** The headers, media types, handlers and filters that are usual for an argument. */
export function termItems(
  directive: string,
  typed: TypedArgument,
  cursor: Cursor,
  workspace: Workspace,
): readonly CompletionItem[] {
  const words = valuesOf(typed.line);
  const list = termsOf(directive, typed.index, words);
  if (list === null) return [];
  const [server] = workspace.recent(cursor.document.path).servers;
  const { separator } = list;
  // Of several words in one the others stay.
  const from = separator === undefined ? 0 : typed.before.lastIndexOf(separator) + 1;
  const rest = cursor.document.text.slice(cursor.offset, typed.span.end);
  const next = separator === undefined ? -1 : rest.indexOf(separator);
  const span = { start: typed.span.start + from, end: next < 0 ? typed.span.end : cursor.offset + next };
  const written = [
    ...otherArguments(typed),
    ...(separator === undefined ? [] : typed.before.slice(0, from).toLowerCase().split(separator)),
  ];
  return list.terms
    .filter((term) => isLoaded(term, server) && !written.includes(term.name.toLowerCase()))
    .map((term) => {
      const needsQuotes = typed.quote === null && from === 0 && /\s/.test(term.name);
      return termItem(term, 'Value', span, cursor, needsQuotes ? { newText: `"${term.name}"` } : {});
    });
}

/** The arguments of the line besides the one that is being typed, without signs, in lower case. */
export function otherArguments({ line, index }: Pick<TypedArgument, 'line' | 'index'>): readonly string[] {
  return line.args.flatMap(({ value }, at) => (at === index ? [] : [value.toLowerCase().replace(/^[+-]/, '')]));
}
