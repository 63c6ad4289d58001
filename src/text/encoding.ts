/**
 * Bytes to text and back without loss. Well-formed UTF-8 is decoded as such (a byte order mark stays a character, since
 * httpd sees it too); every byte that is not part of well-formed UTF-8 becomes the lone surrogate U+DC80 + (byte - 0x80),
 * which `encode` turns back into that byte. So columns stay what an editor shows, and any file survives the round trip.
 */
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();
const ESCAPE_BASE = 0xdc00;

/** Decodes the bytes of a configuration file. */
export function decode(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch {
    return decodeEscaping(bytes);
  }
}

/** The bytes that `text` was decoded from. */
export function encode(text: string): Uint8Array {
  if (!/[\udc80-\udcff]/.test(text)) return encoder.encode(text);
  const parts: Uint8Array[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0xd800 && code <= 0xdbff) {
      const next = text.charCodeAt(at + 1);
      if (next >= 0xdc00 && next <= 0xdfff) at++;
      continue;
    }
    if (code < 0xdc80 || code > 0xdcff) continue;
    parts.push(encoder.encode(text.slice(start, at)), Uint8Array.of(code - ESCAPE_BASE));
    start = at + 1;
  }
  parts.push(encoder.encode(text.slice(start)));
  return concat(parts);
}

/** `text` with one UTF-16 unit for each of its bytes. */
export function asByteString(text: string): string {
  if (!/[^\0-\x7f]/.test(text)) return text;
  return Array.from(encode(text), (byte) => String.fromCharCode(byte)).join('');
}

/** The text that a string of bytes stands for: the inverse of `asByteString`. */
export function fromByteString(bytes: string): string {
  if (!/[^\0-\x7f]/.test(bytes)) return bytes;
  return decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
}

/** The character at `at` as what goes through bytes sees it: the first byte of its UTF-8 form, as the lone surrogate it decodes to. */
export function firstByte(text: string, at: number): string {
  const code = text.codePointAt(at) ?? 0;
  if (code < 0x80 || (code >= 0xdc80 && code <= 0xdcff)) return text.charAt(at);
  const [first = 0] = encoder.encode(String.fromCodePoint(code));
  return String.fromCharCode(ESCAPE_BASE + first);
}

/** How many bytes `text` stands for. */
export function byteLength(text: string): number {
  let length = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) continue;
    if (code < 0x800) length += 1;
    else if (code >= 0xd800 && code <= 0xdbff && isLow(text.charCodeAt(at + 1))) {
      length += 2;
      at++;
    } else if (code < 0xdc80 || code > 0xdcff) length += 2;
  }
  return length;
}

/** The offset, or that of the pair of surrogates that a cut at it would take apart. */
export function startOfCharacter(text: string, offset: number): number {
  return offset > 0 && (text.codePointAt(offset - 1) ?? 0) > 0xffff ? offset - 1 : offset;
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Alternates between well-formed runs, decoded whole, and single bytes that are escaped. */
function decodeEscaping(bytes: Uint8Array): string {
  const parts: string[] = [];
  let run = 0;
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length > 0) {
      at += length;
      continue;
    }
    if (at > run) parts.push(strict.decode(bytes.subarray(run, at)));
    parts.push(String.fromCharCode(ESCAPE_BASE + (bytes[at] ?? 0)));
    run = ++at;
  }
  if (at > run) parts.push(strict.decode(bytes.subarray(run, at)));
  return parts.join('');
}

/** The length of the well-formed UTF-8 sequence at `at` (RFC 3629, table 3-7 of Unicode), or 0. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const second = bytes[at + 1] ?? 0;
  const continues = (offset: number): boolean => ((bytes[at + offset] ?? 0) & 0xc0) === 0x80;
  if (first >= 0xc2 && first <= 0xdf) return continues(1) ? 2 : 0;
  if (first >= 0xe0 && first <= 0xef) {
    const ok = first === 0xe0 ? second >= 0xa0 : first === 0xed ? second < 0xa0 : true;
    return ok && continues(1) && continues(2) ? 3 : 0;
  }
  if (first >= 0xf0 && first <= 0xf4) {
    const ok = first === 0xf0 ? second >= 0x90 : first === 0xf4 ? second < 0x90 : true;
    return ok && continues(1) && continues(2) && continues(3) ? 4 : 0;
  }
  return 0;
}
