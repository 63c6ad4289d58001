import { z } from 'zod';

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
  | 'module'
  | 'file'
  | 'directory'
  | 'server-name'
  | 'log-format'
  | 'auth-provider'
  | 'authz-provider'
  | 'rewrite-map'
  | 'balancer';

/**
 * One kind of argument. `accepts` answers on the hot path; the zod schema is built only to say why a value was rejected (its first message,
 * in httpd's words, `{directive}` standing for the directive's name) or to describe the type.
 */
export interface ArgumentType {
  /** The placeholder in a syntax line: `file-path`. */
  readonly label: string;
  readonly schema: () => z.ZodType<string>;
  readonly accepts?: (value: string) => boolean;
  /** Literal values offered by completion, with a word on each where one helps. */
  readonly values?: readonly string[];
  /** The values that are taken, in words: `1 to 10`. */
  readonly range?: string;
  readonly symbol?: SymbolRole;
  readonly optional?: boolean;
  readonly repeated?: boolean;
}

/** Why `value` is no such argument, in httpd's words, or `null` when it is one. */
export function reject(type: ArgumentType, value: string): string | null {
  if (type.accepts?.(value)) return null;
  const result = schemaOf(type).safeParse(value);
  return result.success ? null : (result.error.issues[0]?.message ?? 'invalid value');
}

const schemas = new WeakMap<ArgumentType, z.ZodType<string>>();

function schemaOf(type: ArgumentType): z.ZodType<string> {
  const known = schemas.get(type);
  if (known !== undefined) return known;
  const made = type.schema();
  schemas.set(type, made);
  return made;
}

/** Any word. */
export function text(label: string, extra: Partial<ArgumentType> = {}): ArgumentType {
  return { label, schema: () => z.string(), accepts: () => true, ...extra };
}

/** The word of a `FLAG`, whose arity class has looked at it already. */
export const onOff: ArgumentType = text('On|Off', { values: ['On', 'Off'] });

/** One of some words, in any case unless `caseSensitive`. */
export function oneOf(
  values: readonly string[],
  message: string | ((value: string) => string),
  extra: Partial<ArgumentType> & { readonly caseSensitive?: boolean } = {},
): ArgumentType {
  const { caseSensitive = false, ...rest } = extra;
  const known = new Set(caseSensitive ? values : values.map((value) => value.toLowerCase()));
  const accepts = (value: string): boolean => known.has(caseSensitive ? value : value.toLowerCase());
  return { label: values.join('|'), values, accepts, schema: () => where(accepts, message), ...rest };
}

/** A word that a predicate accepts. */
export function such(
  label: string,
  accepts: (value: string) => boolean,
  message: string | ((value: string) => string),
  extra: Partial<ArgumentType> = {},
): ArgumentType {
  return { label, accepts, schema: () => where(accepts, message), ...extra };
}

function where(accepts: (value: string) => boolean, message: string | ((value: string) => string)): z.ZodType<string> {
  return z.string().refine(accepts, {
    error: (issue) => (typeof message === 'string' ? message : message(String(issue.input))),
  });
}
