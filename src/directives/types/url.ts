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
 * `apr_uri_parse` (apr-util/uri/apr_uri.c), which takes nearly anything: without a scheme or without `//` there is only a path. `null`: a
 * port that is no number, or a bracket that is not closed.
 */
export function parseUrl(text: string): UrlParts | null {
  const [, scheme = null, authority, path = ''] =
    /^(?:([A-Za-z][A-Za-z0-9+.-]*):)?(?:\/\/([^/?#]*))?(.*)$/s.exec(text) ?? [];
  if (authority === undefined) return { scheme, host: null, port: null, path };
  const address = authority.slice(authority.lastIndexOf('@') + 1);
  const found = /^(\[[^\]]*\]|(?!\[)[^:]*)(?::(.*))?/s.exec(address);
  if (found === null) return null;
  const [, host = '', digits = ''] = found;
  if (!/^\s*[+-]?[0-9]+$|^$/.test(digits)) return null;
  return { scheme, host, port: digits === '' ? null : atoi(digits) & 0xffff, path };
}

/** `ap_is_url`: a scheme and a colon at the front. */
export function isUrl(text: string): boolean {
  return /^[A-Za-z0-9+.-]+:/.test(text);
}
