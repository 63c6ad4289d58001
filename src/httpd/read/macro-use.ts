import type { Frame } from '../tree.js';
import { lowerCase } from './ascii.js';
import { locationOf } from './config-node.js';
import { type ExpandedLine, MacroFeed } from './macro-feed.js';
import { substitute } from './macro-substitution.js';
import { argumentsOf, describe, type Macro } from './macros.js';
import type { ReadCall } from './read-call.js';
import type { Reader } from './reader.js';

/** Descriptions of expansions hold those of the expansions around them: as long as this they would fill the memory, here and in httpd. */
const LONGEST_DESCRIPTION = 64 * 1024;

/** `Use name values…` (`use_macro`, spec 9.4): what follows is read from the expansion, and then behind the `Use` again. */
export function useMacro(reader: Reader, call: ReadCall): void {
  const { line, args } = call;
  const { macros, feed } = reader;
  const fail = (message: string): void => reader.fail(call, 'macro', message);
  if (!macros.met) {
    fail('no macro defined before Use');
    return;
  }
  const [first = '', ...values] = argumentsOf(args);
  const name = lowerCase(first);
  const macro = macros.byName.get(name);
  if (name === '') fail('no macro name specified with Use');
  else if (macro === undefined) fail(`macro '${name}' undefined`);
  else if (feed.name.includes(`macro '${name}'`)) fail(`recursive use of macro '${name}' is invalid`);
  else if (macro.args.length !== values.length) {
    fail(`${describe(macro)} used with ${values.length} arguments instead of ${macro.args.length}`);
  } else {
    const { file, line: number } = line.place;
    const where = `${describe(macro)} used on line ${number} of "${file}"`;
    if (!macros.ignoreEmptyArguments && !macro.ignoreEmptyArguments) warnOfEmpty(reader, where, values);
    const lines = expandBody(reader, call, macro, values, where);
    if (lines === null) return;
    const frame: Frame = { kind: 'use', place: line.place, location: locationOf(line) };
    reader.feed = new MacroFeed(where, [...feed.frames, frame], feed, lines);
  }
}

function warnOfEmpty(reader: Reader, where: string, values: readonly string[]): void {
  for (const [index, value] of values.entries()) {
    if (value === '') reader.warn('macro', 'AH02798', `${where}: empty argument #${index + 1}`);
  }
}

/** The lines of the body with the values put in; `null` when that fails, or makes more than anyone can read. */
function expandBody(
  reader: Reader,
  call: ReadCall,
  macro: Macro,
  values: readonly string[],
  where: string,
): ExpandedLine[] | null {
  const { budget } = reader;
  const { args } = macro;
  if (where.length > LONGEST_DESCRIPTION) {
    reader.fail(call, 'macro', 'Macros are nested too deeply to be followed');
    return null;
  }
  budget.search(macro.body.length * args.length);
  if (budget.exceeded || !budget.text(where.length)) return null;
  const lines: ExpandedLine[] = [];
  for (const [index, body] of macro.body.entries()) {
    const made = substitute(body.text, args, values);
    if (made === null) {
      const line = `while processing line ${index + 1} of ${describe(macro)}`;
      reader.fail(call, 'macro', `${where} error while substituting: ${line} cannot substitute, buffer size too small`);
      return null;
    }
    if (!budget.text(body.text.length + made.text.length)) return null;
    lines.push({ body, text: made.text, edits: () => substitute(body.text, args, values)?.edits ?? [] });
  }
  return lines;
}

/** `UndefMacro name` (spec 9.8). */
export function undefineMacro(reader: Reader, call: ReadCall): void {
  const name = lowerCase(call.words[0]?.value ?? '');
  if (!reader.macros.met) reader.fail(call, 'macro', 'no macro defined before UndefMacro');
  else if (!reader.macros.byName.delete(name)) reader.fail(call, 'macro', `cannot remove undefined macro '${name}'`);
}
