import { getWords } from '../../grammar/index.js';

const UNIT = /^(y|mo|w|d|h|mi|s)/i;

/** The number of a word that is none, or the unit that is missing or unknown, in `plus 1 month 2 days`; `null` when all is well. */
export function periodFault(
  text: string,
): { readonly fault: 'number' | 'missing' | 'unit'; readonly word: string } | null {
  const words = getWords(text).map(({ value }) => value);
  const empty = words.indexOf('');
  const all = empty < 0 ? words : words.slice(0, empty);
  if (/^p/i.test(all[0] ?? '')) all.shift();
  for (let index = 0; index < all.length; index += 2) {
    const number = all[index] ?? '';
    const unit = all[index + 1];
    if (!/^[0-9]/.test(number)) return { fault: 'number', word: number };
    if (unit === undefined) return { fault: 'missing', word: '' };
    if (!UNIT.test(unit)) return { fault: 'unit', word: unit };
  }
  return null;
}

/** `check_code` (modules/metadata/mod_expires.c): `A300`, `M300`, or `access|now|modification [plus] period`. */
export function expiresFault(text: string): string | null {
  if (/^[AM]/.test(text)) return null;
  const [base] = getWords(text);
  if (base === undefined || !/^[nam]/i.test(base.value)) {
    return `bad expires code, unrecognised <base> '${base?.value ?? ''}'`;
  }
  const fault = periodFault(text.slice(base.next));
  if (fault === null) return null;
  if (fault.fault === 'number') return `bad expires code, numeric value expected <num> '${fault.word}'`;
  return fault.fault === 'missing'
    ? 'bad expires code, missing <type>'
    : `bad expires code, unrecognised <type>'${fault.word}'`;
}
