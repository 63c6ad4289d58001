import { atoi } from './number.js';
/** The parts of a URL that configuration checks ask for. */
export interface UrlParts {
  readonly scheme: string | null;
  readonly host: string | null;
  readonly port: number | null;
  /** From the first slash behind the host on, query and fragment included. */
  readonly path: string;
}

/**
 * `apr_uri_parse` (apr-util 1.6, uri/apr_uri.c), which takes nearly anything. `null`: a port that is no number, a bracket that is not closed,
 * or a colon in the first segment of what has neither scheme nor host.
 */
export function parseUrl(text: string): UrlParts | null {
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(text)?.[1] ?? null;
  const rest = scheme === null ? text : text.slice(scheme.length + 1);
  if (!rest.startsWith('//') || (scheme === null && rest.startsWith('///'))) {
    return scheme === null && /^[^/]*:/.test(text) ? null : { scheme, host: null, port: null, path: rest };
  }
  const [, authority = '', path = ''] = /^\/\/([^/?#]*)(.*)$/s.exec(rest) ?? [];
  const found = /^(\[[^\]]*\]|(?!\[)[^:]*)(?::(.*))?/s.exec(authority.slice(authority.lastIndexOf('@') + 1));
  if (found === null) return null;
  const [, host = '', digits = ''] = found;
  if (!/^\s*[+-]?[0-9]+$|^$/.test(digits)) return null;
  return { scheme, host, port: digits === '' ? null : atoi(digits) & 0xffff, path };
}

/** `ap_is_url`: a scheme and a colon at the front. */
export function isUrl(text: string): boolean {
  return /^[A-Za-z0-9+.-]+:/.test(text);
}
