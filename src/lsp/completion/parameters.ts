import type { CompletionItem } from 'vscode-languageserver-types';
import type { Cursor } from '../cursor.js';
import { macroAround, parametersOf } from '../macro-parameters.js';
import { item } from './item.js';
import type { TypedArgument } from './typed.js';

/** The parameters of the macro around, behind the sign that one begins with; `null` when none is being typed. */
export function parameterItems({ before, line }: TypedArgument, cursor: Cursor): readonly CompletionItem[] | null {
  const macro = macroAround(cursor);
  const [typed] = /[$@%]\w*$/.exec(before) ?? [];
  if (macro === null || macro === line || typed === undefined) return null;
  const { text } = cursor.document;
  const rest = /^\w*/.exec(text.slice(cursor.offset, cursor.offset + 100))?.[0] ?? '';
  const span = { start: cursor.offset - typed.length, end: cursor.offset + rest.length };
  const names = parametersOf(macro).filter(({ value }) => value.startsWith(typed[0] ?? ''));
  if (names.length === 0) return null;
  return names.map(({ value }) => item(value, 'TypeParameter', span, cursor.document, { detail: macro.text }));
}
