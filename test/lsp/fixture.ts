import { readFileSync } from 'node:fs';

/**
 * One behaviour of the language server, as a text:
 *
 *     textDocument/definition {"more":"parameters"}
 *     -- site.conf --
 *     WSGIProcessGroup ap█p          the cursor; the file that has it is open, the others are on disk
 *     -- expect --
 *     what `show.ts` makes of the answer
 *
 * Lines above the first are comments when they start with `#`. A range for requests that take one stands between two `█`.
 */
export interface Fixture {
  readonly method: string;
  readonly params: object;
  /** By absolute path. */
  readonly files: Readonly<Record<string, string>>;
  readonly open: string;
  readonly cursor: number;
  readonly cursorEnd: number;
  readonly expected: string;
}

export const FOLDER = '/srv/conf.d';
const MARK = '█';

export function readFixture(path: string): Fixture {
  const [head = '', ...rest] = readFileSync(path, 'utf8').split(/^-- (.*) --\n/m);
  const [, method = '', params = '{}'] = /^(\S+)\s*(.*)$/m.exec(head.replace(/^#.*\n/gm, '')) ?? [];
  const files: Record<string, string> = {};
  let open = '';
  let cursor = 0;
  let cursorEnd = 0;
  let expected: string | null = null;
  for (let at = 0; at < rest.length; at += 2) {
    const [name = '', text = ''] = [rest[at], rest[at + 1]];
    if (name === 'expect') {
      expected = text;
      continue;
    }
    const file = /^(?:\/|[A-Z]:)/.test(name) ? name : `${FOLDER}/${name}`;
    if (text.includes(MARK)) {
      open = file;
      cursor = text.indexOf(MARK);
      const second = text.indexOf(MARK, cursor + 1);
      cursorEnd = second < 0 ? cursor : second - MARK.length;
    }
    files[file] = text.replaceAll(MARK, '');
  }
  if (open === '' || expected === null) throw new Error(`${path}: no cursor, or nothing expected`);
  return { method, params: params === '' ? {} : JSON.parse(params), files, open, cursor, cursorEnd, expected };
}
