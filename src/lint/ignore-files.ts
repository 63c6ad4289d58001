import ignore, { type Ignore } from 'ignore';
import type { Host } from '../httpd/host.js';
import { decode, folderOf } from '../text/index.js';

const NAMES = ['.gitignore', '.ignore'];

interface Matcher {
  readonly folder: string;
  readonly patterns: Ignore;
}

/** The ignore files that are in force in a folder, the outermost first. */
export type IgnoreFiles = readonly Matcher[];

/** Those above a folder, up to the top of its repository. */
export function ignoreFilesAbove(folder: string, host: Host): IgnoreFiles {
  const parent = folderOf(folder);
  if (host.stat(`${folder}/.git`) !== 'missing' || parent === folder) return [];
  return withIgnoreFiles(
    ignoreFilesAbove(parent, host),
    parent,
    NAMES.filter((name) => host.stat(`${parent}/${name}`) === 'file'),
    host,
  );
}

/** Adds the ignore files among the names in a folder. One that cannot be read ignores nothing. */
export function withIgnoreFiles(above: IgnoreFiles, folder: string, names: readonly string[], host: Host): IgnoreFiles {
  const found = NAMES.filter((name) => names.includes(name));
  if (found.length === 0) return above;
  const patterns = ignore();
  for (const name of found) {
    const read = host.readFile(`${folder}/${name}`);
    if (read.ok) patterns.add(decode(read.bytes));
  }
  return [...above, { folder, patterns }];
}

/** Whether ignore files say that a file or folder below them is to be left alone: the innermost one that names it decides. */
export function isIgnored(files: IgnoreFiles, path: string, isFolder: boolean): boolean {
  let ignored = false;
  for (const { folder, patterns } of files) {
    const relative = path.slice(folder === '/' ? 1 : folder.length + 1);
    const verdict = patterns.test(`${relative}${isFolder ? '/' : ''}`);
    if (verdict.ignored) ignored = true;
    else if (verdict.unignored) ignored = false;
  }
  return ignored;
}
