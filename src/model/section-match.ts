import type { RegexOptions } from '../directives/checks/regex-options.js';
import { globMatcher, isGlob } from '../grammar/embedded/glob.js';
import { compileMatcher, type MatchOptions } from '../grammar/embedded/regex-match.js';
import type { ConfigNode } from '../httpd/tree.js';
import { baseName, folderOf, partsOf } from '../text/index.js';
import { isUnknown } from './arguments.js';
import { normalDrive } from './on-windows.js';
import { sectionWord } from './section-word.js';
import type { Resource } from './sections.js';

/** `part`: some of the resource's files or URLs; `unknown`: the text alone does not tell. */
export type Coverage = 'all' | 'part' | 'none' | 'unknown';

const STRENGTH: Readonly<Record<Coverage, number>> = { all: 3, part: 2, unknown: 1, none: 0 };

/** What is left when both must apply. */
export function narrower(a: Coverage, b: Coverage): Coverage {
  return STRENGTH[a] < STRENGTH[b] ? a : b;
}

/** `ap_directory_walk`: `<Directory>` covers a directory and everything below it; each part of the path is matched by itself. */
export function matchDirectory(section: ConfigNode, { file, below }: Resource, options: RegexOptions): Coverage {
  const pattern = patternOf(section);
  if (file === null || pattern === null) return 'unknown';
  const directory = below ? file : folderOf(file);
  if (pattern.regex) {
    if (search(pattern.text, `${directory}/`, options)) return 'all';
    return below && mayMatchBelow(pattern.text, `${directory}/`, options) ? 'unknown' : 'none';
  }
  if (isPlain(pattern.text) && isPlain(directory)) {
    if (isAtOrBelow(directory, pattern.text)) return 'all';
    return below && isAtOrBelow(pattern.text, directory) ? 'part' : 'none';
  }
  const wanted = partsOf(pattern.text);
  const parts = partsOf(directory);
  const shared = Math.min(wanted.length, parts.length);
  for (let at = 0; at < shared; at++) if (!matchGlob(wanted[at] ?? '', parts[at] ?? '')) return 'none';
  if (wanted.length <= parts.length) return 'all';
  return below ? 'part' : 'none';
}

/** `ap_file_walk`: `<Files>` looks at the last part of the path. */
export function matchFiles(section: ConfigNode, { file, below }: Resource, options: RegexOptions): Coverage {
  const pattern = patternOf(section);
  if (file === null || pattern === null) return 'unknown';
  if (below) return 'part';
  const name = baseName(file);
  const matches = pattern.regex ? search(pattern.text, name, options) : matchGlob(pattern.text, name);
  return matches === null ? 'unknown' : matches ? 'all' : 'none';
}

/** `ap_location_walk`: `<Location>` covers a URL path and everything below it, whole parts at a time. */
export function matchLocation(section: ConfigNode, { url }: Resource, options: RegexOptions): Coverage {
  const pattern = patternOf(section);
  if (url === null || pattern === null) return 'unknown';
  if (pattern.regex) {
    if (/^\^?\/?$/.test(pattern.text) || search(pattern.text, url, options)) return 'all';
    return mayMatchBelow(pattern.text, url, options) ? 'unknown' : 'none';
  }
  if (/[*?[]/.test(pattern.text)) return 'unknown';
  if (isAtOrBelow(url, pattern.text)) return 'all';
  return isAtOrBelow(pattern.text, url) ? 'part' : 'none';
}

/** A regular expression matches every URL at or below a path: it matches the path, and nothing in it asks for what comes behind. */
export function matchesAllBelow(expression: string, path: string): boolean {
  return !/[$?]|\\[bBzZ]/.test(expression) && search(expression, path) === true;
}

/** A regular expression may match something that begins with a path. */
function mayMatchBelow(expression: string, path: string, { caseless }: RegexOptions): boolean {
  const fold = (text: string): string => (caseless ? text.toLowerCase() : text);
  const [start, wanted] = [fold(literalStart(expression)), fold(path)];
  return start.startsWith(wanted) || wanted.startsWith(start);
}

/** The text that every match of an anchored regular expression begins with; nothing where it is not anchored, or is one of several. */
export function literalStart(expression: string): string {
  const [, text = '', after = ''] = /^\^([\w/-]*)(.?)/.exec(expression) ?? [];
  if (hasBranches(expression)) return '';
  return /[*?{]/.test(after) ? text.slice(0, -1) : text;
}

/** There is a `|` outside of all groups. */
function hasBranches(expression: string): boolean {
  let depth = 0;
  for (const sign of expression.replace(/\\.|\[[^\]]*\]/gs, '')) {
    if (sign === '(') depth++;
    else if (sign === ')') depth--;
    else if (sign === '|' && depth === 0) return true;
  }
  return false;
}

/** A path that can be compared as text: without a wildcard, and with one slash between its parts. */
function isPlain(path: string): boolean {
  return path.startsWith('/') && !/[*?[\\]|\/\//.test(path);
}

/** `path` is `base` or lies below it. */
export function isAtOrBelow(path: string, base: string): boolean {
  const bare = base.endsWith('/') ? base.slice(0, -1) : base;
  return path === bare || path.startsWith(`${bare}/`);
}

/** A section's pattern: `<Directory ~ "…">` and the `Match` sections hold a regular expression. */
function patternOf(section: ConfigNode): { readonly text: string; readonly regex: boolean } | null {
  const { word, isRegex } = sectionWord(section);
  if (word === undefined || isUnknown(word.value)) return null;
  return { text: isRegex ? word.value : normalDrive(word.value), regex: isRegex };
}

/** `apr_fnmatch` for one part of a path. */
function matchGlob(glob: string, text: string): boolean {
  return isGlob(glob) ? globMatcher(glob, true)(text) : glob === text;
}

/** Whether an expression matches somewhere in a text; `null` when that takes too long to find out. */
export function search(expression: string, text: string, options?: MatchOptions): boolean | null {
  const match = compileMatcher(expression, options).exec(text);
  return match === 'exhausted' ? null : match !== null;
}
