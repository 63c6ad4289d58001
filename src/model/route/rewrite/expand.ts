import { asByteString, fromByteString } from '../../../text/index.js';
import { isRewriteVariable } from '../../rewrite-variables.js';
import { doubt, type Exchange } from '../exchange.js';
import { lookupFile, lookupUri } from '../subrequest.js';
import { isUnsettled } from '../types.js';
import { variableOf } from '../variables.js';
import { lookUpMap } from './map.js';
import type { Rule } from './rule.js';

/** What texts of rules may refer to while a list of rules is applied (`rewrite_ctx`). */
export interface RewriteContext {
  readonly exchange: Exchange;
  readonly directory: string | null;
  readonly base: string | null;
  /** What the pattern of the rule at hand has seen. */
  uri: string;
  /** `$0` to `$9` of the rule, `%0` to `%9` of the last condition that matched. */
  ruleGroups: readonly (string | undefined)[];
  conditionGroups: readonly (string | undefined)[];
}

export interface Expanded {
  readonly text: string;
  /** The question mark that splits off the query string came from the client (`UnsafeAllow3F`). */
  readonly unsafe: boolean;
}

/** `do_expand`: `%{variables}`, `${maps:}`, `$1` and `%1`; a backslash takes the next character literally. */
export function expandText(context: RewriteContext, text: string): string {
  return expandOutput(context, text, null).text;
}

/** The substitution of a rule, with its `[B]` flags. */
export function expandOutput(context: RewriteContext, text: string, rule: Rule | null): Expanded {
  let result = '';
  let mark: 'safe' | 'unsafe' | null = null;
  const keepsLast = rule?.flags.has('qsl') === true;
  const add = (part: string, fromOutside: boolean): void => {
    if (part.includes('?') && (mark === null || keepsLast)) mark = fromOutside ? 'unsafe' : 'safe';
    result += part;
  };
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const next = text.charAt(at + 1);
    if (character === '\\' && next !== '') {
      result += next;
      at++;
    } else if ((character === '$' || character === '%') && next === '{') {
      const end = closingCurly(text, at + 2);
      if (end < 0) add(character, false);
      else if (character === '$' && topLevel(text.slice(at + 2, end), ':') < 0) {
        // No map is named: it stays as it is, as a variable does of which httpd knows no value.
        add('${', false);
        at++;
      } else {
        const inner = text.slice(at + 2, end);
        add(character === '%' ? expandVariable(context, inner) : expandMap(context, inner), true);
        at = end;
      }
    } else if ((character === '$' || character === '%') && /\d/.test(next)) {
      const groups = character === '$' ? context.ruleGroups : context.conditionGroups;
      const value = groups[Number(next)] ?? '';
      add(rule !== null && escapesGroups(rule) ? escapeGroup(value, rule) : value, true);
      at++;
    } else add(character, false);
  }
  return { text: result, unsafe: mark === 'unsafe' };
}

function closingCurly(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at;
  }
  return -1;
}

/** `[BCTLS]` needs no `[B]` beside it. */
function escapesGroups({ flags }: Rule): boolean {
  return flags.has('b') || flags.has('bctls');
}

/** `escape_backref`: `[B]`, `[B=…]`, `[BNE=…]`, `[BNP]`, `[BCTLS]`. */
function escapeGroup(value: string, { flags }: Rule): string {
  const only = flags.value('b') ?? '';
  const never = flags.values('bne').at(-1) ?? '';
  const controls = flags.has('bctls');
  const escaped = asByteString(value).replace(/./gs, (byte) => {
    const code = byte.charCodeAt(0);
    const isControl = code <= 32 || code === 127;
    const meant = (controls ? isControl : only === '') || only.includes(byte);
    if (!meant || never.includes(byte) || /[A-Za-z0-9_]/.test(byte)) return byte;
    if (byte === ' ' && !flags.has('bnp')) return '+';
    return `%${code.toString(16).padStart(2, '0')}`;
  });
  return fromByteString(escaped);
}

function expandMap(context: RewriteContext, inner: string): string {
  const colon = topLevel(inner, ':');
  const rest = inner.slice(colon + 1);
  const bar = topLevel(rest, '|');
  const key = expandText(context, bar < 0 ? rest : rest.slice(0, bar));
  const value = lookUpMap(context.exchange, inner.slice(0, colon), key);
  if (value !== null) return value;
  return bar < 0 ? '' : expandText(context, rest.slice(bar + 1));
}

/** Where a character stands outside of all curly brackets. */
function topLevel(text: string, character: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}') depth--;
    else if (text[at] === character && depth === 0) return at;
  }
  return -1;
}

/** `lookup_variable` */
function expandVariable(context: RewriteContext, name: string): string {
  const { exchange } = context;
  const [, prefix = '', rest = ''] = /^(ENV|SSL|HTTP|LA-U|LA-F):(.*)$/is.exec(name) ?? [];
  switch (prefix.toUpperCase()) {
    case 'ENV':
      return exchange.notes.get(rest) ?? exchange.environment.get(rest) ?? exchange.replay.host.environment(rest) ?? '';
    case 'HTTP':
      return exchange.replay.headers.get(rest.toLowerCase()) ?? '';
    case 'LA-U':
    case 'LA-F':
      return lookAhead(context, prefix.toUpperCase() === 'LA-F', rest);
    case 'SSL':
      doubt(exchange, `the value of %{${name}}`);
      return '';
    default: {
      if (!isRewriteVariable(name)) return '';
      const value = variableOf(exchange, name.toUpperCase());
      if (!isUnsettled(value)) return value;
      doubt(exchange, value.settledBy);
      return '';
    }
  }
}

/** `%{LA-U:…}` and `%{LA-F:…}`: a variable as it will be once the URL, or the file, has been looked up. */
function lookAhead(context: RewriteContext, byFile: boolean, name: string): string {
  const { exchange, directory, base, uri } = context;
  if (exchange.main !== null && exchange.main.uri === exchange.uri) return '';
  const isRelative = directory !== null && !uri.startsWith('/');
  const sub =
    byFile && (directory === null || isRelative)
      ? lookupFile(exchange, directory === null ? uri : directory + uri)
      : lookupUri(exchange, isRelative ? (base ?? directory) + uri : uri);
  return expandVariable({ ...context, exchange: sub }, name);
}
