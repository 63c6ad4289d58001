import { asByteString, fromByteString } from '../../text/index.js';

const HEX = /^[0-9A-Fa-f]{2}$/;
const UNRESERVED = /^[A-Za-z0-9\-._~]$/;

/** `ap_normalize_path`: `null` when the path leaves the root, or holds a `%` that is no escape (AH10244). */
export function normalizePath(path: string, mergeSlashes: boolean): string | null {
  if (path === '*') return path;
  if (!path.startsWith('/')) return null;
  const decoded = decodeUnreserved(path);
  if (decoded === null) return null;
  const resolved = resolveSegments(decoded, mergeSlashes);
  return resolved.leavesRoot ? null : resolved.path;
}

/** Resolves `.` and `..`; what would lead above the root stays there. */
export function resolveSegments(
  path: string,
  mergeSlashes: boolean,
): { readonly path: string; readonly leavesRoot: boolean } {
  const kept: string[] = [];
  const parts = path.slice(1).split('/');
  let leavesRoot = false;
  parts.forEach((part, at) => {
    const isLast = at === parts.length - 1;
    if (part === '.' || part === '..') {
      if (part === '..') {
        if (kept.length === 0) leavesRoot = true;
        else kept.pop();
      }
      if (isLast) kept.push('');
    } else if (part !== '' || isLast || !mergeSlashes) kept.push(part);
  });
  return { path: `/${kept.join('/')}`, leavesRoot };
}

/** Escapes of letters, digits and `-._~` are undone; the others stay (RFC 3986, 2.3). */
function decodeUnreserved(path: string): string | null {
  if (!path.includes('%')) return path;
  if (/%(?![0-9A-Fa-f]{2})/.test(path)) return null;
  return path.replace(/%([0-9A-Fa-f]{2})/g, (encoded, hex: string) => {
    const character = String.fromCharCode(Number.parseInt(hex, 16));
    return UNRESERVED.test(character) ? character : encoded;
  });
}

export type EncodedSlashes = 'off' | 'on' | 'nodecode';

/** `ap_unescape_url_ex`: the path as text, or the status that answers it. */
export function unescapePath(path: string, slashes: EncodedSlashes): string | 400 | 404 {
  if (!path.includes('%')) return path;
  let bytes = '';
  let isForbidden = false;
  const text = asByteString(path);
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const hex = text.slice(at + 1, at + 3);
    if (character !== '%') {
      bytes += character;
      continue;
    }
    if (!HEX.test(hex)) return 400;
    const byte = String.fromCharCode(Number.parseInt(hex, 16));
    if (byte === '\0' || (byte === '/' && slashes === 'off')) isForbidden = true;
    const stays = UNRESERVED.test(byte) || (byte === '/' && slashes === 'nodecode');
    bytes += stays ? `%${hex}` : byte;
    at += 2;
  }
  return isForbidden ? 404 : fromByteString(bytes);
}

/** `ap_os_escape_path`: for a path that goes into a URL. `./` is put before a first part with a colon unless `partial`. */
export function escapePath(path: string, partial: boolean): string {
  const colon = path.indexOf(':');
  const slash = path.indexOf('/');
  const prefix = !partial && colon >= 0 && (slash < 0 || colon < slash) ? './' : '';
  return prefix + escapeBytes(path, UNSAFE_IN_PATH);
}

/** `ap_proxy_canonenc_ex`: for a path that is passed on, where escaped slashes may have stayed escaped. */
export function escapeForBackend(path: string, slashes: EncodedSlashes): string {
  const escaped = escapeBytes(path, UNSAFE_IN_PATH).replace(/%\w\w/g, (each) => each.toUpperCase());
  return slashes === 'nodecode' ? escaped.replace(/%252F/g, '%2F') : escaped;
}

const UNSAFE_IN_PATH = /[^A-Za-z0-9$\-_.+!*'(),:;@&=/~]/g;

function escapeBytes(text: string, what: RegExp): string {
  return asByteString(text).replace(what, (byte) => `%${byte.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

/** `ap_no2slash`: one slash for several. */
export function mergeSlashes(path: string): string {
  return path.replace(/\/{2,}/g, '/');
}

/** `apr_filepath_merge` of an absolute path: `.`, `..` and doubled slashes are resolved, a slash at the end stays. */
export function cleanFilePath(path: string): string {
  if (!/\/(\.{0,2}(\/|$))/.test(path.slice(0, -1)) && !/\/\.{1,2}$/.test(path)) return path;
  const kept: string[] = [];
  const parts = path.split('/');
  for (const part of parts) {
    if (part === '..') kept.pop();
    else if (part !== '' && part !== '.') kept.push(part);
  }
  const ends = /^\.{0,2}$/.test(parts.at(-1) ?? '') && kept.length > 0 ? '/' : '';
  return `/${kept.join('/')}${ends}`;
}

/** A slash at the end is put there when it is missing. */
export function withSlash(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}
