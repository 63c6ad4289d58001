import { getWord } from '../../grammar/index.js';
import { byteLength } from '../../text/index.js';
import { lowerCase } from './ascii.js';
import { locationOf } from './config-node.js';
import { checkArguments, checkBody } from './macro-checks.js';
import { readFlags } from './macro-flags.js';
import { LONGEST_LINE } from './macro-substitution.js';
import { argumentsOf, describe } from './macros.js';
import type { ReadCall } from './read-call.js';
import type { ReadLine } from './read-line.js';
import type { Reader } from './reader.js';

/** `<Macro name [/flags] args…>` (`macro_section`, spec 9.1 to 9.3): takes the lines up to its end away. */
export function defineMacro(reader: Reader, call: ReadCall): void {
  const { line, args, argsAt } = call;
  const { macros } = reader;
  macros.met = true;
  const end = args.lastIndexOf('>');
  if (end < 0) reader.failBracket(call);
  else if (end === 0) reader.fail(call, 'macro', '<Macro macro definition: empty name');
  else warnIfNotBlank(reader, "AH02801: non blank chars found after <Macro closing '>'", args.slice(end + 1), line);
  const heading = args.slice(0, Math.max(end, 0));
  const first = getWord(heading, 0);
  const name = lowerCase(first.value);
  if (end > 0 && name === '') reader.fail(call, 'macro', '<Macro macro definition: name not found');
  const { file, line: number } = line.place;
  const known = macros.byName.get(name);
  if (known !== undefined) {
    const again = `redefined on line ${number} of "${file}"`;
    reader.warn('macro', 'AH02802', `macro '${name}' multiply defined: ${known.defined}, ${again}`);
  }
  const named = { name, defined: `defined on line ${number} of "${file}"` };
  const where = describe(named);
  if (/^[$%@]/.test(name)) {
    reader.warn('macro', 'AH02803', `${where} better prefix a macro name with any of '$%@'`);
  }
  const { rest, ignoreBadNesting, ignoreEmptyArguments } = readFlags(heading.slice(first.next), (flag) => {
    reader.warn('macro', 'AH02804', `${where}: unknown flag '${flag}'`);
  });
  const location = locationOf(line, 0, argsAt + args.length);
  const macro = { ...named, location, args: argumentsOf(rest), ignoreEmptyArguments };
  checkArguments(reader, call, macro);
  const body = readBody(reader, line, where, macros.ignoreBadNesting || ignoreBadNesting);
  if (body === null) {
    reader.fail(call, 'macro', `${where}\n\tcontents error: expected token not found: </Macro>`);
  } else if (name !== '') {
    checkBody(reader, { ...macro, body });
    macros.byName.set(name, { ...macro, body });
  }
}

/**
 * The lines up to `</Macro>` (`get_lines_till_end_token`, spec 9.3); `null` when it does not come, or when a line before it is too long for
 * httpd to go on.
 */
function readBody(reader: Reader, header: ReadLine, where: string, ignoreNesting: boolean): readonly ReadLine[] | null {
  const body: ReadLine[] = [];
  let open = 1;
  let sections = 1;
  let tooLong = false;
  for (let line = reader.nextRawLine(); line !== null; line = reader.nextRawLine()) {
    // With its line feed and a NUL behind it.
    if (byteLength(line.text) + 2 > LONGEST_LINE) tooLong = true;
    if (line.text.startsWith('#')) continue;
    const first = getWord(line.text, 0).value;
    if (first.startsWith('</')) {
      sections--;
      if (!ignoreNesting && !tooLong && sections < 0) {
        reader.warn('macro', 'AH02793', `bad (negative) nesting on line ${line.number - header.number} of ${where}`);
      }
    } else if (first.startsWith('<')) sections++;
    if (lowerCase(first) === '<macro') open++;
    else if (lowerCase(first) === '</macro>') {
      const rest = line.text.slice(line.text.lastIndexOf('>') + 1);
      if (!tooLong) warnIfNotBlank(reader, 'AH02794: non blank chars found after directive closing', rest, line);
      open--;
    }
    if (open === 0) {
      if (!ignoreNesting && !tooLong && sections !== 0) {
        const sum = sections > 0 ? `+${sections}` : `${sections}`;
        reader.warn('macro', 'AH02795', `bad cumulated nesting (${sum}) in ${where}`);
      }
      return tooLong ? null : body;
    }
    body.push(line);
  }
  return null;
}

function warnIfNotBlank(reader: Reader, what: string, rest: string, line: ReadLine): void {
  if (!/^[ \t]*[^ \t#]/.test(rest)) return;
  const { file, line: number } = line.place;
  reader.warn('macro', 'AH02989', `${what} on line ${number} of ${file}: ${rest}`);
}
