import { getWord } from '../../grammar/index.js';
import { asByteString, fromByteString } from '../../text/index.js';
import { lowerCase } from './ascii.js';
import type { ReadLine } from './read-line.js';
import type { Reader } from './reader.js';

/**
 * Passes over the lines of a condition that is not true (`ap_soak_end_container`, spec 6.5). Only tags count, by the first word of each line;
 * whatever is wrong is an error of the condition's own line. A close tag that does not fit ends what it names, or is ignored.
 */
export function skipBlock(reader: Reader, name: string, opened: ReadLine): void {
  const open = [name];
  const fail = (message: string): void => {
    reader.reports.problem('section-mismatch', message, opened, reader.certainty, {
      start: 0,
      end: opened.text.length,
    });
  };
  for (let line = reader.nextLine(); line !== null; line = reader.nextLine()) {
    const { text } = line;
    if (!/^["'<]/.test(text)) continue;
    const word = getWord(text, 0);
    const tag = word.value;
    if (tag.startsWith('</')) {
      const cut = withoutLastByte(tag);
      const closed = cut.slice(2);
      const innermost = open.at(-1) ?? name;
      if (lowerCase(closed) !== lowerCase(innermost)) {
        fail(`Expected </${innermost}> but saw ${cut}>`);
        const index = open.slice(-100).findLastIndex((each) => lowerCase(each) === lowerCase(closed));
        if (index >= 0) open.length = Math.max(0, open.length - 100) + index;
      } else open.pop();
      if (open.length === 0) return;
    } else if (tag.startsWith('<')) {
      const closed = tag.endsWith('>') && word.next === text.length;
      open.push(closed ? tag.slice(1, -1) : tag.slice(1));
    }
  }
  if (!reader.stopped) fail(`Expected </${open.at(-1) ?? name}> before end of configuration`);
}

/** httpd takes the last byte for a `>` without looking at it. */
function withoutLastByte(tag: string): string {
  return fromByteString(asByteString(tag).slice(0, -1));
}
