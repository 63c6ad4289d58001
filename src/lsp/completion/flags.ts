import type { CompletionItem } from 'vscode-languageserver-types';
import { CONDITION_FLAGS, findRewriteFlag, type Language, RULE_FLAGS, termsOf } from '../../directives/terms/index.js';
import type { Cursor } from '../cursor.js';
import { item } from './item.js';
import { termItem } from './terms.js';
import type { TypedArgument } from './typed.js';

/** Statuses that `R=` is used with. */
const STATUSES = ['permanent', 'temp', 'seeother', '301', '302', '303', '307', '308', '404', '410'];

/** The flags of mod_rewrite between `[` and `]` that are not there yet; behind an `=` what it may be. */
export function flagItems(language: Language, typed: TypedArgument, cursor: Cursor): readonly CompletionItem[] {
  if (typed.index > 2) return [];
  const flags = language === 'condition-flags' ? CONDITION_FLAGS : RULE_FLAGS;
  const { before, span } = typed;
  if (!before.startsWith('['))
    return before === '' && span.start === span.end
      ? flags.map((flag) => termItem({ ...flag, name: `[${flag.name}]` }, 'EnumMember', span, cursor))
      : [];
  const own = Math.max(before.lastIndexOf('['), before.lastIndexOf(',')) + 1;
  const blanks = /^\s*/.exec(before.slice(own))?.[0].length ?? 0;
  const rest = /^[^\],]*/.exec(cursor.document.text.slice(cursor.offset, span.end))?.[0] ?? '';
  const end = cursor.offset + rest.length;
  const equals = before.indexOf('=', own);
  if (equals >= 0) {
    const place = { start: span.start + equals + 1, end };
    return valuesOf(before.slice(own, equals).trim()).map((value) => item(value, 'Value', place, cursor.document));
  }
  const others = [before.slice(1, own), cursor.document.text.slice(end, span.end)].join(',').split(/[,\]]/);
  const written = others.map((flag) => findRewriteFlag(flags, flag)?.name.replace('=', ''));
  const place = { start: span.start + own + blanks, end };
  return flags
    .filter(({ name }) => !written.includes(name.replace('=', '')) || name === 'E=')
    .map((flag) => termItem(flag, 'EnumMember', place, cursor, flag.long === undefined ? {} : { detail: flag.long }));
}

function valuesOf(flag: string): readonly string[] {
  const name = findRewriteFlag(RULE_FLAGS, `${flag}=`)?.name;
  if (name === 'R=') return STATUSES;
  const directive = name === 'T=' ? 'ForceType' : name === 'H=' ? 'SetHandler' : null;
  return directive === null ? [] : (termsOf(directive, 0, [])?.terms.map((term) => term.name) ?? []);
}
