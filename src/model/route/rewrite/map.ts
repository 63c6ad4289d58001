import { serverRootRelative } from '../../../httpd/server-paths.js';
import { asByteString, decode, fromByteString } from '../../../text/index.js';
import { argumentsOf } from '../../arguments.js';
import { doubt, type Exchange } from '../exchange.js';
import { escapePath } from '../url-path.js';
import { rewriteMaps } from './config.js';

/** `lookup_map`: the value of a key in a `RewriteMap`; `null` when there is none. */
export function lookUpMap(exchange: Exchange, name: string, key: string): string | null {
  const { replay } = exchange;
  const node = rewriteMaps(exchange).find((each) => argumentsOf(each)[0]?.value === name);
  if (node === undefined) return null;
  const [, type = 'txt', target = ''] = /^(?:(\w+):)?(.*)$/s.exec(argumentsOf(node)[1]?.value ?? '') ?? [];
  if (type === 'int') return internal(target, key);
  if (type === 'txt' || type === 'rnd') {
    const file = replay.host.readFile(serverRootRelative(replay.server.reading.serverRoot, target));
    const value = file.ok ? valueIn(decode(file.bytes), key) : null;
    if (!file.ok && file.error === 'unknown') doubt(exchange, `the contents of \`${target}\``);
    if (type === 'rnd' && value?.includes('|') === true)
      doubt(exchange, `which of the values of \`${key}\` the map \`${name}\` takes`);
    return type === 'rnd' ? (value?.split('|')[0] ?? null) : value;
  }
  doubt(exchange, `what the map \`${name}\` has for \`${key}\``);
  return null;
}

/** The functions behind `int:`. */
function internal(name: string, key: string): string | null {
  switch (name) {
    case 'toupper':
      return key.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
    case 'tolower':
      return key.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
    case 'escape':
      return escapePath(key, true);
    case 'unescape':
      return fromByteString(
        asByteString(key).replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) =>
          String.fromCharCode(Number.parseInt(hex, 16)),
        ),
      );
    default:
      return null;
  }
}

/** `lookup_map_txtfile`: the first line whose first word is the key. */
function valueIn(text: string, key: string): string | null {
  for (const line of text.split('\n')) {
    if (/^(#|\s)/.test(line)) continue;
    const [first, value] = line.split(/\s+/);
    if (first === key && value !== undefined && value !== '') return value;
  }
  return null;
}
