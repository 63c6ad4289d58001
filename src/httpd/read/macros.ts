import { getWord } from '../../grammar/index.js';
import { byteLength } from '../../text/index.js';
import type { Frame, Location } from '../tree.js';
import { locationOf } from './config-node.js';
import { checkArguments, checkBody } from './macro-checks.js';
import { type ExpandedLine, MacroFeed } from './macro-feed.js';
import { LONGEST_LINE, substitute } from './macro-substitution.js';
import type { ReadCall } from './read-call.js';
import type { ReadLine } from './read-line.js';
import type { Reader } from './reader.js';

export interface Macro {
  readonly name: string;
  /** `defined on line <L> of "<F>"` */
  readonly defined: string;
  readonly args: readonly string[];
  readonly body: readonly ReadLine[];
  readonly location: Location;
}

/** mod_macro's state. */
export class Macros {
  readonly byName = new Map<string, Macro>();
  /** Whether a `<Macro>` was met: the messages of `Use` and `UndefMacro` ask for no more. */
  met = false;
  ignoreEmptyArguments = false;
  ignoreBadNesting = false;
}

/** How a macro is spoken of in messages. */
export function describe({ name, defined }: Macro): string {
  return `macro '${name}' (${defined})`;
}

/** Names of expansions are made of the names of those around them: as long as this they would fill the memory, here and in httpd. */
const LONGEST_NAME = 64 * 1024;

/** `<Macro name args…>` (spec 9.1 to 9.3): takes the lines up to its end away. */
export function defineMacro(reader: Reader, call: ReadCall): void {
  const { line, args, argsAt } = call;
  const { macros } = reader;
  macros.met = true;
  const end = args.lastIndexOf('>');
  if (end < 0) {
    reader.fail(call, 'missing-bracket', "<Macro> directive missing closing '>'");
  }
  if (end === 0) reader.fail(call, 'macro', '<Macro macro definition: empty name');
  else warnIfNotBlank(reader, "AH02801: non blank chars found after <Macro closing '>'", args.slice(end + 1), line);
  const [first, ...names] = wordsOf(args.slice(0, end));
  if (end > 0 && (first === undefined || first === '')) {
    reader.fail(call, 'macro', '<Macro macro definition: name not found');
  }
  const name = lowerCase(first ?? '');
  const { file, line: number } = line.place;
  const known = macros.byName.get(name);
  if (known !== undefined) {
    reader.warn(
      'macro',
      'AH02802',
      `macro '${name}' multiply defined: ${known.defined}, redefined on line ${number} of "${file}"`,
    );
  }
  const macro = {
    name,
    defined: `defined on line ${number} of "${file}"`,
    args: names,
    location: locationOf(line, 0, argsAt + args.length),
  };
  const heading: Macro = { ...macro, body: [] };
  if (/^[$%@]/.test(name)) {
    reader.warn('macro', 'AH02803', `${describe(heading)} better prefix a macro name with any of '$%@'`);
  }
  checkArguments(reader, call, heading);
  const read = readBody(reader, line, heading);
  if (!read.ended) {
    reader.fail(call, 'macro', `${describe(heading)}\n\tcontents error: expected token not found: </Macro>`);
  } else if (name !== '') {
    const complete: Macro = { ...macro, body: read.body };
    checkBody(reader, complete);
    macros.byName.set(name, complete);
  }
}

/** The lines up to `</Macro>` (`get_lines_till_end_token`, spec 9.3). */
function readBody(
  reader: Reader,
  header: ReadLine,
  macro: Macro,
): { readonly body: ReadLine[]; readonly ended: boolean } {
  const body: ReadLine[] = [];
  const warns = !reader.macros.ignoreBadNesting;
  let macros = 1;
  let sections = 1;
  let ended = true;
  for (let line = reader.nextRawLine(); line !== null; line = reader.nextRawLine()) {
    if (byteLength(line.text) >= LONGEST_LINE) ended = false;
    if (line.text.startsWith('#')) continue;
    const first = getWord(line.text, 0).value;
    if (first.startsWith('</')) {
      sections--;
      if (warns && sections < 0) {
        const number = line.number - header.number;
        reader.warn('macro', 'AH02793', `bad (negative) nesting on line ${number} of ${describe(macro)}`);
      }
    } else if (first.startsWith('<')) sections++;
    if (lowerCase(first) === '</macro>') {
      const rest = line.text.slice(line.text.lastIndexOf('>') + 1);
      warnIfNotBlank(reader, 'AH02794: non blank chars found after directive closing', rest, line);
      macros--;
      if (macros === 0) {
        if (warns && sections !== 0) {
          const sum = sections > 0 ? `+${sections}` : `${sections}`;
          reader.warn('macro', 'AH02795', `bad cumulated nesting (${sum}) in ${describe(macro)}`);
        }
        return { body, ended };
      }
    } else if (lowerCase(first) === '<macro') macros++;
    body.push(line);
  }
  return { body, ended: false };
}

function warnIfNotBlank(reader: Reader, what: string, rest: string, line: ReadLine): void {
  if (!/^[ \t]*[^ \t#]/.test(rest)) return;
  const { file, line: number } = line.place;
  reader.warn('macro', 'AH02989', `${what} on line ${number} of ${file}: ${rest}`);
}

/** `Use name values…` (spec 9.4): what follows is read from the expansion, and then behind the `Use` again. */
export function useMacro(reader: Reader, call: ReadCall): void {
  const { line, args } = call;
  const { macros, feed } = reader;
  if (!macros.met) {
    reader.fail(call, 'macro', 'no macro defined before Use');
    return;
  }
  const [first = '', ...values] = wordsOf(args);
  if (first === '') {
    reader.fail(call, 'macro', 'no macro name specified with Use');
    return;
  }
  const macro = macros.byName.get(lowerCase(first));
  if (macro === undefined) {
    reader.failName(call, 'macro', `macro '${lowerCase(first)}' undefined`);
    return;
  }
  if (feed.name.includes(`macro '${macro.name}'`)) {
    reader.failName(call, 'macro', `recursive use of macro '${macro.name}' is invalid`);
    return;
  }
  if (macro.args.length !== values.length) {
    const message = `${describe(macro)} used with ${values.length} arguments instead of ${macro.args.length}`;
    reader.fail(call, 'macro', message);
    return;
  }
  const { file, line: number } = line.place;
  const where = `${describe(macro)} used on line ${number} of "${file}"`;
  if (where.length > LONGEST_NAME) {
    reader.fail(call, 'macro', 'Macros are nested too deeply to be followed');
    return;
  }
  if (!macros.ignoreEmptyArguments) {
    for (const [index, value] of values.entries()) {
      if (value === '') reader.warn('macro', 'AH02798', `${where}: empty argument #${index + 1}`);
    }
  }
  const lines = expandBody(reader, call, macro, values, where);
  if (lines === null) return;
  const frame: Frame = { kind: 'use', place: line.place, location: locationOf(line) };
  reader.feed = new MacroFeed(where, [...feed.frames, frame], feed, lines);
}

function expandBody(
  reader: Reader,
  call: ReadCall,
  macro: Macro,
  values: readonly string[],
  where: string,
): ExpandedLine[] | null {
  const lines: ExpandedLine[] = [];
  reader.budget.line(Math.ceil((macro.body.length * values.length) / 64));
  if (!reader.budget.text(where.length)) return null;
  for (const [index, body] of macro.body.entries()) {
    const made = substitute(body.text, macro.args, values);
    if (made === null) {
      const line = `while processing line ${index + 1} of ${describe(macro)}`;
      reader.fail(call, 'macro', `${where} error while substituting: ${line} cannot substitute, buffer size too small`);
      return null;
    }
    if (!reader.budget.text(made.text.length)) return null;
    lines.push({ body, text: made.text, edits: made.edits });
  }
  return lines;
}

/** `UndefMacro name` (spec 9.8). */
export function undefineMacro(reader: Reader, call: ReadCall): void {
  const name = lowerCase(call.words[0]?.value ?? '');
  if (!reader.macros.met) {
    reader.fail(call, 'macro', 'no macro defined before UndefMacro');
    return;
  }
  if (!reader.macros.byName.delete(name)) reader.fail(call, 'macro', `cannot remove undefined macro '${name}'`);
}

/** `get_arguments`: the words of a text, empty ones included. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (let at = /^[ \t]*/.exec(text)?.[0].length ?? 0; at < text.length; ) {
    const word = getWord(text, at);
    words.push(word.value);
    at = word.next;
  }
  return words;
}

/** `ap_str_tolower`: ASCII alone. */
function lowerCase(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
