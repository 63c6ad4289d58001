import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ignore, { type Ignore } from 'ignore';

const NAMES = ['.gitignore', '.ignore'];

interface Matcher {
  readonly folder: string;
  readonly patterns: Ignore;
}

/** The ignore files that are in force in a folder, the outermost first. */
export type IgnoreFiles = readonly Matcher[];

/** Those above a folder, up to the top of its repository. */
export function ignoreFilesAbove(folder: string): IgnoreFiles {
  const parent = dirname(folder);
  if (existsSync(join(folder, '.git')) || parent === folder) return [];
  return withIgnoreFiles(
    ignoreFilesAbove(parent),
    parent,
    NAMES.filter((name) => existsSync(join(parent, name))),
  );
}

/** Adds the ignore files among the names in a folder. */
export function withIgnoreFiles(above: IgnoreFiles, folder: string, names: readonly string[]): IgnoreFiles {
  const found = NAMES.filter((name) => names.includes(name));
  if (found.length === 0) return above;
  const patterns = ignore();
  for (const name of found) patterns.add(readText(join(folder, name)));
  return [...above, { folder, patterns }];
}

/** Whether ignore files say that a file or folder is to be left alone: the innermost one that names it decides. */
export function isIgnored(files: IgnoreFiles, path: string, isFolder: boolean): boolean {
  let ignored = false;
  for (const { folder, patterns } of files) {
    const verdict = patterns.test(`${relative(folder, path)}${isFolder ? '/' : ''}`);
    if (verdict.ignored) ignored = true;
    else if (verdict.unignored) ignored = false;
  }
  return ignored;
}

/** An ignore file that cannot be read ignores nothing. */
function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
