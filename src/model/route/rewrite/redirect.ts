import type { Exchange } from '../exchange.js';
import { escapePath } from '../url-path.js';
import type { Rewritten } from './engine.js';
import { schemeLength } from './url.js';

/** A rewritten query string may hold no blank and no control character unless it is escaped (AH10410). */
export function hasRawArgs({ args, filename }: Exchange, { escapes }: Rewritten): boolean {
  const isEscaped = schemeLength(filename ?? '') > 0 && escapes;
  return args !== null && !isEscaped && /[\0-\x20\x7f]/.test(args);
}

/** The `Location` for rules that lead to another URL: path and query are escaped, but with `[NE]`, or when the client sent them so. */
export function redirectTarget(
  { filename, args }: Exchange,
  { escapes }: Rewritten,
  argsBefore: string | null,
): string {
  const url = escapes ? escapeUrl(filename ?? '') : (filename ?? '');
  if (args === null) return url;
  return `${url}?${escapes && args !== argsBefore ? escapePath(args, true) : args}`;
}

/** `escape_absolute_uri`: what follows the host. */
function escapeUrl(url: string): string {
  const scheme = schemeLength(url);
  const slash = url[scheme - 1] === '/' ? url.indexOf('/', scheme) : scheme - 1;
  return slash < 0 ? url : url.slice(0, slash + 1) + escapePath(url.slice(slash + 1), true);
}
