import type { Call, HandlerServer } from '../handler.js';

const SEEN = Symbol('what NoProxy names, for each server');

/** `NoProxy` (`set_proxy_dirconn`, modules/proxy/mod_proxy.c): what looks like an address is a network, whose mask may be guessed. */
export function warnOfNetworks(call: Call, server: HandlerServer): null {
  const all = server.memory(SEEN, () => new Map<Call | null, Set<string>>());
  const seen = all.get(call.virtualHost) ?? new Set<string>();
  all.set(call.virtualHost, seen);
  for (const word of call.words) {
    if (seen.has(word.toLowerCase())) continue;
    seen.add(word.toLowerCase());
    const warn = (id: string, text: string): void => server.warn({ id, module: null, level: 'startup', text });
    warnOfNetwork(word, warn);
  }
  return null;
}

/** `ap_proxy_is_ipaddr` (modules/proxy/proxy_util.c): up to four numbers as C writes them, and the length of the mask. */
function warnOfNetwork(word: string, warn: (id: string, text: string) => void): void {
  const number = '0x[0-9a-f]+|[0-9]+';
  const found = new RegExp(
    `^((?:(?:${number})(?:\\.(?!$|/)|\\.?(?=$|/)|(?![.0-9a-f]))){1,4})(?:/(${number})(.*))?$`,
    'i',
  ).exec(word);
  if (found === null) return;
  const [, address = '', mask, rest = ''] = found;
  const quads = address.split('.').filter(Boolean).map(fromC);
  if (quads.length > 4 || quads.some((quad) => !(quad <= 255))) return;
  const bits = mask === undefined ? guessedBits(quads) : fromC(mask);
  if (!(bits >= 0 && bits <= 32)) return;
  const value = quads.reduce((sum, quad, index) => sum + quad * 256 ** (3 - index), 0);
  if (mask === undefined) {
    if (bits === 0) return;
    if (bits < 32) warn('AH00900', `Warning: NetMask not supplied with IP-Addr; guessing: ${dotted(value)}/${bits}`);
  }
  const network = value - (value % 2 ** (32 - bits));
  if (rest !== '' || network === value) return;
  warn('AH00901', `Warning: NetMask and IP-Addr disagree in ${dotted(value)}/${bits}`);
  warn('AH00902', `         Set to ${dotted(network)}/${bits}`);
}

/** Bytes of zeros at the end are not counted. */
function guessedBits(quads: readonly number[]): number {
  return 8 * (quads.findLastIndex((quad) => quad !== 0) + 1);
}

/** `strtol` with base 0; `NaN` for an octal number with an 8 in it. */
function fromC(digits: string): number {
  return Number(/^0[0-9]/.test(digits) ? `0o${digits.slice(1)}` : digits);
}

function dotted(value: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.');
}
