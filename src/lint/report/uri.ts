import { encode } from '../../text/index.js';

/** RFC 3986: what stands in a segment of a path as it is. */
const PLAIN = /^[A-Za-z0-9\-._~!$&'()*+,;=@]*$/;

/** A printed path as a URI: relative for a relative path, else of the scheme `file`. Bytes that are not UTF-8 are written as they are. */
export function pathUri(path: string): string {
  const isWindows = /^[A-Za-z]:[\\/]|^\\\\/.test(path);
  const segments = path.split(isWindows ? /[\\/]/ : '/').map(escapeSegment);
  if (isWindows) return `file:///${[`${path[0]}:`, ...segments.slice(1)].join('/')}`;
  const escaped = segments.join('/');
  return path.startsWith('/') ? `file://${escaped}` : escaped;
}

function escapeSegment(segment: string): string {
  if (PLAIN.test(segment)) return segment;
  return Array.from(encode(segment), (byte) => {
    const character = String.fromCharCode(byte);
    return PLAIN.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }).join('');
}
