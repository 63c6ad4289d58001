import { getWords } from '../../grammar/index.js';
import { anyOf } from '../args.js';
import type { Call, HandlerServer, Rejection } from '../handler.js';
import { rejectWord } from '../invoke.js';
import { keptInScope } from './scope.js';

const FORCED = Symbol('ForceLanguagePriority of each scope');

/** `ForceLanguagePriority` (modules/mappers/mod_negotiation.c): `None` stands alone, over all lines of a scope. */
export function checkForceLanguagePriority(call: Call, server: HandlerServer): Rejection | null {
  const kept = keptInScope(FORCED, call, server, () => new Set<string>());
  for (const [index, word] of call.words.entries()) {
    const name = ['None', 'Prefer', 'Fallback'].find((known) => known.toLowerCase() === word.toLowerCase());
    if (name === undefined) return rejectWord(call, index, `Invalid ForceLanguagePriority option ${word}`);
    if (name === 'None' && (kept.has('Prefer') || kept.has('Fallback'))) {
      return rejectWord(call, index, 'Cannot combine ForceLanguagePriority options with None');
    }
    if (name !== 'None' && kept.has('None')) {
      return rejectWord(call, index, `Cannot combine ForceLanguagePriority options None and ${name}`);
    }
    kept.add(name);
  }
  return null;
}

const MATCHED = Symbol('MultiviewsMatch of each scope');
const MULTIVIEWS = ['Any', 'NegotiatedOnly', 'Filters', 'Handlers'] as const;

/** `MultiviewsMatch` (modules/http/mod_mime.c): only `Filters` and `Handlers` go together. */
export function checkMultiviewsMatch(call: Call, server: HandlerServer): Rejection | null {
  const kept = keptInScope(MATCHED, call, server, () => new Set<string>());
  for (const [index, word] of call.words.entries()) {
    const name = MULTIVIEWS.find((known) => known.toLowerCase() === word.toLowerCase());
    if (name === undefined) return rejectWord(call, index, `Unrecognized option '${word}'`);
    const weak = name === 'Filters' || name === 'Handlers';
    const clashes = weak ? ['Any', 'NegotiatedOnly'] : MULTIVIEWS.filter((other) => other !== name);
    if (clashes.some((other) => kept.has(other))) {
      const others = weak
        ? 'Any and NegotiatedOnly'
        : `${name === 'Any' ? 'NegotiatedOnly' : 'Any'}, Filters and Handlers`;
      return rejectWord(call, index, `${name} is incompatible with ${others}`);
    }
    kept.add(name);
  }
  return null;
}

export const ETAG_COMPONENTS = ['All', 'None', 'INode', 'MTime', 'Size', 'Digest'] as const;

const isEtagComponent = anyOf(ETAG_COMPONENTS);

/** `FileETag` (`set_etag_bits`, server/core.c). */
export function checkFileETag(call: Call): Rejection | null {
  for (const { value, start, end } of getWords(call.args.text)) {
    const name = value.replace(/^[+-]/, '');
    if (!isEtagComponent(name)) {
      return { message: `Unknown keyword '${name}' for FileETag directive`, start, end };
    }
    if (value !== name && /^(none|all)$/i.test(name)) {
      return { message: `FileETag keyword '${name}' cannot be used with '+' or '-'`, start, end };
    }
  }
  return null;
}

/** `ProxyErrorOverride on|off [code…]` (modules/proxy/mod_proxy.c): codes follow `on`, which may stand on an earlier line. */
export function checkProxyErrorOverride(call: Call, server: HandlerServer): Rejection | null {
  const kept = keptInScope(OVERRIDDEN, call, server, () => ({ on: null as boolean | null }));
  for (const [index, word] of call.words.entries()) {
    if (/^o(n|ff)$/i.test(word)) {
      kept.on = /^on$/i.test(word);
      continue;
    }
    const fault = codeFault(word, kept.on);
    if (fault !== null) return rejectWord(call, index, fault);
  }
  return null;
}

const OVERRIDDEN = Symbol('ProxyErrorOverride of each scope');

function codeFault(word: string, on: boolean | null): string | null {
  if (on === null) return 'ProxyErrorOverride first parameter must be one of: off | on';
  if (!/^[0-9]/.test(word)) return 'ProxyErrorOverride: status codes to intercept must be numeric';
  if (!on) return "ProxyErrorOverride: status codes must follow a value of 'on'";
  const code = Number.parseInt(word, 10);
  if (code >= 400 && code < 600) return null;
  return 'ProxyErrorOverride: status codes to intercept must be valid HTTP Status Codes >=400 && <600';
}
