import type { ArgumentType } from './args.js';
import type { Handler, SectionHandlers } from './handler.js';
import type { Platform } from './modules.js';

/**
 * How httpd splits a directive's arguments before it calls the handler: `args_how` of `command_rec` (http_config.h, spec 3.7).
 * `NO_ARGS` is left out: the macro that declares it maps to `RAW_ARGS`.
 */
export type Arity =
  | 'FLAG'
  | 'TAKE1'
  | 'TAKE2'
  | 'TAKE12'
  | 'TAKE3'
  | 'TAKE23'
  | 'TAKE123'
  | 'TAKE13'
  | 'ITERATE'
  | 'ITERATE2'
  | 'TAKE_ARGV'
  | 'RAW_ARGS';

/** `req_override` of `command_rec`: where a directive may stand and what `AllowOverride` must grant for it (spec 7.1). */
export type OverrideBit =
  | 'RSRC_CONF'
  | 'ACCESS_CONF'
  | 'PROXY_CONF'
  | 'OR_OPTIONS'
  | 'OR_FILEINFO'
  | 'OR_INDEXES'
  | 'OR_LIMIT'
  | 'OR_AUTHCFG'
  | 'EXEC_ON_READ';

/** Allowed wherever any class of `AllowOverride` is. */
export const OR_ALL: readonly OverrideBit[] = ['OR_LIMIT', 'OR_OPTIONS', 'OR_FILEINFO', 'OR_AUTHCFG', 'OR_INDEXES'];

/** What a handler asks of `ap_check_cmd_context` (spec 7.2). `GLOBAL_ONLY` and `NOT_IN_DIR_CONTEXT` stand for several. */
export type ContextFlag =
  | 'GLOBAL_ONLY'
  | 'NOT_IN_DIR_CONTEXT'
  | 'NOT_IN_VIRTUALHOST'
  | 'NOT_IN_LIMIT'
  | 'NOT_IN_DIRECTORY'
  | 'NOT_IN_LOCATION'
  | 'NOT_IN_FILES'
  | 'NOT_IN_PROXY'
  | 'NOT_IN_HTACCESS';

/** The context that the children of a section are in: the rows of the table in spec 7.1. */
export type ChildContext =
  | 'virtualhost'
  | 'directory'
  | 'location'
  | 'files'
  | 'proxy'
  | 'require'
  | 'provider-alias'
  | 'unchanged';

/** Versions as people write them: `2.4.10`, `4.5`. */
export interface Versions {
  readonly httpd?: string;
  readonly wsgi?: string;
}

/** The first version that has something, and the first one of httpd's branch 2.2 that got it as well. */
export interface FirstVersions extends Versions {
  readonly httpd22?: string;
}

/** What httpd registered for a directive before a version of its own. What is not given was as it is now. */
export interface Earlier {
  readonly before: string;
  readonly arity?: Arity;
  readonly override?: readonly OverrideBit[];
}

/** What `take1(…)` and its siblings make: the arity class and the argument types in order. */
export interface Arguments {
  readonly arity: Arity;
  readonly types: readonly ArgumentType[];
}

interface Common {
  /** The spelling httpd registers; a section's without `<`. Lookup ignores case. */
  readonly name: string;
  /** Identifier of the module that registers it (`alias_module`), or of each that does. */
  readonly module: string | readonly string[];
  readonly args: Arguments;
  readonly override: readonly OverrideBit[];
  readonly contextFlags?: readonly ContextFlag[];
  /** In our own words: what it does and when to use it. */
  readonly summary?: string;
  /** The value in force when it is absent, as one would write it. */
  readonly default?: string;
  readonly since?: FirstVersions;
  readonly deprecated?: Versions & { readonly use?: string };
  readonly removed?: Versions & { readonly use?: string };
  /** The newest first. */
  readonly earlier?: readonly Earlier[];
  /** Platforms whose builds do not register it. */
  readonly notOn?: readonly Platform[];
  /** Page and anchor in the module's manual, when they are not the module's page and the directive's name in lower case; empty for none. */
  readonly docs?: string;
}

export interface DirectiveSpec extends Common {
  /** Places that the handler rejects before it looks at the arguments, beyond `contextFlags`. */
  readonly place?: Handler;
  /** What the handler rejects beyond its argument types, in the order in which it looks. */
  readonly check?: Handler;
}

export interface SectionSpec extends Common, SectionHandlers {
  readonly children: ChildContext;
}

export interface DirectiveDefinition extends DirectiveSpec {
  readonly kind: 'directive';
  /** `override` as one number. */
  readonly mask: number;
}

export interface SectionDefinition extends SectionSpec {
  readonly kind: 'section';
  readonly mask: number;
}

export type Definition = DirectiveDefinition | SectionDefinition;

/** The bits of `req_override` (include/http_config.h). */
export const OVERRIDE_BITS: Readonly<Record<OverrideBit, number>> = {
  OR_LIMIT: 1,
  OR_OPTIONS: 2,
  OR_FILEINFO: 4,
  OR_AUTHCFG: 8,
  OR_INDEXES: 16,
  ACCESS_CONF: 64,
  RSRC_CONF: 128,
  EXEC_ON_READ: 256,
  PROXY_CONF: 2048,
};

export function maskOf(override: readonly OverrideBit[]): number {
  let mask = 0;
  for (const bit of override) mask |= OVERRIDE_BITS[bit];
  return mask;
}

/** Defines a directive. Arity, contexts, checks, completion, hover, `explain` and navigation all come from this object. */
export function directive(spec: DirectiveSpec): DirectiveDefinition {
  return { kind: 'directive', mask: maskOf(spec.override), ...spec };
}

/** Defines a section (`<Name …>`). */
export function section(spec: SectionSpec): SectionDefinition {
  return { kind: 'section', mask: maskOf(spec.override), ...spec };
}

const arity =
  (name: Arity) =>
  (...types: ArgumentType[]): Arguments => ({ arity: name, types });

export const flag = arity('FLAG');
export const take1 = arity('TAKE1');
export const take2 = arity('TAKE2');
export const take12 = arity('TAKE12');
export const take3 = arity('TAKE3');
export const take23 = arity('TAKE23');
export const take123 = arity('TAKE123');
export const take13 = arity('TAKE13');
export const iterate = arity('ITERATE');
export const iterate2 = arity('ITERATE2');
export const takeArgv = arity('TAKE_ARGV');
export const raw = arity('RAW_ARGS');
