import { includedFilesAt } from '../included-files.js';
import type { Describer } from './about.js';

/** More files are counted, not named. */
const MOST_FILES = 20;

/** The files that an `Include` reads. */
export const describeInclude: Describer = (cursor, workspace) => {
  const { line, word } = cursor;
  if (line?.type !== 'Directive' || word === null || word !== line.args[0]) return null;
  if (!/^include(?:optional)?$/i.test(line.name.value)) return null;
  const files = includedFilesAt(cursor, workspace);
  // The line was typed just now: what it reads is not known yet.
  if (files.length === 0 && workspace.isBehind(cursor.document.path)) return null;
  const list = files.slice(0, MOST_FILES).map((uri) => `- [${workspace.pathOf(uri)}](${uri})`);
  const more = files.length > MOST_FILES ? [`- … and ${files.length - MOST_FILES} more`] : [];
  const text = files.length === 0 ? 'Reads no file that is known here.' : ['Reads:', ...list, ...more].join('\n');
  return { text, span: word.span };
};
