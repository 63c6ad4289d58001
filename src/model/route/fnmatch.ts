import { globMatcher } from '../../grammar/embedded/glob.js';

const globs = new Map<string, readonly ((part: string) => boolean)[]>();

/** `apr_fnmatch` with `APR_FNM_PATHNAME`: no wildcard stands for a slash. */
export function fnmatch(pattern: string, text: string): boolean {
  let parts = globs.get(pattern);
  if (parts === undefined) {
    parts = pattern.split('/').map((part) => globMatcher(part, true));
    globs.set(pattern, parts);
  }
  const names = text.split('/');
  return names.length === parts.length && parts.every((matches, at) => matches(names[at] ?? ''));
}
