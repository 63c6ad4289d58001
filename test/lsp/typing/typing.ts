import { readFileSync } from 'node:fs';
import fastGlob from 'fast-glob';
import { createRandom } from '../../../fuzz/random.js';
import { decode } from '../../../src/text/index.js';
import { openEditor } from './editor.js';
import { planCursors } from './places.js';

/** How a file is typed, and how much is asked meanwhile. */
export interface Typing {
  readonly seed: number;
  /** From which length to which; what is before is there already. */
  readonly from: number;
  readonly to: number;
  /** Every so many keys, all answers are compared with those of a server that is given the text as it is. */
  readonly compareEvery: number;
  /** A long comment stands above, so that answers come from what was known before the last keys, as in all large files. */
  readonly behind: boolean;
  /** Pairs of classes of places that need not be looked for any more. */
  readonly covered: Set<string>;
  /** Of all pairs of a text and an earlier cursor so many in a thousand are asked about besides. */
  readonly perMille: number;
}

/** What came of it. */
export interface Typed {
  /** Pairs of a text and an earlier cursor that were drawn by `perMille`. */
  readonly pairs: number;
  readonly requests: number;
  /** What went wrong, with where. */
  readonly problems: readonly string[];
}

/** More than is looked at after each key, and one line: most of what is asked takes no longer for it. */
const ABOVE = `#${'-'.repeat(20_000)}\n`;
/** So many keys in a hundred are wrong ones, and taken back. */
const SLIPS = 8;

/**
 * Types a file key by key. Behind each key every request is asked at the end, and at the earlier cursors that are planned for the text, and each
 * answer is looked at.
 */
export function typeFile(path: string, files: Readonly<Record<string, string>>, typing: Typing): Typed {
  const { seed, from, to, behind, compareEvery, covered, perMille } = typing;
  const text = (files[path] ?? '').slice(0, to);
  const above = behind ? ABOVE : '';
  const random = createRandom(seed, 1);
  const draw = createRandom(seed, 2);
  let pairs = 0;
  const plan = planCursors(text, seed, covered);
  const editor = openEditor(path, above + text.slice(0, from), filesAround(path, files), !behind);
  for (let length = from + 1; length <= text.length; length++) {
    const end = above.length + length;
    if (random.chance(SLIPS)) {
      editor.type(end - 1, end - 1, random.pick(['"', '<', '\\', '\n', 'x', '}', '>', ' ']));
      editor.type(end - 1, end, '');
    }
    // A line more above, which moves all that is known, and away again.
    if (behind && random.chance(SLIPS)) {
      editor.type(1, 1, '\n#');
      editor.ask(end + 1, 'place');
      editor.type(1, 3, '');
    }
    editor.type(end - 1, end - 1, text[length - 1] ?? '');
    editor.ask(end, 'document');
    for (const cursor of plan[length] ?? []) editor.ask(above.length + cursor, 'place');
    for (let cursor = 0; cursor < length; cursor++) {
      if (draw.below(1000) >= perMille) continue;
      pairs++;
      editor.ask(above.length + cursor, 'cursor');
    }
    if (length % compareEvery === 0 || length === text.length) editor.compare(end);
  }
  return { pairs, requests: editor.requests, problems: editor.problems };
}

/** A part of the keys of a file: from which length to which. */
export interface Part {
  readonly path: string;
  readonly from: number;
  readonly to: number;
}

/** The configurations in parts that have at most so many pairs of a text and an earlier cursor, or are one key. */
export function partsOf(files: Readonly<Record<string, string>>, most: number): readonly Part[] {
  return configurationsIn(files).flatMap((path) => {
    const parts: Part[] = [];
    const { length } = files[path] ?? '';
    for (let from = 0, to = 0; from < length; from = to) {
      for (let pairs = 0; to < length && (to === from || pairs + to < most); to++) pairs += to + 1;
      parts.push({ path, from, to });
    }
    return parts;
  });
}

/** The examples by the paths that they have here, which begin with `/examples/`. */
export function readExamples(root: string): Readonly<Record<string, string>> {
  const paths = fastGlob.globSync('examples/**', { cwd: root, dot: true, ignore: ['examples/api/**'] });
  return Object.fromEntries(paths.sort().map((path) => [`/${path}`, decode(readFileSync(`${root}/${path}`))]));
}

/** Each of the guides is an example of its own; the others are read with what stands around them. */
function filesAround(path: string, files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return /\/guides\/[^/]*$/.test(path) ? { [path]: files[path] ?? '' } : files;
}

/** The paths of those that are configurations, the longest first. */
export function configurationsIn(files: Readonly<Record<string, string>>): readonly string[] {
  const lengthOf = (path: string): number => files[path]?.length ?? 0;
  return Object.keys(files)
    .filter((path) => /\.(?:conf|load)$|\/\.htaccess$|\/sites-enabled\//.test(path))
    .sort((a, b) => lengthOf(b) - lengthOf(a));
}
