import { ERROR_LOG_LETTERS, HEADER_VALUE_LETTERS, LOG_LETTERS } from './log-letters.js';
import { EXPRESSION_VARIABLES, REWRITE_VARIABLES } from './server-variables.js';
import type { Term } from './term.js';

/**
 * The language that an argument is written in: a condition (`ap_expr`), a text with the variables of one, what mod_rewrite expands, its flags,
 * and the formats with letters behind `%`.
 */
export type Language =
  | 'expression'
  | 'string'
  | 'rewrite'
  | 'rule-flags'
  | 'condition-flags'
  | 'log-format'
  | 'error-log-format'
  | 'header-value';

type At = (index: number, words: readonly string[]) => Language | null;

const first =
  (language: Language): At =>
  (index) =>
    index === 0 ? language : null;

const customLog: At = (index) => (index === 1 ? 'log-format' : null);
const headerValue =
  (action: (words: readonly string[]) => number): At =>
  (index, words) =>
    index > action(words) + 1 ? 'header-value' : null;
const string = first('string');
const condition: At = () => 'expression';

const LANGUAGES: Readonly<Record<string, At>> = {
  '<ElseIf': condition,
  '<If': condition,
  Alias: (index, words) => (words.length === 1 && index === 0 ? 'string' : null),
  AuthFormLoginRequiredLocation: string,
  AuthFormLoginSuccessLocation: string,
  AuthFormLogoutLocation: string,
  AuthName: string,
  AuthType: string,
  CustomLog: customLog,
  ErrorDocument: (index) => (index === 1 ? 'string' : null),
  ErrorLogFormat: () => 'error-log-format',
  FilterProvider: (index) => (index === 2 ? 'expression' : null),
  GlobalLog: customLog,
  Header: headerValue(([word = '']) => (/^(?:always|onsuccess)$/i.test(word) ? 1 : 0)),
  LogFormat: first('log-format'),
  LogMessage: string,
  ProxyFCGISetEnvIf: (index) => (index === 0 ? 'expression' : index === 2 ? 'string' : null),
  ProxyHCExpr: (index) => (index === 1 ? 'expression' : null),
  Redirect: (index) => (index > 0 ? 'string' : null),
  RequestHeader: headerValue(() => 0),
  Require: (index, words) => {
    const kind = words[0]?.toLowerCase() === 'not' ? 1 : 0;
    if (index <= kind) return null;
    if (words[kind] === 'expr') return 'expression';
    return /^(?:user|group|host|forward-dns|ldap-\w+|db[dm]-group)$/.test(words[kind] ?? '') ? 'string' : null;
  },
  RewriteCond: (index, [test]) =>
    index === 0 ? 'rewrite' : index > 1 ? 'condition-flags' : test === 'expr' ? 'expression' : null,
  RewriteRule: (index) => (index === 1 ? 'rewrite' : index > 1 ? 'rule-flags' : null),
  SetEnvIfExpr: first('expression'),
  SetHandler: string,
};

/** The language of an argument, by the directive's registered name and the words of the line; of one behind `expr=`, what follows that. */
export function languageOf(directive: string, index: number, words: readonly string[]): Language | null {
  if (/^expr=/i.test(words[index] ?? '')) {
    if (LANGUAGES[directive] === undefined) return null;
    // A value is a text; what decides whether the line counts stands last.
    return LANGUAGES[directive](index, words) === 'header-value' && !isLastOfHeader(index, words)
      ? 'string'
      : 'expression';
  }
  return LANGUAGES[directive]?.(index, words) ?? null;
}

function isLastOfHeader(index: number, words: readonly string[]): boolean {
  const action = words.findIndex((word) => /^(?:add|append|edit\*?|merge|set|setifempty|unset|echo|note)$/i.test(word));
  return index > action + (/^(?:unset|echo)$/i.test(words[action] ?? '') ? 1 : 2);
}

/** What stands in `%{…}`. */
export function variablesOf(language: Language): readonly Term[] {
  switch (language) {
    case 'rewrite':
    case 'rule-flags':
      return REWRITE_VARIABLES;
    case 'expression':
    case 'string':
      return EXPRESSION_VARIABLES;
    default:
      return [];
  }
}

/** The letters behind `%`, where it has letters. */
export function lettersOf(language: Language): readonly Term[] {
  if (language === 'log-format') return LOG_LETTERS;
  if (language === 'error-log-format') return ERROR_LOG_LETTERS;
  return language === 'header-value' ? HEADER_VALUE_LETTERS : [];
}
