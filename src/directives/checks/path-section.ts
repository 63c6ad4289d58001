import { getWord, type RawWord } from '../../grammar/index.js';
import { rejectPart } from '../fault.js';
import type { Call, Rejection, SectionHandlers } from '../handler.js';
import { patternFault } from '../types/pattern.js';
import { argumentText, checkArgument, firstWord, rejectRest } from './section-argument.js';

/** `<Directory>`, `<Location>`, `<Files>`: a path, or `~` and a regular expression (spec 8.1 to 8.3). */
export const pathSection: SectionHandlers = {
  pre: (call) => checkArgument(call) ?? (firstWord(call).value === '~' ? checkPattern(call, lastOfPath(call)) : null),
  post: (call) => rejectSecond(call, lastOfPath(call)),
};

/** `<LocationMatch>`, `<FilesMatch>`: a regular expression; `~` is nothing special there. */
export const matchSection: SectionHandlers = {
  pre: (call) => checkArgument(call) ?? checkPattern(call, firstWord(call)),
  post: (call) => rejectSecond(call, firstWord(call)),
};

/** `<DirectoryMatch>`: the same, but httpd looks for the `~` first (`dirsection`, server/core.c). */
export const directoryMatchSection: SectionHandlers = {
  pre: (call, server) => sectionOf(call).pre?.(call, server) ?? null,
  post: (call, server) => sectionOf(call).post?.(call, server) ?? null,
};

function sectionOf(call: Call): SectionHandlers {
  return firstWord(call).value === '~' ? pathSection : matchSection;
}

function lastOfPath(call: Call): RawWord {
  const word = firstWord(call);
  return word.value === '~' ? getWord(argumentText(call) ?? '', word.next) : word;
}

function rejectSecond(call: Call, word: RawWord): Rejection | null {
  return rejectRest(call, word, `Multiple <${call.name}> arguments not (yet) supported.`);
}

export function checkPattern(call: Call, word: RawWord): Rejection | null {
  const fault = patternFault(word.value, 'Regex could not be compiled');
  return fault === null ? null : rejectPart(call.args.text, word, fault);
}
