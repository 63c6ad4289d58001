import { type Directive, getWords, type RawWord, type Tag } from '../grammar/index.js';
import { type Span, sourceSpan } from '../text/index.js';
import type { ArgumentType, SymbolKind, SymbolRole } from './args.js';
import { commandName } from './arity.js';
import type { Definition } from './define.js';
import { parseOptions } from './wsgi/parse-options.js';
import { findOption, wsgiOptionsOf } from './wsgi.js';

/** A name in a line: what it names, and whether it brings that into being. */
export interface SymbolUse extends SymbolRole {
  /** As written, without quotes and what belongs to the argument alone (`!`, `balancer://`). */
  readonly name: string;
  /** Where it stands in the file. */
  readonly span: Span;
}

/** Two names that mean the same: httpd tells case apart but for macros, modules and hosts. */
export function symbolKey(kind: SymbolKind, name: string): string {
  return `${kind}:${CASELESS.has(kind) ? name.toLowerCase() : name}`;
}

const CASELESS: ReadonlySet<SymbolKind> = new Set(['macro', 'server-name', 'balancer']);

/**
 * The names in a line, by the directive's argument types, its options and the `${…}` in it. Names that a variable or a macro's parameter makes up
 * are left out: what they will be is not written here.
 * @param definition what the line's name means; `null` when it is not known
 */
export function symbolsOf(line: Directive | Tag, definition: Definition | null): readonly SymbolUse[] {
  const uses: SymbolUse[] = [];
  const text = argumentsEnd(line);
  const at = line.text.length - line.rawArgs.length;
  const add = ({ kind, role }: SymbolRole, name: string, start: number): void => {
    if (name === '' || /\$\{|%\{/.test(name)) return;
    uses.push({ kind, role, name, span: sourceSpan(line.line, start, start + name.length) });
  };
  for (const word of [line.name, ...line.args]) {
    // With a colon in it, it is a look-up in a rewrite map (spec 5.1).
    for (const { name, span } of word.variables)
      if (!name.includes(':'))
        uses.push({ kind: 'define', role: 'reference', name, span: { start: span.start + 2, end: span.end - 1 } });
  }
  if (definition === null) return uses;
  const directive = commandName(definition);
  const words = getWords(text, at);
  const types = definition.args.types.filter(({ label }) => label !== '!');
  for (const [index, word] of words.entries()) {
    const symbol = typeAt(definition.args.types, index)?.symbol;
    const own = ownNames[directive]?.(word, index, words) ?? null;
    if (own !== null) add(own.role, own.name, own.at);
    else if (symbol !== undefined) {
      const negated = types.length < definition.args.types.length && word.value.startsWith('!') ? 1 : 0;
      add(symbol, word.value.slice(negated), contentStart(word) + negated);
    }
    for (const found of embeddedNames(directive, text, word)) add(found.role, found.name, found.at);
  }
  const options = wsgiOptionsOf(definition.name);
  if (options === undefined) return uses;
  const from = words[options.wordsBefore]?.start ?? text.length;
  for (const { name, value, valueStart, quote } of parseOptions(text, from).options) {
    const type = findOption(options, name)?.value;
    if (type?.kind === 'name' && type.symbol !== undefined)
      add(type.symbol, value, valueStart + (quote === null ? 0 : 1));
  }
  return uses;
}

function argumentsEnd(line: Directive | Tag): string {
  if (line.type === 'Directive') return line.text;
  const end = line.text.lastIndexOf('>');
  return end < 0 ? line.text : line.text.slice(0, end);
}

/** The type of the argument at an index: the last one may be repeated, and a `!` is a part of the word behind it. */
export function typeAt(all: readonly ArgumentType[], index: number): ArgumentType | undefined {
  const types = all.filter(({ label }) => label !== '!');
  const last = types.at(-1);
  return types[index] ?? (last?.repeated === true ? last : undefined);
}

function contentStart({ start, quote }: RawWord): number {
  return quote === null ? start : start + 1;
}

interface Name {
  readonly role: SymbolRole;
  readonly name: string;
  readonly at: number;
}

/** Directives whose names stand in a part of a word, or in a word whose place is not fixed. */
const ownNames: Readonly<Record<string, (word: RawWord, index: number, words: readonly RawWord[]) => Name | null>> = {
  '<Proxy': (word, index) => (index === 0 ? balancer(word, 'definition') : null),
  ServerName: (word) => {
    const [, scheme = '', name = ''] = /^([a-z][a-z0-9+.-]*:\/\/)?(.*?)(?::\d*)?$/i.exec(word.value) ?? [];
    return { role: { kind: 'server-name', role: 'definition' }, name, at: contentStart(word) + scheme.length };
  },
  Require: (word, index, [first]) => {
    const isKind = first?.value.toLowerCase() === 'not' ? index === 1 : index === 0;
    if (!isKind) return null;
    return { role: { kind: 'authz-provider', role: 'reference' }, name: word.value, at: contentStart(word) };
  },
};

function balancer(word: RawWord, role: SymbolRole['role']): Name | null {
  const found = /^balancer:\/\/([^/:?#]+)/i.exec(word.value);
  if (found?.[1] === undefined) return null;
  return { role: { kind: 'balancer', role }, name: found[1], at: contentStart(word) + 'balancer://'.length };
}

/** Names that may stand within any word: a balancer's URL, a look-up in a rewrite map. */
function embeddedNames(directive: string, text: string, word: RawWord): readonly Name[] {
  const names: Name[] = [];
  const raw = text.slice(word.start, word.end);
  if (directive !== '<Proxy' && raw.includes('balancer://')) {
    const found = balancer(word, 'reference');
    if (found !== null) names.push(found);
  }
  if (!directive.startsWith('Rewrite')) return names;
  for (const { 1: name = '', index } of raw.matchAll(/\$\{([^:{}]+):/g))
    names.push({ role: { kind: 'rewrite-map', role: 'reference' }, name, at: word.start + index + 2 });
  return names;
}
