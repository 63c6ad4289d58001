import { serverRootRelative } from '../../../httpd/server-paths.js';
import { asByteString, decode } from '../../../text/index.js';
import { decodeBase64 } from '../../base64.js';
import { isPassword } from '../../password.js';
import { type Exchange, note } from '../exchange.js';
import { lastDirective, wordInForce, wordsInForce } from '../layers.js';
import { fileProvider } from './provider-alias.js';

/**
 * `authenticate_basic_user` with the provider `file`: who the client proves to be with the header `Authorization`.
 * @returns the user, or the status that answers; `null` when it cannot be told
 */
export function basicUser(exchange: Exchange): string | number | null {
  const [, scheme = '', encoded = ''] = /^(\S+)\s+(\S*)/.exec(exchange.replay.headers.get('authorization') ?? '') ?? [];
  if (scheme.toLowerCase() !== 'basic') return 401;
  const credentials = decodeBase64(encoded);
  const colon = credentials.indexOf(':');
  const user = colon < 0 ? credentials : credentials.slice(0, colon);
  const given = wordsInForce(exchange.config, 'authbasicprovider');
  for (const provider of given.length === 0 ? ['file'] : given) {
    const config = fileProvider(exchange.replay.server, provider, exchange.config);
    if (config === null) return null;
    const hash = hashOf({ ...exchange, config }, user);
    if (hash === null || typeof hash === 'number') return hash;
    // The next one is asked for a user that this one does not know.
    if (hash === '') continue;
    const isRight = isPassword(colon < 0 ? '' : credentials.slice(colon + 1), hash);
    return isRight === null ? null : isRight ? user : 401;
  }
  // Left to others, of which there are none (AH00027).
  return wordInForce(exchange.config, 'authbasicauthoritative') === 'off' ? 500 : 401;
}

/** What the password file says of a user: an empty text when nothing, a status when it cannot be read, `null` when that is not known. */
function hashOf(exchange: Exchange, user: string): string | number | null {
  const node = lastDirective(exchange.config, 'authuserfile');
  const file = textOf(exchange, 'authuserfile');
  if (file === 'unknown') return null;
  if (file === 'missing') {
    note(exchange, 'access', node ?? null, 'There is no password file that can be read: 500 (AH01620).');
    return 500;
  }
  const line = linesOf(file.text).find((each) => each.startsWith(`${user}:`));
  return line === undefined ? '' : (line.slice(user.length + 1).split(':')[0] ?? '');
}

/** `Require group`: whether the group file has the user in one of the groups; `null` when it cannot be told. */
export function isInGroup(exchange: Exchange, groups: readonly string[]): boolean | null {
  const file = textOf(exchange, 'authgroupfile');
  if (typeof file === 'string') return file === 'unknown' ? null : false;
  return linesOf(file.text).some((line) => {
    const [, name = '', members = ''] = /^([^:]*):(.*)$/.exec(line) ?? [];
    return (
      groups.includes(name.trim()) &&
      members
        .trim()
        .split(/\s+/)
        .includes(exchange.user ?? '')
    );
  });
}

function textOf({ config, replay }: Exchange, name: string): { readonly text: string } | 'missing' | 'unknown' {
  const [path] = wordsInForce(config, name);
  if (path === undefined) return 'missing';
  const read = replay.host.readFile(serverRootRelative(replay.server.reading.serverRoot, path));
  if (read.ok) return { text: asByteString(decode(read.bytes)) };
  return read.error === 'unknown' ? 'unknown' : 'missing';
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}
