import { getWord } from '../../grammar/index.js';
import type { Call, Rejection } from '../handler.js';
import { argumentText, missingBracket } from './section-argument.js';

/** `<MDomainSet>` and `<MDomain>`, which messages call `<MDomainSet>` as well (spec 8.11). */
export function checkMDomainSet(call: Call): Rejection | null {
  const outer = call.parents.find((parent) => /^MDomain(Set)?$/.test(parent.name));
  if (outer !== undefined) {
    return { message: `<${call.name} is not allowed inside an '<MDomainSet' context` };
  }
  const text = argumentText(call);
  if (text === null) return { ...missingBracket(call), message: "<MDomainSet> directive missing closing '>'" };
  if (text === '') return { message: '<MDomainSet > section must specify a unique domain name' };
  return getWord(text, 0).value === '' ? { message: 'needs at least one domain name' } : null;
}
