import { getWord } from '../../grammar/index.js';
import type { Call, Rejection } from '../handler.js';
import { rejectWord } from '../invoke.js';
import { atoi } from '../types/number.js';
import { argumentText, missingBracket } from './section-argument.js';

/** `<MDomainSet>` and `<MDomain>`, which messages call `<MDomainSet>` as well (spec 8.11). */
export function checkMDomainSet(call: Call): Rejection | null {
  for (let outer = call.parent; outer !== null; outer = outer.parent) {
    if (/^MDomain(Set)?$/.test(outer.name)) {
      return { message: `<${call.name} is not allowed inside an '<MDomainSet' context` };
    }
  }
  const text = argumentText(call);
  if (text === null) return { ...missingBracket(call), message: "<MDomainSet> directive missing closing '>'" };
  if (text === '') return { message: '<MDomainSet > section must specify a unique domain name' };
  return getWord(text, 0).value === '' ? { message: 'needs at least one domain name' } : null;
}

/** `MDPrivateKeys` (`md_config_set_pkeys`, modules/md/mod_md_config.c): each kind of key once; RSA may be followed by its bits. */
export function checkPrivateKeys(call: Call): Rejection | null {
  const { words } = call;
  if (words.length === 0) return { message: 'needs to specify the private key type' };
  const kinds = new Set<string>();
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    if (/^default$/i.test(word)) {
      if (words.length > 1) return rejectWord(call, index, "'Default' allows no other parameter");
      continue;
    }
    const next = words[index + 1] ?? '';
    const separate = /^rsa$/i.test(word) && /^[0-9]/.test(next);
    const bits = separate ? next : /^rsa([0-9].*)$/is.exec(word)?.[1];
    if (separate) index++;
    if (bits !== undefined && atoi(bits) < 2048) {
      return rejectWord(call, index, 'must be 2048 or higher in order to be considered safe.');
    }
    const kind = /^rsa($|[0-9])/i.test(word) ? 'RSA' : word;
    if (kinds.has(kind.toLowerCase())) return rejectWord(call, index, `two keys of type '${kind}' are not possible.`);
    kinds.add(kind.toLowerCase());
  }
  return null;
}
