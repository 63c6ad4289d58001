import type { Call, HandlerServer } from '../handler.js';
import { keptInServer } from './scope.js';

const SEEN = Symbol('what NoProxy names, for each server');

/** `NoProxy` (`set_proxy_dirconn`, modules/proxy/mod_proxy.c): what looks like an address is a network, whose mask may be guessed. */
export function warnOfNetworks(call: Call, server: HandlerServer): null {
  const seen = keptInServer(SEEN, call, server, () => new Set<string>());
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
  const address = leadingQuads(word);
  if (address === null) return;
  const { quads, rest } = address;
  const mask = new RegExp(`^/(${NUMBER})(.*)$`, 'is').exec(rest);
  const bits = mask === null ? guessedBits(quads) : Number.parseInt(...digitsOf(mask[1] ?? ''));
  if (bits > 32 || (mask === null && bits === 0)) return;
  const value = quads.reduce((sum, quad, index) => sum + quad * 256 ** (3 - index), 0);
  if (mask === null && bits < 32) {
    warn('AH00900', `Warning: NetMask not supplied with IP-Addr; guessing: ${dotted(value)}/${bits}`);
  }
  const network = value - (value % 2 ** (32 - bits));
  if ((mask === null ? rest : mask[2]) !== '' || network === value) return;
  warn('AH00901', `Warning: NetMask and IP-Addr disagree in ${dotted(value)}/${bits}`);
  warn('AH00902', `         Set to ${dotted(network)}/${bits}`);
}

/** What `strtol` takes with base 0: of `08` the `0` only. */
const NUMBER = '0x[0-9a-f]+|0[0-7]*|[1-9][0-9]*';

/** Up to four numbers and the dots between them. */
function leadingQuads(word: string): { readonly quads: readonly number[]; readonly rest: string } | null {
  const quads: number[] = [];
  let rest = word;
  while (quads.length < 4 && rest !== '' && !(rest.startsWith('/') && quads.length > 0)) {
    const digits = new RegExp(`^(?:${NUMBER})`, 'i').exec(rest)?.[0];
    if (digits === undefined) return null;
    const quad = Number.parseInt(...digitsOf(digits));
    if (quad > 255) return null;
    quads.push(quad);
    rest = rest.slice(digits.length);
    if (quads.length < 4) rest = rest.replace(/^\./, '');
  }
  return { quads, rest };
}

/** Digits and their base. */
function digitsOf(number: string): [digits: string, base: number] {
  if (/^0x/i.test(number)) return [number.slice(2), 16];
  return [number, number.startsWith('0') ? 8 : 10];
}

/** Bytes of zeros at the end are not counted. */
function guessedBits(quads: readonly number[]): number {
  return 8 * (quads.findLastIndex((quad) => quad !== 0) + 1);
}

function dotted(value: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.');
}
