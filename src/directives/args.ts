/** What an argument names, and whether it brings the thing into being or asks for it: navigation, rename and unused checks follow it. */
export interface SymbolRole {
  readonly kind: SymbolKind;
  readonly role: 'definition' | 'reference';
}

export type SymbolKind =
  | 'wsgi-process-group'
  | 'wsgi-application-group'
  | 'define'
  | 'macro'
  | 'macro-parameter'
  | 'module'
  | 'file'
  | 'directory'
  | 'server-name'
  | 'log-format'
  | 'auth-provider'
  | 'authz-provider'
  | 'rewrite-map'
  | 'balancer';

/** One kind of argument. */
export interface ArgumentType {
  /** The placeholder in a syntax line: `file-path`. */
  readonly label: string;
  readonly accepts: (value: string) => boolean;
  /** Why a value is rejected, in httpd's words; `{directive}` stands for the directive's name. */
  readonly message: string | ((value: string) => string);
  /** Which part of a rejected value is wrong; without it, all of it. */
  readonly wrongPart?: (value: string) => { readonly start: number; readonly end: number };
  /** Literal values offered by completion, with a word on each where one helps. */
  readonly values?: readonly string[];
  /** The values that are taken, in words: `1 to 10`. */
  readonly range?: string;
  readonly symbol?: SymbolRole;
  readonly optional?: boolean;
  readonly repeated?: boolean;
}

/** Whether an argument is a path in the file system, as its symbol or its placeholder tells. */
export function namesPath({ label, symbol }: ArgumentType): boolean {
  if (symbol !== undefined) return symbol.kind === 'file' || symbol.kind === 'directory';
  return /\b(?:file|directory|path|filename)\b/.test(label.replaceAll('URL-path', ''));
}

/** Why `value` is no such argument, in httpd's words, or `null` when it is one. */
export function reject({ accepts, message }: ArgumentType, value: string): string | null {
  if (accepts(value)) return null;
  return typeof message === 'string' ? message : message(value);
}

/** Any word. */
export function text(label: string, extra: Partial<ArgumentType> = {}): ArgumentType {
  return { label, accepts: () => true, message: 'invalid value', ...extra };
}

/** The word of a `FLAG`, whose arity class has looked at it already. */
export const onOff: ArgumentType = text('On|Off', { values: ['On', 'Off'] });

/** Whether a word is one of some, in any case. */
export function anyOf(words: readonly string[]): (word: string) => boolean {
  const known = new Set(words.map((word) => word.toLowerCase()));
  return (word) => known.has(word.toLowerCase());
}

/** One of some words, in any case unless `caseSensitive`. */
export function oneOf(
  values: readonly string[],
  message: string | ((value: string) => string),
  extra: Partial<ArgumentType> & { readonly caseSensitive?: boolean } = {},
): ArgumentType {
  const { caseSensitive = false, ...rest } = extra;
  const accepts = caseSensitive ? (value: string): boolean => values.includes(value) : anyOf(values);
  return { label: values.join('|'), values, accepts, message, ...rest };
}

/** A word that a predicate accepts. */
export function such(
  label: string,
  accepts: (value: string) => boolean,
  message: string | ((value: string) => string),
  extra: Partial<ArgumentType> = {},
): ArgumentType {
  return { label, accepts, message, ...extra };
}
