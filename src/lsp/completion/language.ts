import type { CompletionItem } from 'vscode-languageserver-types';
import {
  EXPRESSION_FUNCTIONS,
  EXPRESSION_OPERATORS,
  EXPRESSION_SIGNS,
  type Language,
  languageOf,
  REQUEST_HEADERS,
  RESPONSE_HEADERS,
  type Term,
  variablesOf,
} from '../../directives/terms/index.js';
import type { Cursor } from '../cursor.js';
import { valuesOf } from '../word-content.js';
import type { Workspace } from '../workspace.js';
import { flagItems } from './flags.js';
import { letterItems, namedLetterItems } from './letters.js';
import { isLoaded, termItem } from './terms.js';
import type { TypedArgument } from './typed.js';

/** What an argument that is written in a language of its own may go on with; `null` where it has nothing of one at the cursor. */
export function languageItems(
  directive: string,
  argument: TypedArgument,
  cursor: Cursor,
  workspace: Workspace,
): readonly CompletionItem[] | null {
  const words = valuesOf(argument.line);
  const language = languageOf(directive, argument.index, words);
  if (language === null) return null;
  const typed = behindPrefix(argument);
  if (language === 'rule-flags' || language === 'condition-flags') {
    const variables = variableItems('rule-flags', typed, cursor, workspace);
    return variables ?? flagItems(language, typed, cursor);
  }
  return (
    namedLetterItems(language, typed, cursor) ??
    variableItems(language, typed, cursor, workspace) ??
    letterItems(language, typed, cursor, workspace) ??
    wordItems(language, typed, leadOf(directive, language, argument, cursor), cursor, workspace)
  );
}

/** What of an expression that is not in quotes stands in the words before, as in `Require expr`. */
function leadOf(directive: string, language: Language, { line, index, span }: TypedArgument, cursor: Cursor): string {
  const words = valuesOf(line);
  const first = line.args.find((_, at) => at < index && languageOf(directive, at, words) === language);
  return first === undefined ? '' : cursor.document.text.slice(first.span.start, span.start);
}

/** What stands behind `expr=` is an argument of its own. */
function behindPrefix(typed: TypedArgument): TypedArgument {
  const [prefix = ''] = /^expr=/i.exec(typed.before) ?? [];
  if (prefix === '') return typed;
  return {
    ...typed,
    before: typed.before.slice(prefix.length),
    span: { start: typed.span.start + prefix.length, end: typed.span.end },
  };
}

/** Behind `%{` the variables; behind the name of a function, `%{HTTP:`, the headers it is asked for. */
function variableItems(
  language: Language,
  typed: TypedArgument,
  cursor: Cursor,
  workspace: Workspace,
): readonly CompletionItem[] | null {
  const [, name] = /%\{([^{}]*)$/.exec(typed.before) ?? [];
  const variables = variablesOf(language);
  if (name === undefined || variables.length === 0) return null;
  const { text } = cursor.document;
  const [, rest = ''] = /^([\w-]*)/.exec(text.slice(cursor.offset, typed.span.end)) ?? [];
  const end = cursor.offset + rest.length;
  const close = text[end] === '}' ? '' : '}';
  const [, kind = ''] = /^(?:LA-[UF]:)?(http|req|req_novary|resp):/i.exec(name) ?? [];
  const colon = name.lastIndexOf(':') + 1;
  const span = { start: cursor.offset - name.length + colon, end };
  if (colon > 0 && !/^LA-[UF]:$/i.test(name.slice(0, colon))) {
    const headers = kind === '' ? [] : kind.toLowerCase() === 'resp' ? RESPONSE_HEADERS : REQUEST_HEADERS;
    return headers.map((term) => termItem(term, 'Field', span, cursor, { newText: `${term.name}${close}` }));
  }
  const [server] = workspace.recent(cursor.document.path).servers;
  const functions = language === 'rewrite' || language === 'rule-flags' ? [] : EXPRESSION_FUNCTIONS;
  return [
    ...variables
      .filter((term) => isLoaded(term, server))
      .map((term) =>
        termItem(term, 'Variable', span, cursor, {
          newText: term.name.endsWith(':') ? term.name : `${term.name}${close}`,
        }),
      ),
    ...functions
      .filter((term) => isLoaded(term, server))
      .map((term) => termItem({ ...term, name: `${term.name}:` }, 'Function', span, cursor)),
  ];
}

/** The functions and operators of a condition, and its variables, where a word of it begins. */
function wordItems(
  language: Language,
  { before, index, span: { start } }: TypedArgument,
  lead: string,
  cursor: Cursor,
  workspace: Workspace,
): readonly CompletionItem[] | null {
  const [server] = workspace.recent(cursor.document.path).servers;
  const from = (length: number): { start: number; end: number } => ({
    start: cursor.offset - length,
    end: cursor.offset,
  });
  const whole = (length: number): readonly CompletionItem[] =>
    variablesOf(language)
      .filter((term) => isLoaded(term, server) && !term.name.endsWith(':'))
      .map((term) => termItem({ ...term, name: `%{${term.name}}` }, 'Variable', from(length), cursor));
  if (language === 'rewrite' && ((before === '' && index === 0) || before === '%')) return whole(before.length);
  if (language !== 'expression' || start > cursor.offset) return null;
  // In a text between quotes only variables count.
  if ((before.match(/'/g) ?? []).length % 2 === 1) return [];
  const [, word] = /(?:^|[\s(!,{])([-%]?\w*|[=!~<>&|]+)$/.exec(before) ?? [];
  if (word === undefined) return [];
  const loaded = (all: readonly Term[]): readonly Term[] => all.filter((term) => isLoaded(term, server));
  const isBehind = isBehindOperand(lead + before.slice(0, before.length - word.length));
  const operators = (isBehind ? BETWEEN : BEFORE).map((term) => termItem(term, 'Operator', from(word.length), cursor));
  if (isBehind || /^[-=!~<>&|]/.test(word)) return operators;
  if (word.startsWith('%')) return whole(word.length);
  return [
    ...loaded(EXPRESSION_FUNCTIONS).map((term) =>
      termItem(term, 'Function', from(word.length), cursor, { newText: `${term.name}(` }),
    ),
    ...operators,
    ...whole(word.length),
  ];
}

/** Operators of one letter stand before what they ask about, the others between two things. */
const BEFORE = EXPRESSION_OPERATORS.filter(({ name }) => /^-\w$/.test(name));
const BETWEEN = [...EXPRESSION_SIGNS, ...EXPRESSION_OPERATORS.filter((term) => !BEFORE.includes(term))];

/** Whether a text, number, variable or condition in brackets ends before the cursor, so that something has to stand between it and the next. */
function isBehindOperand(before: string): boolean {
  return /(?:[})'"]|(?:^|[\s(])\w+)\s+$/.test(before) && !/(?:^|\s)(?:-\w+|in|and|or|not)\s+$/i.test(before);
}
