import type { SymbolKind } from '../directives/args.js';
import { commandName } from '../directives/arity.js';
import type { Definition } from '../directives/define.js';
import { typeAt } from '../directives/symbols.js';
import { partedArgument } from '../directives/terms/index.js';
import { wsgiOptionsOf } from '../directives/wsgi.js';
import type { Directive, LineNode, Tag, Word } from '../grammar/index.js';
import type { Span } from '../text/index.js';
import type { Occurrence } from './symbols.js';
import { contentOf, valuesOf } from './word-content.js';

/** The types of the protocol's legend that are used. */
export const TYPES = [
  'keyword',
  'class',
  'property',
  'variable',
  'regexp',
  'number',
  'string',
  'comment',
  'function',
  'struct',
] as const;
export const MODIFIERS = ['deprecated'] as const;

export interface Token {
  readonly span: Span;
  readonly type: (typeof TYPES)[number];
  readonly deprecated: boolean;
}

/** What names of a kind are shown as. */
export const NAME_TYPES: Partial<Record<SymbolKind, Token['type']>> = {
  define: 'variable',
  macro: 'function',
  'wsgi-process-group': 'struct',
};

/** The tokens of a line, in their order and without overlaps. Names that nothing means have none. */
export function makeTokens(
  line: LineNode,
  names: readonly Occurrence[],
  definition: Definition | null,
): readonly Token[] {
  if (line.type === 'Comment') return [{ span: line.span, type: 'comment', deprecated: false }];
  const args =
    line.type === 'CloseTag' ? [] : line.args.flatMap((word, at) => argumentTokens(word, at, line, definition));
  return split(
    [nameToken(line, definition), ...args],
    names.map(({ kind, span }) => ({ span, type: NAME_TYPES[kind] ?? 'variable' })),
  );
}

function nameToken(line: Exclude<LineNode, { type: 'Comment' }>, definition: Definition | null): Token | null {
  if (definition === null) return null;
  return {
    span: line.name.span,
    type: line.type === 'Directive' ? 'keyword' : 'class',
    deprecated: definition.deprecated !== undefined,
  };
}

/** What the parts of an argument are shown as. */
const PART_TYPES = { keyword: 'property', number: 'number', pattern: 'regexp', text: 'string' } as const;

function argumentTokens(
  word: Word,
  index: number,
  line: Directive | Tag,
  definition: Definition | null,
): readonly (Token | null)[] {
  const parted = definition && partedArgument(commandName(definition), index, valuesOf(line));
  if (parted === null) return [argumentToken(word, index, definition)];
  const { text, span } = contentOf(word);
  return parted.parts(text).map(({ start, end, kind }) => ({
    span: { start: span.start + start, end: span.start + end },
    type: PART_TYPES[kind],
    deprecated: false,
  }));
}

function argumentToken(word: Word, index: number, definition: Definition | null): Token | null {
  const token = (type: Token['type'], span = word.span): Token => ({ span, type, deprecated: false });
  const options = definition === null ? undefined : wsgiOptionsOf(definition.name);
  if (options !== undefined && index >= options.wordsBefore) {
    const equals = word.raw.indexOf('=');
    const known = options.options.find(({ name }) => name === word.value.split('=')[0]);
    if (equals < 0 || known === undefined) return null;
    const span = { start: word.span.start, end: word.span.start + equals };
    return { span, type: 'property', deprecated: known.deprecated !== undefined };
  }
  const label = definition === null ? '' : (typeAt(definition.args.types, index)?.label ?? '');
  if (/regex|pattern/i.test(label)) return token('regexp');
  if (/^[\d.]+$/.test(word.value)) return token('number');
  return word.quote === null ? null : token('string');
}

/** Tokens with the names in them taken out, as tokens of their own. */
function split(
  tokens: readonly (Token | null)[],
  names: readonly { readonly span: Span; readonly type: Token['type'] }[],
): readonly Token[] {
  const sorted = names.toSorted((a, b) => a.span.start - b.span.start);
  const pieces: Token[] = sorted.map(({ span, type }) => ({ span, type, deprecated: false }));
  for (const token of tokens) {
    if (token === null) continue;
    let start = token.span.start;
    for (const { span } of sorted) {
      if (span.end <= start || span.start >= token.span.end) continue;
      if (span.start > start) pieces.push({ ...token, span: { start, end: span.start } });
      start = span.end;
    }
    if (start < token.span.end) pieces.push({ ...token, span: { start, end: token.span.end } });
  }
  return pieces.sort((a, b) => a.span.start - b.span.start);
}
