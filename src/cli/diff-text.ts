import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { createColors } from 'picocolors';
import { visible } from '../lint/report/index.js';
import type { Source } from '../text/index.js';

export interface DiffOptions {
  readonly displayPath: (path: string) => string;
  readonly colors: boolean;
  /** For eyes, not for `patch`: control characters are shown as what they are. */
  readonly shown: boolean;
}

/** What `texts` change in the sources, as `patch -p1` and `git apply` take it. */
export function diffText(
  sources: readonly Source[],
  texts: ReadonlyMap<string, string>,
  { displayPath, colors, shown }: DiffOptions,
): string {
  const paint = painter(colors);
  return sources
    .flatMap(({ path, text }) => {
      const changed = texts.get(path);
      return changed === undefined ? [] : patchOf(displayPath(path), text, changed);
    })
    .map((line) => `${paint(shown ? visible(line) : line)}\n`)
    .join('');
}

function patchOf(path: string, before: string, after: string): readonly string[] {
  const isAbsolute = path.startsWith('/');
  const names = (isAbsolute ? ['', ''] : ['a/', 'b/']) as [string, string];
  const options = { context: 3, headerOptions: FILE_HEADERS_ONLY };
  const patch = createTwoFilesPatch(names[0] + path, names[1] + path, before, after, '', '', options);
  return patch
    .replace(/\n$/, '')
    .split('\n')
    .map((line, at) => (at < 2 ? line.trimEnd() : line));
}

function painter(on: boolean): (line: string) => string {
  const { bold, cyan, green, red } = createColors(on);
  return (line) => {
    if (line.startsWith('+++') || line.startsWith('---')) return bold(line);
    if (line.startsWith('@@')) return cyan(line);
    return line.startsWith('+') ? green(line) : line.startsWith('-') ? red(line) : line;
  };
}
