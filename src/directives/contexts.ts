import { commandName } from './arity.js';
import { OVERRIDE_BITS as BITS, type ContextFlag, type Definition, type SectionDefinition } from './define.js';
import type { Call } from './handler.js';

const OR_ALL = BITS.OR_LIMIT | BITS.OR_OPTIONS | BITS.OR_FILEINFO | BITS.OR_AUTHCFG | BITS.OR_INDEXES;

/** Where a directive stands: the override bits granted there, and whether it is inside something that narrows the URL or file space. */
export interface Context {
  readonly granted: number;
  /** httpd's `cmd->path` is set: inside a directory-like container, or in a `.htaccess` file. */
  readonly inPath: boolean;
  /** `AllowOverride Nonfatal=Override` and `Nonfatal=Unknown`: warnings instead of errors (spec 14.5), but not in `<RequireAny>` and its kin. */
  readonly nonfatalOverride?: boolean;
  readonly nonfatalUnknown?: boolean;
  /** What `AllowOverrideList` lets in besides: names as `commandName` has them, in lower case. */
  readonly listed?: ReadonlySet<string>;
}

/** The main server, and a `<VirtualHost>`. */
export const SERVER: Context = {
  granted: BITS.RSRC_CONF | BITS.OR_OPTIONS | BITS.OR_FILEINFO | BITS.OR_INDEXES,
  inPath: false,
};

const DIRECTORY: Context = { granted: OR_ALL | BITS.ACCESS_CONF, inPath: true };
const PROXY: Context = { granted: OR_ALL | BITS.ACCESS_CONF | BITS.PROXY_CONF, inPath: true };

export type OverrideClass = 'All' | 'None' | 'AuthConfig' | 'FileInfo' | 'Indexes' | 'Limit' | 'Options';

const CLASSES: Readonly<Record<OverrideClass, number>> = {
  All: OR_ALL,
  None: 0,
  AuthConfig: BITS.OR_AUTHCFG,
  FileInfo: BITS.OR_FILEINFO,
  Indexes: BITS.OR_INDEXES,
  Limit: BITS.OR_LIMIT,
  Options: BITS.OR_OPTIONS,
};

/** A `.htaccess` file under an `AllowOverride` that grants these classes (spec 14.1). */
export function htaccessContext(classes: readonly OverrideClass[]): Context {
  return { granted: classes.reduce((bits, name) => bits | CLASSES[name], 0), inPath: true };
}

/** Whether phase 1 runs it while reading, and it leaves no node behind (spec 1.3). */
export function isExecOnRead(definition: Definition): boolean {
  return (definition.mask & BITS.EXEC_ON_READ) !== 0;
}

/** The context of a section's children (the rows of spec 7.1), given the one that the section stands in. */
export function childContext(section: SectionDefinition, outer: Context): Context {
  switch (section.children) {
    case 'virtualhost':
      return { ...SERVER, inPath: outer.inPath };
    case 'directory':
    case 'location':
      return DIRECTORY;
    case 'files':
      return outer.inPath ? outer : DIRECTORY;
    case 'proxy':
      return PROXY;
    case 'require':
      return narrowed(outer, BITS.OR_AUTHCFG);
    case 'provider-alias':
      return narrowed(outer, BITS.OR_AUTHCFG | BITS.ACCESS_CONF);
    case 'unchanged':
      return outer;
  }
}

/** Other bits in place of those of `cmd->override`, to which `Nonfatal` belongs; `cmd->override_list` stays. */
function narrowed({ inPath, listed }: Context, granted: number): Context {
  return listed === undefined ? { granted, inPath } : { granted, inPath, listed };
}

/** What `AllowOverrideList` may name; other names are dropped. */
export const LISTABLE = OR_ALL | BITS.ACCESS_CONF;

/**
 * The override check (spec 7.1): the message when a directive may not stand in a context, else `null`. `parent` is the nearest section
 * around it; `null` at the top of the server or of a `.htaccess` file, and for everything that runs while reading.
 */
export function checkOverride(
  definition: Definition,
  context: Context,
  parent: SectionDefinition | null,
): string | null {
  if ((definition.mask & context.granted) !== 0) return null;
  const name = commandName(definition);
  if ((definition.mask & LISTABLE) !== 0 && context.listed?.has(name.toLowerCase()) === true) return null;
  return parent === null ? `${name} not allowed here` : `${name} not allowed in <${parent.name}> context`;
}

const PLACES: readonly ContextFlag[] = ['NOT_IN_DIRECTORY', 'NOT_IN_LOCATION', 'NOT_IN_FILES'];
const DIR_CONTEXT: readonly ContextFlag[] = ['NOT_IN_LIMIT', ...PLACES, 'NOT_IN_PROXY'];

const GROUPS: Partial<Record<ContextFlag, readonly ContextFlag[]>> = {
  NOT_IN_DIR_CONTEXT: DIR_CONTEXT,
  GLOBAL_ONLY: ['NOT_IN_VIRTUALHOST', ...DIR_CONTEXT],
};

function expand(flags: readonly ContextFlag[]): Set<ContextFlag> {
  return new Set(flags.flatMap((flag) => GROUPS[flag] ?? [flag]));
}

/** The ancestors that each flag forbids, in the order in which httpd looks for them. */
const ANCESTORS: readonly (readonly [ContextFlag, readonly string[]])[] = [
  ['NOT_IN_DIRECTORY', ['Directory', 'DirectoryMatch']],
  ['NOT_IN_LOCATION', ['Location', 'LocationMatch']],
  ['NOT_IN_FILES', ['Files', 'FilesMatch', 'If', 'ElseIf', 'Else']],
  ['NOT_IN_PROXY', ['Proxy', 'ProxyMatch']],
];

const LIMITING: ReadonlySet<string> = new Set(['Limit', 'LimitExcept', 'RequireAll', 'RequireAny', 'RequireNone']);

/** The kinds of section that `ap_check_cmd_context` looks for, as bits. */
const AROUND: Partial<Record<ContextFlag, number>> = {
  NOT_IN_VIRTUALHOST: 1,
  NOT_IN_LIMIT: 2,
  NOT_IN_DIRECTORY: 4,
  NOT_IN_LOCATION: 8,
  NOT_IN_FILES: 16,
  NOT_IN_PROXY: 32,
};

const bitsByName = new Map<string, number>([
  ['VirtualHost', AROUND.NOT_IN_VIRTUALHOST ?? 0],
  ...Array.from(LIMITING, (name) => [name, AROUND.NOT_IN_LIMIT ?? 0] as const),
  ...ANCESTORS.flatMap(([flag, names]) => names.map((name) => [name, AROUND[flag] ?? 0] as const)),
]);

/** What a section is to `forbidsNothing`, as one bit; 0 for one that no flag looks for. */
export function surroundingBit({ name }: SectionDefinition): number {
  return bitsByName.get(name) ?? 0;
}

/** Definitions keep their flags in one array each, which is asked about for every call. */
const forbiddenBits = new WeakMap<readonly ContextFlag[], number>();

/** Whether `flags` forbid nothing of what is around, given as the bits of the sections: the quick answer for most calls. */
export function forbidsNothing(flags: readonly ContextFlag[], around: number): boolean {
  let bits = forbiddenBits.get(flags);
  if (bits === undefined) {
    const all = expand(flags);
    if (DIR_CONTEXT.some((flag) => all.has(flag))) all.add('NOT_IN_LIMIT');
    if (PLACES.every((flag) => all.has(flag))) all.add('NOT_IN_PROXY');
    bits = Array.from(all).reduce((sum, flag) => sum | (AROUND[flag] ?? 0), 0);
    forbiddenBits.set(flags, bits);
  }
  return (bits & around) === 0;
}

/** What `forbiddenContext` asks of a call: who it is, and the definitions around it, innermost first. */
export type Placed = Pick<Call, 'definition'> & { readonly parents: readonly Placed[] };

/**
 * `ap_check_cmd_context` (server/core.c, spec 7.2): the message when a call stands where `flags` forbid it, else `null`. The order of the
 * questions is httpd's.
 */
export function forbiddenContext(call: Placed, flags: readonly ContextFlag[], htaccess = false): string | null {
  if (call.parents.length === 0 && !htaccess) return null;
  const forbidden = expand(flags);
  const cannotOccur = (where: string): string =>
    `${commandName(call.definition)}${call.definition.kind === 'section' ? '>' : ''} cannot occur within ${where}`;
  const around = call.parents.map((parent) => parent.definition.name);

  if (forbidden.has('NOT_IN_VIRTUALHOST') && around.includes('VirtualHost')) {
    return cannotOccur('<VirtualHost> section');
  }
  if (DIR_CONTEXT.some((flag) => forbidden.has(flag)) && around.some((name) => LIMITING.has(name))) {
    return cannotOccur('<Limit> or <LimitExcept> section');
  }
  if (forbidden.has('NOT_IN_HTACCESS') && htaccess) return cannotOccur('htaccess files');
  const everywhere = PLACES.every((flag) => forbidden.has(flag));
  if (everywhere && (htaccess || ANCESTORS.some(([, names]) => around.some((name) => names.includes(name))))) {
    return cannotOccur('directory context');
  }
  for (const [flag, names] of ANCESTORS) {
    const found = forbidden.has(flag) ? names.find((name) => around.includes(name)) : undefined;
    if (found !== undefined) return cannotOccur(`<${found}> section`);
  }
  return null;
}

export type ContextWord = 'server config' | 'virtual host' | 'directory' | '.htaccess';

/** Where a directive may stand, in the words of the manual. */
export function contextWords(definition: Definition): readonly ContextWord[] {
  const mask = definition.mask;
  const forbidden = expand(definition.contextFlags ?? []);
  const words: ContextWord[] = [];
  if ((mask & SERVER.granted) !== 0) {
    words.push('server config');
    if (!forbidden.has('NOT_IN_VIRTUALHOST')) words.push('virtual host');
  }
  if ((mask & PROXY.granted) !== 0 && !PLACES.every((flag) => forbidden.has(flag))) words.push('directory');
  if ((mask & OR_ALL) !== 0 && !forbidden.has('NOT_IN_HTACCESS')) words.push('.htaccess');
  return words;
}

/** The `AllowOverride` classes each of which lets a directive into `.htaccess` files. */
export function overrideClasses(definition: Definition): readonly OverrideClass[] {
  if (!contextWords(definition).includes('.htaccess')) return [];
  const mask = definition.mask;
  if ((mask & OR_ALL) === OR_ALL) return ['All'];
  const classes = ['AuthConfig', 'FileInfo', 'Indexes', 'Limit', 'Options'] as const;
  return classes.filter((name) => (mask & CLASSES[name]) !== 0);
}
