import { byteLength } from '../../text/encoding.js';
import { readSedRegex } from './sed-regex.js';

/** What the scripts of one filter leave for those that follow. */
export interface SedState {
  depth: number;
  /** There is an expression that an empty one stands for. */
  hasRegex: boolean;
  /** Labels, and whether they have been defined. */
  readonly labels: Map<string, boolean>;
}

/** Before the first script: the empty label, which stands for the end, is there. */
export function createSedState(): SedState {
  return { depth: 0, hasRegex: false, labels: new Map([['', true]]) };
}

/** `LBSIZE` */
const LONGEST_LINE = 1000;
const LONGEST_LABEL = 7;
const LARGEST_COUNT = 512;

interface SedFault {
  readonly message: string;
  /** Where mod_sed gave up, and where what it then looked at ends. */
  readonly start: number;
  readonly end: number;
}

/** Why mod_sed does not compile a script of one line (`fcomp`, modules/filters/sed0.c), or `null`. */
export function sedFault(script: string, state: SedState): SedFault | null {
  // Neither a lone backslash at the end nor a line without room in the buffer leaves anything to be compiled (`rline`).
  if (byteLength(script) > LONGEST_LINE) return null;
  if (/(?:^|[^\\])(?:\\\\)*\\$/.test(script) || script.startsWith('#')) return null;
  const fault = compile(script, state);
  if (fault === null || ALONE.has(fault.message)) return fault;
  return { ...fault, message: `${fault.message}: ${script}` };
}

const GARBLED = 'command garbled';
const UNKNOWN = 'unrecognized command';
const NO_REGEX = 'first RE may not be null';
const TOO_MANY_CLOSED = "too many }'s";
const NO_ADDRESS = 'no addresses allowed';
const ONE_ADDRESS = 'only one address allowed';

/** Messages that do not end in the script. */
const ALONE: ReadonlySet<string> = new Set([NO_REGEX, TOO_MANY_CLOSED]);

interface Address {
  readonly kind: 'none' | 'some' | 'empty';
  readonly next: number;
}

function compile(text: string, state: SedState): SedFault | null {
  let at = 0;
  const wrong = (message: string, start: number, end = text.length): SedFault => ({ message, start, end });
  for (;;) {
    while (/[ \t;]/.test(text[at] ?? '')) at++;
    if (at >= text.length || text[at] === '#') return null;
    const first = readAddress(text, at);
    const start = at;
    at = first.next;
    let addresses = first.kind === 'none' ? 0 : 1;
    if (first.kind === 'empty' && !state.hasRegex) return wrong(NO_REGEX, start, at);
    if (first.kind === 'some') {
      state.hasRegex = true;
      if (text[at] === ',' || text[at] === ';') {
        const second = readAddress(text, at + 1);
        if (second.kind === 'none') return wrong(GARBLED, at);
        at = second.next;
        addresses = 2;
      }
    }
    while (/[ \t]/.test(text[at] ?? '')) at++;
    while (text[at] === '!') at++;
    const command = readCommand(text, at, addresses, state);
    if (typeof command === 'string') return wrong(command, at);
    if (command === null) return null;
    at = command;
    if (text[at - 1] === '{') continue;
    if (at < text.length && text[at] !== ';') return wrong(GARBLED, at);
    at++;
  }
}

/** A wrong expression counts as none, and is read as a command. */
function readAddress(text: string, at: number): Address {
  if (text[at] === '$') return { kind: 'some', next: at + 1 };
  if (text[at] === '/' || text[at] === '\\') {
    const start = text[at] === '\\' ? at + 1 : at;
    const regex = readSedRegex(text, start + 1, text[start] ?? '\0');
    if (!regex.ok) return { kind: 'none', next: start + 1 };
    return { kind: regex.empty ? 'empty' : 'some', next: regex.next };
  }
  const digits = /^[0-9]+/.exec(text.slice(at))?.[0];
  return digits === undefined ? { kind: 'none', next: at } : { kind: 'some', next: at + digits.length };
}

/** The offset behind a command, what is wrong with it, or `null` when it takes the rest of the script. */
function readCommand(text: string, at: number, addresses: number, state: SedState): number | string | null {
  const command = text[at] ?? '';
  const next = at + 1;
  if ('=aiqr'.includes(command) && command !== '' && addresses > 1) return ONE_ADDRESS;
  switch (command) {
    case '{':
      state.depth++;
      return next;
    case '}':
      if (addresses > 0) return NO_ADDRESS;
      return --state.depth < 0 ? TOO_MANY_CLOSED : null;
    case ':':
      return addresses > 0 ? NO_ADDRESS : defineLabel(text.slice(next), state);
    case 't':
    case 'b':
      return useLabel(text.slice(next), state);
    case 'a':
    case 'c':
    case 'i':
      return GARBLED; // Their text would stand on the next line.
    case 'r':
      return text[next] === ' ' ? null : GARBLED;
    case 'w':
      return text[next] === ' ' ? null : 'Space missing before filename';
    case 's':
      return readSubstitution(text, next, state);
    case 'y':
      return readTransliteration(text, next);
    default:
      return command !== '' && '=gGhHnNpPdDqlx'.includes(command) ? next : UNKNOWN;
  }
}

function defineLabel(rest: string, { labels }: SedState): string | null {
  const name = rest.replace(/^ +/, '');
  if (name.length > LONGEST_LABEL) return 'label too long';
  if (labels.get(name) === true) return 'duplicate labels';
  labels.set(name, true);
  return null;
}

function useLabel(rest: string, { labels }: SedState): string | null {
  const name = rest.replace(/^ +/, '');
  if (name.length > LONGEST_LABEL) return 'label too long';
  if (!labels.has(name)) labels.set(name, false);
  return null;
}

function readSubstitution(text: string, at: number, state: SedState): number | string | null {
  const end = text[at] ?? '\0';
  const regex = readSedRegex(text, at + 1, end);
  if (!regex.ok) return regex.message;
  if (regex.empty && !state.hasRegex) return NO_REGEX;
  state.hasRegex = true;
  const replaced = endOfReplacement(text, regex.next, end, regex.groups);
  if (typeof replaced === 'string') return replaced;
  const flags = /^g?([1-9][0-9]*)?p?P?/.exec(text.slice(replaced));
  const digits = flags?.[1] ?? '';
  if (digits.length > 1 && Number(digits) > LARGEST_COUNT) return 'suffix too large';
  const next = replaced + (flags?.[0].length ?? 0);
  if (text[next] !== 'w') return next;
  return text[next + 1] === ' ' ? null : 'Space missing before filename';
}

/** `compsub`. */
function endOfReplacement(text: string, start: number, end: string, groups: number): number | string {
  for (let at = start; at < text.length; at++) {
    if (text[at] === end) return at + 1;
    if (text[at] !== '\\') continue;
    const escaped = text[++at] ?? '';
    if (/[0-9]/.test(escaped) && Number(escaped) > groups) return "``\\digit'' out of range";
  }
  return 'ending delimiter missing on substitution';
}

/** `ycomp`. */
function readTransliteration(text: string, start: number): number | string {
  const end = text[start] ?? '\0';
  const characterAt = (at: number): string => text[at] ?? '\0';
  const missing = 'ending delimiter missing on string';
  let to = start + 1;
  for (; characterAt(to) !== end; to++) {
    if (characterAt(to) === '\0') return missing;
    if (characterAt(to) === '\\') to++;
  }
  to++;
  for (let from = start + 1; characterAt(from) !== end; from++) {
    if (characterAt(from) === '\\' && characterAt(from + 1) === 'n') from++;
    if (characterAt(to++) === '\\' && characterAt(to) === 'n') to++;
  }
  if (characterAt(to) === end) return to + 1;
  return characterAt(to) === '\0' ? missing : 'transform strings not the same size';
}
