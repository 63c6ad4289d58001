import { md5, sha1 } from './digest.js';

/**
 * Whether a password is that of a line of a password file (`apr_password_validate`). Both are byte strings: one character for each byte.
 * `null`: it is hashed in a way that is not computed here (bcrypt, the other kinds of crypt).
 */
export function isPassword(password: string, hash: string): boolean | null {
  if (hash.startsWith('{SHA}')) return hash === `{SHA}${btoa(String.fromCharCode(...sha1(bytes(password))))}`;
  const [, magic, salt] = /^(\$(?:apr)?1\$)([^$]{0,8})/.exec(hash) ?? [];
  if (magic !== undefined && salt !== undefined) return hash === md5Crypt(password, magic, salt);
  return mayBeCrypt(hash) ? null : false;
}

/** What `crypt` may return: a method between dollars, or DES with its two letters of salt. Nothing else ever equals it, not even the password. */
function mayBeCrypt(hash: string): boolean {
  return /^[$_]/.test(hash) || /^[./\w]{13,}$/.test(hash);
}

const ALPHABET = './0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** Which bytes of the digest stand together in one group of four characters. */
const GROUPS = [
  [0, 6, 12],
  [1, 7, 13],
  [2, 8, 14],
  [3, 9, 15],
  [4, 10, 5],
] as const;

/** `apr_md5_encode`, and `crypt` with `$1$`: MD5 a thousand times. */
function md5Crypt(password: string, magic: string, salt: string): string {
  const inner = digest(password + salt + password);
  let mixed = password + magic + salt;
  for (let left = password.length; left > 0; left -= 16) mixed += inner.slice(0, Math.min(16, left));
  for (let left = password.length; left > 0; left >>= 1) mixed += left % 2 === 1 ? '\0' : password.charAt(0);
  let final = digest(mixed);
  for (let round = 0; round < 1000; round++) {
    const isOdd = round % 2 === 1;
    final = digest(
      (isOdd ? password : final) +
        (round % 3 === 0 ? '' : salt) +
        (round % 7 === 0 ? '' : password) +
        (isOdd ? final : password),
    );
  }
  const groups = GROUPS.map(([high, middle, low]) =>
    encode((final.charCodeAt(high) << 16) | (final.charCodeAt(middle) << 8) | final.charCodeAt(low), 4),
  );
  return `${magic}${salt}$${groups.join('')}${encode(final.charCodeAt(11), 2)}`;
}

function encode(value: number, length: number): string {
  let text = '';
  for (let left = value; text.length < length; left >>>= 6) text += ALPHABET.charAt(left % 64);
  return text;
}

function digest(text: string): string {
  return String.fromCharCode(...md5(bytes(text)));
}

function bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
