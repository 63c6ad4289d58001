import type { CompletionItem } from 'vscode-languageserver-types';
import type { ArgumentType } from '../../directives/args.js';
import { commandName } from '../../directives/arity.js';
import { type ProviderKind, providerModule } from '../../directives/checks/providers.js';
import type { Definition } from '../../directives/define.js';
import { describeDirective } from '../../directives/describe.js';
import { valueTerm } from '../../directives/terms/index.js';
import type { Cursor } from '../cursor.js';
import type { Workspace } from '../workspace.js';
import { item } from './item.js';
import { isLoaded, otherArguments } from './terms.js';
import type { TypedArgument } from './typed.js';

/** Directives whose values may have a sign. */
const SIGNED = /^(?:Index)?Options$|^SSL.*Options$|^SSL.*Protocol$|^RegexDefaultOptions$/i;

/** httpd takes these as the first of several `Options` alone. */
const ALONE = /^(?:all|none)$/i;

/** What names providers, of which only those of loaded modules are there. */
const PROVIDERS: Readonly<Record<string, ProviderKind>> = {
  AuthBasicProvider: 'authn',
  AuthDigestProvider: 'authn',
  AuthFormProvider: 'authn',
  AuthnCacheProvideFor: 'authn',
  CacheSocache: 'socache',
  Require: 'authz',
};

/** The values that the definition knows, the words of its placeholders, and those of its syntax line, each once. */
export function valueItems(
  definition: Definition,
  types: readonly ArgumentType[],
  index: number,
  typed: TypedArgument,
  { document }: Cursor,
  workspace: Workspace,
): readonly CompletionItem[] {
  const [server] = workspace.recent(document.path).servers;
  const span = { start: typed.span.start + lengthKept(definition, typed.before), end: typed.span.end };
  const kind = PROVIDERS[definition.name];
  const isThere = (value: string): boolean => {
    const module = kind && providerModule(kind, value.split(' ')[0] ?? '');
    return module === undefined || isLoaded({ name: value, summary: '', module }, server);
  };
  const own = types.flatMap(({ values = [] }) => values);
  const known = [...own, ...(own.length > 0 ? [] : describedValues(definition, index)), ...literals(definition, index)];
  const usual = usualValue(definition, index);
  const isUsual = (value: string): boolean => value.toLowerCase() === usual?.toLowerCase();
  const all = usual === null || known.some(isUsual) ? known : [usual, ...known];
  // What is there already is not said again; levels are, of several modules.
  const seen = new Set(definition.name === 'LogLevel' ? [] : otherArguments(typed));
  return all
    .flatMap(alternatives)
    .filter((value) => isThere(value) && !(definition.name === 'Options' && index > 0 && ALONE.test(value)))
    .flatMap((value) => {
      const newText = textOf(value);
      const isKnown = newText === null || seen.has(newText.toLowerCase());
      if (isKnown) return [];
      seen.add(newText.toLowerCase());
      const label = definition.name === 'Require' ? value : newText;
      const documentation = valueTerm(definition.name, value)?.summary;
      const more = {
        newText,
        ...(documentation === undefined ? {} : { documentation }),
        ...(isUsual(value) ? { detail: 'default' } : {}),
      };
      return [item(label, 'EnumMember', span, document, more)];
    });
}

/** `all granted|denied`: each of the two. */
function alternatives(value: string): readonly string[] {
  const [, first = '', others] = /^(\S+ )(\w+(?:\|\w+)+)$/.exec(value) ?? [];
  return others === undefined ? [value] : others.split('|').map((other) => `${first}${other}`);
}

/** What stands for a directive of which nothing is said, where that is one word. */
function usualValue({ default: usual = '', kind }: Definition, index: number): string | null {
  return kind === 'directive' && index === 0 && /^[\w.:/-]+$/.test(usual) ? usual : null;
}

/** How much of what is typed stays before a value: the sign of `+Indexes`, the module of `wsgi:info`. */
function lengthKept({ name }: Definition, before: string): number {
  if (name === 'LogLevel') return before.lastIndexOf(':') + 1;
  return /^[+-]/.test(before) && SIGNED.test(name) ? 1 : 0;
}

/** What of a value one would write: placeholders behind `=`, `:` and the like are for the user. `null` for what is none. */
function textOf(value: string): string | null {
  if (/ to \d/.test(value)) return null;
  if (/^all (?:granted|denied)$/.test(value)) return value;
  return value
    .replace(/^(\S+) .*$/, '$1 ')
    .replace(/[[…].*$/, '')
    .replace(/([=:])[a-z].*$/i, '$1');
}

interface Place {
  readonly text: string;
  readonly optional: boolean;
  readonly repeated: boolean;
}

const placesOf = new WeakMap<Definition, readonly Place[]>();

/** The arguments of a syntax line. */
function places(definition: Definition): readonly Place[] {
  const known = placesOf.get(definition);
  if (known !== undefined) return known;
  const made: Place[] = [];
  const line = describeDirective(definition).syntax.replace(/^<(.*)> … .*$/, '$1');
  for (const text of line.split(' ').slice(1)) {
    const last = made.at(-1);
    if (/^\.\.\.\]*$/.test(text) && last !== undefined) made[made.length - 1] = { ...last, repeated: true };
    else made.push({ text, optional: /^\[(?!!\])/.test(text), repeated: /\.\.\.\]*$/.test(text) });
  }
  placesOf.set(definition, made);
  return made;
}

/** Whether the argument at an index may be the one at a place: what may be left out before it may be missing, and some are repeated. */
function isAt(definition: Definition, place: number, index: number): boolean {
  const all = places(definition);
  const left = all.slice(0, place).filter(({ optional }) => optional).length;
  return index > place ? all[place]?.repeated === true : place - index <= left;
}

/** The words that stand for a placeholder of the syntax line, at its place there. */
function describedValues(definition: Definition, index: number): readonly string[] {
  return describeDirective(definition).values.flatMap(({ argument, values }) => {
    const place = places(definition).findIndex(({ text }) => text.includes(argument));
    return place < 0 || isAt(definition, place, index) ? values : [];
  });
}

/** Words of syntax lines that are meant as they are, though written like placeholders. */
const LITERALS: ReadonlySet<string> = new Set(
  `all always auth auto connection disabled dospath early env= expr= interpolate leaf lowercase manual
  no_crl_for_cert_ok no_ocsp_for_cert_ok nocanon none noquery off on onsuccess permanent request reset seeother syslog
  temp`.split(/\s+/),
);
/** Placeholders that begin with a capital. */
const PLACEHOLDERS: ReadonlySet<string> = new Set(['A', 'IP-address', 'Mseconds', 'SQL-statement', 'URL', 'URL-path']);

/** The words of the syntax line that are to be written as they stand there: `All|None|class`. */
function literals(definition: Definition, index: number): readonly string[] {
  // What a mod_wsgi directive takes is told by its types.
  if (commandName(definition).includes('WSGI')) return [];
  return places(definition).flatMap(({ text }, place) =>
    isAt(definition, place, index)
      ? text
          .split('|')
          .map(literalIn)
          .filter((word) => word !== null)
      : [],
  );
}

function literalIn(alternative: string): string | null {
  const word = alternative
    .replace(/^\[+|\]+$/g, '')
    .replace(/=.*$/, '=')
    .replace(/[[:].*$/, '');
  if (LITERALS.has(word)) return word;
  return /^[A-Z][\w.]*$/.test(word) && !PLACEHOLDERS.has(word) ? word : null;
}
