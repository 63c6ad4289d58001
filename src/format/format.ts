import type { Registry } from '../directives/registry.js';
import type { ConfigFile } from '../grammar/index.js';
import type { TextEdit } from '../text/index.js';
import { blankLineEdits } from './blank-lines.js';
import { lineEdits } from './line-edits.js';
import type { FormatOptions } from './options.js';
import { placedLines } from './placed-lines.js';

/**
 * The edits that bring a file into form: indentation by section, names as registered, single blanks where httpd does not keep them, continued
 * lines one step further in, few empty lines, a line feed at the end. What httpd makes of the file stays the same, and a second run finds nothing to do.
 * Left as they are: quoted text, comments but for their indentation, arguments that a directive splits for itself, code of Lua and Perl, all that
 * follows a section that is not closed, and lines with NUL.
 * @param registry what the names of the file mean
 * @returns edits in the order of the text, which do not overlap
 */
export function format(file: ConfigFile, registry: Registry, options: FormatOptions): readonly TextEdit[] {
  const lines = placedLines(file);
  const edits = [
    ...lines.flatMap((line) => lineEdits(line, registry, options)),
    ...blankLineEdits(file, lines, options),
  ];
  const { text } = file.source;
  const changes = edits.filter((edit) => text.slice(edit.start, edit.end) !== edit.text);
  return joined(changes.sort((a, b) => a.start - b.start || a.end - b.end));
}

/** Edits that touch become one: editors may apply the two in any order. */
function joined(edits: readonly TextEdit[]): readonly TextEdit[] {
  const result: TextEdit[] = [];
  for (const edit of edits) {
    const last = result.at(-1);
    if (last?.end === edit.start)
      result[result.length - 1] = { start: last.start, end: edit.end, text: last.text + edit.text };
    else result.push(edit);
  }
  return result;
}
