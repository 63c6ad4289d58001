import { type Term, terms } from '../term.js';
import type { ArgumentPart, PartedArgument } from './part.js';

const SUBSTITUTE = terms({ s: 'Replaces what a pattern finds.' });
const SUBSTITUTE_FLAGS = terms({
  i: 'The case of letters does not matter.',
  n: 'The pattern is plain text.',
  f: 'What is replaced is put together with what stands around, so that the next substitution finds it too. The default.',
  q: 'What is replaced stays in pieces: faster, where no other substitution has to find it.',
});

const COMMANDS = terms({
  s: 'Replaces what a pattern finds.',
  y: 'Replaces characters by others.',
  d: 'Deletes the line.',
  D: 'Deletes the first line of the pattern space.',
  p: 'Prints the line.',
  P: 'Prints the first line of the pattern space.',
  q: 'Ends here.',
  n: 'Goes to the next line.',
  N: 'Appends the next line to the pattern space.',
  a: 'Appends text behind the line.',
  i: 'Puts text before the line.',
  c: 'Puts text in the place of the line.',
  h: 'Keeps the pattern space in the hold space.',
  H: 'Appends the pattern space to the hold space.',
  g: 'Takes the hold space as the pattern space.',
  G: 'Appends the hold space to the pattern space.',
  x: 'Exchanges pattern space and hold space.',
  b: 'Goes to a label.',
  t: 'Goes to a label when something was replaced.',
});
const SED_FLAGS = terms({
  g: 'Wherever the pattern is found in the line, not only first.',
  p: 'Prints the line when something was replaced.',
});

/** `s/pattern/substitution/flags` of mod_substitute. */
export const substitution = scriptOf(SUBSTITUTE, SUBSTITUTE_FLAGS);
/** A command of `sed` (mod_sed), with the lines that it is for before it. */
export const sedCommand = scriptOf(COMMANDS, SED_FLAGS);

/** An address of `sed`: a number, `$`, or a pattern. */
const ADDRESS = /^(?:\d+|\$|\/((?:\\.|[^/\\])*)\/)/s;

function scriptOf(commands: readonly Term[], flags: readonly Term[]): PartedArgument {
  /** The parts, and whether the end of the text is where flags stand. */
  const read = (text: string): { readonly parts: readonly ArgumentPart[]; readonly inFlags: boolean } => {
    const parts: ArgumentPart[] = [];
    let at = 0;
    for (let found = ADDRESS.exec(text); found !== null; found = ADDRESS.exec(text.slice(at))) {
      parts.push({ start: at, end: at + found[0].length, kind: found[1] === undefined ? 'number' : 'pattern' });
      at += found[0].length + (/^[\s,!]*/.exec(text.slice(at + found[0].length))?.[0].length ?? 0);
    }
    const term = commands.find(({ name }) => name === text[at]);
    if (term === undefined) return { parts, inFlags: false };
    parts.push({ start: at, end: at + 1, kind: 'keyword', term });
    if (term.name !== 's' && term.name !== 'y') return { parts, inFlags: false };
    const delimiter = text[at + 1];
    if (delimiter === undefined) return { parts, inFlags: false };
    const from = endOf(text, at + 2, delimiter);
    const to = endOf(text, from + 1, delimiter);
    if (from > at + 2) parts.push({ start: at + 2, end: from, kind: term.name === 's' ? 'pattern' : 'text' });
    if (to > from + 1) parts.push({ start: from + 1, end: to, kind: 'text' });
    for (let flag = to + 1; flag < text.length && text[flag] !== ';'; flag++) {
      const known = flags.find(({ name }) => name === text[flag]);
      if (known !== undefined) parts.push({ start: flag, end: flag + 1, kind: 'keyword', term: known });
    }
    return { parts, inFlags: to < text.length && !text.slice(to + 1).includes(';') };
  };
  return {
    parts: (text) => read(text).parts,
    next(before) {
      const { parts, inFlags } = read(before);
      if (!inFlags) return { from: before.length, terms: [] };
      const written = parts.map(({ start }) => before.slice(start, start + 1));
      return { from: before.length, terms: flags.filter(({ name }) => !written.includes(name)) };
    },
  };
}

/** Where a delimiter stands next that no backslash precedes; the end of the text when it does not. */
function endOf(text: string, from: number, delimiter: string): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === delimiter) return at;
  }
  return text.length;
}
