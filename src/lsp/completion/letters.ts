import { type CompletionItem, InsertTextFormat } from 'vscode-languageserver-types';
import { type Language, lettersOf, REQUEST_HEADERS, RESPONSE_HEADERS } from '../../directives/terms/index.js';
import type { Cursor } from '../cursor.js';
import type { Workspace } from '../workspace.js';
import { isLoaded, termItem } from './terms.js';
import type { TypedArgument } from './typed.js';

/** The letters of a log format, or of the value of a header, behind a `%` and what modifies it. */
export function letterItems(
  language: Language,
  { before }: TypedArgument,
  cursor: Cursor,
  workspace: Workspace,
): readonly CompletionItem[] | null {
  const letters = lettersOf(language);
  if (letters.length === 0) return null;
  const [, percents = '', word] = /(%+)([!<>,0-9]*\^?\w*)$/.exec(before) ?? [];
  // `%%` is a percent sign.
  if (word === undefined || percents.length % 2 === 0) return null;
  const [server] = workspace.recent(cursor.document.path).servers;
  const snippets = workspace.client.textDocument?.completion?.completionItem?.snippetSupport === true;
  const [modifiers = ''] = /^[!<>,0-9]*/.exec(word) ?? [];
  const span = { start: cursor.offset - word.length, end: cursor.offset };
  return letters
    .filter((term) => isLoaded(term, server) && (modifiers === '' || !/^[>%]/.test(term.name)))
    .map((term) => {
      const newText = `${modifiers}${term.name}`;
      const made = termItem(term, 'Value', span, cursor, { newText });
      const isSnippet = snippets && term.name.startsWith('{}');
      return {
        ...made,
        label: `%${term.name}`,
        ...(isSnippet
          ? {
              textEdit: { range: cursor.document.rangeOf(span), newText: newText.replace('{}', '{$1}') },
              insertTextFormat: InsertTextFormat.Snippet,
            }
          : {}),
      };
    });
}

/** Behind the `%{` of a log format: what has names of its own, and the headers. */
export function namedLetterItems(
  language: Language,
  { before, span }: TypedArgument,
  cursor: Cursor,
): readonly CompletionItem[] | null {
  const [, name] = /%[!<>,0-9]*\{([^{}]*)$/.exec(before) ?? [];
  const letters = lettersOf(language);
  if (name === undefined || letters.length === 0) return null;
  const [rest = ''] = /^[\w-]*(?:\}\^?\w*)?/.exec(cursor.document.text.slice(cursor.offset, span.end)) ?? [];
  const place = { start: cursor.offset - name.length, end: cursor.offset + rest.length };
  const has = (letter: string): boolean => letters.some((term) => term.name === letter);
  const named = [
    ...letters.filter((term) => /^\{./.test(term.name) && !term.name.startsWith('{}')),
    ...(has('{}i') ? REQUEST_HEADERS.map((term) => ({ ...term, name: `{${term.name}}i` })) : []),
    ...(has('{}o') ? RESPONSE_HEADERS.map((term) => ({ ...term, name: `{${term.name}}o` })) : []),
  ];
  return named.map((term) => termItem(term, 'Field', place, cursor, { newText: term.name.slice(1) }));
}
