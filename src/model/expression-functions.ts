import { asByteString, encode, fromByteString } from '../text/index.js';
import { decodeBase64 } from './base64.js';
import { md5, sha1 } from './digest.js';
import { isUnsettled, type Perhaps, type Subject } from './route/types.js';
import { escapePath } from './route/url-path.js';

type TextFunction = (argument: string, subject: Subject) => Perhaps<string>;

/** The functions of spec 11.4 by their names in lower case. */
const FUNCTIONS: Readonly<Record<string, TextFunction>> = {
  req: (name, subject) => subject.requestHeader(name),
  http: (name, subject) => subject.requestHeader(name),
  req_novary: (name, subject) => subject.requestHeader(name),
  resp: (name, subject) => subject.responseHeader(name),
  reqenv: (name, subject) => subject.environment(name),
  osenv: (name, subject) => subject.processEnvironment(name),
  note: (name, subject) => subject.note(name),
  env: anyEnvironment,
  tolower: (text) => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()),
  toupper: (text) => text.replace(/[a-z]+/g, (letters) => letters.toUpperCase()),
  escape: (text) => escapePath(text, true),
  unescape: unescaped,
  base64: (text) => btoa(asByteString(text)),
  unbase64: (text) => fromByteString(decodeBase64(text)),
  md5: (text) => hexOf(md5(encode(text))),
  sha1: (text) => hexOf(sha1(encode(text))),
  file: (path, subject) => subject.readFile(path),
  filesize: (path, subject) => {
    const facts = subject.file(path);
    return isUnsettled(facts) ? facts : String(facts.kind === 'file' ? facts.size : 0);
  },
  ssl: (name, subject) => subject.variable(name.toUpperCase()),
};

/** What a function returns. Those that are not replayed (LDAP's escapes) do not tell. */
export function callFunction(name: string, argument: string, subject: Subject): Perhaps<string> {
  const known = name.toLowerCase();
  const call = Object.hasOwn(FUNCTIONS, known) ? FUNCTIONS[known] : undefined;
  return call === undefined ? { settledBy: `the result of ${known}()` } : call(argument, subject);
}

/** `env_func`: notes go before the environment of the request, and this before that of httpd. */
function anyEnvironment(name: string, subject: Subject): Perhaps<string> {
  for (const value of [subject.note(name), subject.environment(name)]) if (value !== '') return value;
  return subject.processEnvironment(name);
}

/** `ap_unescape_url_keep2f`: an encoded slash stays, and nothing is left of a text with a wrong escape. */
function unescaped(text: string): string {
  if (/%(?![0-9A-Fa-f]{2})|%00/.test(text)) return '';
  const bytes = asByteString(text).replace(/%([0-9A-Fa-f]{2})/g, (encoded, hex: string) =>
    hex.toLowerCase() === '2f' ? encoded : String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return fromByteString(bytes);
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
