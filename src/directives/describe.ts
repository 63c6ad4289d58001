import { argumentWords } from './argument-words.js';
import { commandName } from './arity.js';
import { type ContextWord, contextWords, type OverrideClass, overrideClasses } from './contexts.js';
import type { Arguments, Definition, Versions } from './define.js';
import { describeOption, type OptionDescription } from './describe-option.js';
import { manualUrl } from './manual.js';
import { findModule, type ModuleStatus, type Platform } from './modules.js';
import { modulesOf } from './registry.js';
import { argumentLines, spellings } from './syntax.js';
import { wsgiOptionsOf } from './wsgi.js';

/** What there is to say of a directive: `explain`, hover and completion show it. Texts quote the configuration in backticks. */
export interface DirectiveDescription {
  /** As it is written: `<VirtualHost>`, `Options`. */
  readonly name: string;
  readonly summary: string | null;
  /** The name and placeholders: `[…]` may be left out, `...` may be repeated. */
  readonly syntax: string;
  readonly default: string | null;
  readonly contexts: readonly ContextWord[];
  /** The classes of `AllowOverride` each of which lets it into `.htaccess` files. */
  readonly override: readonly OverrideClass[];
  readonly modules: readonly ModuleDescription[];
  readonly since: Versions | null;
  readonly deprecated: Retirement | null;
  readonly removed: Retirement | null;
  /** Platforms whose builds do not have it. */
  readonly notOn: readonly Platform[];
  /** The arguments of which more can be said than their placeholder does. */
  readonly values: readonly ValueDescription[];
  readonly options: readonly OptionDescription[];
  readonly manual: string | null;
}

type Retirement = Versions & { readonly use?: string };

export interface ModuleDescription {
  /** `ssl_module` */
  readonly id: string;
  /** `mod_ssl`: what the manual calls it. */
  readonly name: string;
  readonly status: ModuleStatus | null;
  /** The platforms that have it compiled in. */
  readonly builtIn: readonly Platform[];
  /** The lines that load it, `null` where nothing has to or can: on Debian (`a2enmod ssl`), and in the configuration. */
  readonly enable: string | null;
  readonly load: string | null;
  /** The module that must be loaded before it. */
  readonly requires: string | null;
}

export interface ValueDescription {
  /** The placeholder in the syntax line. */
  readonly argument: string;
  readonly values: readonly string[];
  readonly range: string | null;
  /** The values are those that are usual, not all that are taken. */
  readonly others: boolean;
}

/** Puts together what is known of a directive. */
export function describeDirective(definition: Definition): DirectiveDescription {
  const { summary, since, deprecated, removed, notOn = [] } = definition;
  const options = definition.module === 'wsgi_module' ? wsgiOptionsOf(definition.name) : undefined;
  return {
    name: writtenName(definition),
    summary: summary ?? null,
    syntax: syntaxOf(definition),
    default: defaultOf(definition),
    contexts: contextWords(definition),
    override: overrideClasses(definition),
    modules: modulesOf(definition).map(describeModule),
    since: since ?? null,
    deprecated: deprecated ?? null,
    removed: removed ?? null,
    notOn,
    values: describeValues(definition),
    options: options?.options.map(describeOption) ?? [],
    manual: manualUrl(definition),
  };
}

/** A directive's name as one writes about it: a section's in angle brackets. */
export function writtenName({ kind, name }: Definition): string {
  return kind === 'section' ? `<${name}>` : spelled(name);
}

function spelled(name: string): string {
  return spellings[name] ?? name;
}

/** The syntax line: `Alias [URL-path] file-path|directory-path`, `<IfModule [!]module-file> … </IfModule>`. */
export function syntaxOf(definition: Definition): string {
  const { kind, name, args } = definition;
  const written = argumentLines[commandName(definition)];
  const line = [spelled(name), ...(written === undefined ? placeholders(args) : [written])].join(' ');
  return kind === 'section' ? `<${line}> … </${name}>` : line;
}

function placeholders({ arity, types }: Arguments): readonly string[] {
  if (types.length === 0) return arity === 'FLAG' ? ['On|Off'] : [];
  // The second and third of `TAKE13` come together.
  const [first, second, third] = types;
  if (arity === 'TAKE13' && first && second && third) return [first.label, `[${second.label} ${third.label}]`];
  return types.map((type) => {
    const shown = `${type.label}${type.repeated === true ? ' ...' : ''}`;
    return type.optional === true ? `[${shown}]` : shown;
  });
}

function describeValues(definition: Definition): readonly ValueDescription[] {
  const words = Object.entries(argumentWords[commandName(definition)] ?? {});
  const syntax = syntaxOf(definition);
  const own = definition.args.types.flatMap((type) => {
    const { label, range = null } = type;
    const told = label === type.values?.join('|') || words.some(([argument]) => argument === label);
    // A value that ends in `:` is the start of one, for completion.
    const values = told ? [] : (type.values ?? []).filter((value) => !value.endsWith(':'));
    if (!syntax.includes(label) || (values.length === 0 && range === null)) return [];
    return [{ argument: label, values, range, others: type.accepts?.('?') === true }];
  });
  return [...words.map(([argument, values]) => ({ argument, values, range: null, others: false })), ...own];
}

/** The default of a switch, spelled as its syntax line spells it. */
function defaultOf({ default: value, args }: Definition): string | null {
  if (value === undefined) return null;
  return args.types[0]?.label === 'On|Off' ? value.replace(/^o(n|ff)$/, 'O$1') : value;
}

/** What there is to say of a module, by its identifier. */
export function describeModule(id: string): ModuleDescription {
  const info = findModule(id);
  const short = id.replace(/^mod_|_module$/g, '');
  if (info === undefined)
    return { id, name: `mod_${short}`, status: null, builtIn: [], enable: null, load: null, requires: null };
  const { sourceFile, so, status, staticOn, bundled, mpm, requires } = info;
  const name = sourceFile === 'core.c' ? 'core' : mpm ? short : `mod_${short}`;
  return {
    id,
    name,
    status,
    builtIn: staticOn,
    enable: so === null || staticOn.includes('debian') ? null : `a2enmod ${bundled ? short : debianName(so)}`,
    load: so === null ? null : `LoadModule ${id} modules/${so}`,
    requires,
  };
}

/** Debian's `.load` files of modules that are packaged beside httpd are called after the library. */
function debianName(so: string): string {
  return so.replace(/^mod_|^lib|\.so$/g, '');
}
