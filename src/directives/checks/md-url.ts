import { parseUrl, type UrlParts } from '../types/url.js';

/** `uri_check` (modules/md/md_util.c): the last thing that is wrong with a URL, or `null`. */
function urlFault(text: string): string | null {
  if (/[ \t]/.test(text)) return 'whitespace in uri';
  const url = parseUrl(text);
  if (url === null) return 'not an uri';
  if (url.scheme === null) return null;
  if (url.scheme.length + 1 >= text.length) return 'missing uri identifier';
  if (url.scheme.startsWith('http')) return hostFault(url, text);
  return url.scheme === 'mailto' ? mailFault(text) : null;
}

function hostFault({ host, port }: UrlParts, text: string): string | null {
  const written = /^[^:]*:\/\/[^/?#]*:([^/?#@:\]]*)(?=[/?#]|$)/.exec(text)?.[1];
  if (written !== undefined && (!/^[0-9]/.test(written) || port === 0 || (port ?? 0) > 65353)) return 'invalid port';
  if (host === null) return 'missing hostname';
  return /^(?!.*\.\.)[A-Za-z0-9.-]*$/.test(host) ? null : 'invalid hostname';
}

function mailFault(text: string): string | null {
  const at = text.indexOf('@');
  if (at < 0) return 'missing @';
  if (text.includes('@', at + 1)) return 'duplicate @';
  if (at === 'mailto:'.length) return 'missing local part';
  if (at === text.length - 1) return 'missing hostname';
  return text.includes('..') ? 'double period' : null;
}

/** Why a text is no URL for `MDHttpProxy` (`md_util_abs_http_uri_check`), or `null`. */
export function httpUrlFault(text: string): string | null {
  const fault = urlFault(text);
  if (fault !== null) return fault;
  const scheme = parseUrl(text)?.scheme ?? null;
  if (scheme === null) return 'missing uri scheme';
  return /^https?$/i.test(scheme) ? null : 'uri scheme must be http or https';
}

const AUTHORITIES = ['LetsEncrypt', 'LetsEncrypt-Test', 'Buypass', 'Buypass-Test'];

/** Why a text names no certificate authority (`md_get_ca_url_from_name`, modules/md/md_core.c), or `null`. */
export function authorityFault(text: string): string | null {
  if (AUTHORITIES.some((name) => name.toLowerCase() === text.toLowerCase())) return null;
  const fault = urlFault(text) ?? (parseUrl(text)?.scheme === null ? 'missing uri scheme' : null);
  if (fault === null) return null;
  return `The CA name '${text}' is not known and it is not a URL either (${fault}). Known CA names are: ${AUTHORITIES.join(' ')}.`;
}
