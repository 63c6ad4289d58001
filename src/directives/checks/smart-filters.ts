import type { Call, HandlerServer, Rejection } from '../handler.js';
import { rejectWord } from '../invoke.js';
import { keptInScope } from './scope.js';

const LIVE = Symbol('smart filters of each scope, with their providers');

/** The smart filters of mod_filter that a scope has so far; their names are told apart by case, those of providers are not. */
function liveFilters(call: Call, server: HandlerServer): Map<string, Set<string>> {
  return keptInScope(LIVE, call, server, () => new Map<string, Set<string>>());
}

/** `FilterDeclare` (modules/filters/mod_filter.c): a filter of that name begins anew. */
export function declareSmartFilter(call: Call, server: HandlerServer): null {
  liveFilters(call, server).set(call.words[0] ?? '', new Set());
  return null;
}

/** What `FilterProvider` adds. */
export function addProvider(call: Call, server: HandlerServer): void {
  const [name = '', provider = ''] = call.words;
  const live = liveFilters(call, server);
  const providers = live.get(name) ?? new Set();
  live.set(name, providers.add(provider.toLowerCase()));
}

/** `FilterProtocol filter [provider] flags`. */
export function checkFilterProtocol(call: Call, server: HandlerServer): Rejection | null {
  const [name = '', provider = '', flags] = call.words;
  const providers = liveFilters(call, server).get(name);
  if (providers === undefined) return rejectWord(call, 0, 'FilterProtocol: No such filter');
  if (flags === undefined || providers.has(provider.toLowerCase())) return null;
  return rejectWord(call, 1, 'FilterProtocol: No such provider for this filter');
}

/** `FilterTrace`. */
export function checkFilterTrace(call: Call, server: HandlerServer): Rejection | null {
  const [name = ''] = call.words;
  return liveFilters(call, server).has(name) ? null : rejectWord(call, 0, `Undeclared smart filter ${name}`);
}
