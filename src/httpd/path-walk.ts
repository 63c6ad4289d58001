import type { FileError } from './host.js';

/** What stands at a path, links not followed. */
export type Entry =
  | { readonly kind: 'file' | 'directory' | 'other' }
  | { readonly kind: 'link'; readonly target: string }
  | { readonly kind: 'error'; readonly error: FileError };

export type Resolved =
  | { readonly ok: true; readonly path: string; readonly kind: 'file' | 'directory' | 'other' | 'link' }
  | { readonly ok: false; readonly error: FileError };

/** Linux follows 40 links for one path, and no more. */
const MOST_LINKS = 40;
const LONGEST_PATH = 4095;
const LONGEST_NAME = 255;

/**
 * Follows a path from `/`, component by component, as the kernel would if `/` were the whole world: absolute links start at it again, and
 * `..` stays in it. `look` is asked with paths that hold no link, no `.` and no `..`.
 */
export function resolvePath(path: string, followLast: boolean, look: (path: string) => Entry): Resolved {
  if (path.length > LONGEST_PATH) return { ok: false, error: 'File name too long' };
  const ahead = componentsOf(path);
  const behind: string[] = [];
  let kind: 'file' | 'directory' | 'other' = 'directory';
  let links = 0;
  for (let name = ahead.pop(); name !== undefined; name = ahead.pop()) {
    if (kind !== 'directory') return { ok: false, error: 'Not a directory' };
    if (name === '' || name === '.') continue;
    if (name === '..') {
      behind.pop();
      continue;
    }
    if (name.length > LONGEST_NAME) return { ok: false, error: 'File name too long' };
    const here = `/${[...behind, name].join('/')}`;
    const entry = look(here);
    if (entry.kind === 'error') return { ok: false, error: entry.error };
    if (entry.kind !== 'link') {
      behind.push(name);
      kind = entry.kind;
      continue;
    }
    if (!followLast && ahead.length === 0) return { ok: true, path: here, kind: 'link' };
    if (++links > MOST_LINKS) return { ok: false, error: 'Too many levels of symbolic links' };
    if (entry.target.startsWith('/')) behind.length = 0;
    ahead.push(...componentsOf(entry.target));
  }
  return { ok: true, path: `/${behind.join('/')}`, kind };
}

/** The components of a path, the last one first. A slash at the end leaves an empty one: what it stands behind must be a directory. */
function componentsOf(path: string): string[] {
  return path.replace(/^\/+/, '').split('/').reverse();
}
