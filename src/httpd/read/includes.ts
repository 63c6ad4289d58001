import { compareVersions } from '../../directives/availability.js';
import { globMatcher, isGlob } from '../../grammar/embedded/glob.js';
import { encode } from '../../text/index.js';
import type { FileError } from '../host.js';
import { serverRootRelative } from '../server-paths.js';
import type { Steps } from '../steps.js';
import type { Frame } from '../tree.js';
import { locationOf } from './config-node.js';
import type { ReadCall } from './read-call.js';
import type { Reader } from './reader.js';

/** `AP_MAX_INCLUDE_DEPTH` and `AP_MAX_FNMATCH_DIR_DEPTH` (spec 10.3, 10.5). */
const MOST_INCLUDES = 128;
const MOST_DIRECTORIES = 128;

const PREFIX = 'Include/IncludeOptional: ';

/** The versions since which `IncludeOptional` may name a file that is not there, and since which messages have the prefix. */
const TOLERANT = '2.4.30';
const PREFIXED = '2.4.40';

function isBefore({ settings }: Reader, version: string): boolean {
  return compareVersions(settings.serverVersion, version) < 0;
}

/** What is still to be read: a path, or a directory whose names are to be matched with the components in `rest`. */
interface Pending {
  readonly path: string;
  /** Components that are left, the next one first; `null` when the path is what is meant. */
  readonly rest: readonly string[] | null;
  /** Directories above it that are read whole. */
  readonly depth: number;
}

/** `Include` and `IncludeOptional` (`include_config`, spec 10.1 to 10.5). */
export function* include(reader: Reader, call: ReadCall, optional: boolean): Steps<void> {
  const { line } = call;
  if (reader.includeDepth >= MOST_INCLUDES) {
    reader.fail(
      call,
      'include',
      `Exceeded maximum include depth of ${MOST_INCLUDES}, There appears to be a recursion.`,
    );
    return;
  }
  if (line.unresolved) return;
  const path = serverRootRelative(reader.serverRoot, call.words[0]?.value ?? '', reader.windows);
  const frame: Frame = { kind: 'include', place: line.place, location: locationOf(line) };
  reader.lastIncludeLine = line.number;
  reader.includeDepth++;
  yield* readPath(reader, path, {
    optional,
    frames: [...reader.feed.frames, frame],
    fail: (message) => reader.failWord(call, 0, 'include', message),
  });
  reader.includeDepth--;
}

export interface IncludeOptions {
  /** What is not there is no error. */
  readonly optional: boolean;
  /** It is what was to be read at all: it is never taken to be there. */
  readonly main?: true;
  readonly frames: readonly Frame[];
  readonly fail: (message: string) => void;
}

/** Reads what a path means: a file, all files below a directory, or what its wildcards match (`ap_process_fnmatch_configs`). */
function* readPath(reader: Reader, path: string, options: IncludeOptions): Steps<void> {
  const start: Pending = isGlob(path)
    ? { path: path.slice(0, path.indexOf('/') + 1), rest: path.split('/').slice(1), depth: 0 }
    : { path, rest: null, depth: 0 };
  // A stack, not recursion: directories may be 128 deep below each of 128 includes.
  const pending: Pending[] = [start];
  for (let next = pending.pop(); next !== undefined && !reader.stopped; next = pending.pop()) {
    const found =
      next.rest === null ? yield* takePath(reader, next, options) : matchNames(reader, next, next.rest, options);
    for (let index = found.length - 1; index >= 0; index--) {
      const item = found[index];
      if (item !== undefined) pending.push(item);
    }
  }
}

/** `ap_dir_nofnmatch`: a directory stands for everything in it. */
function* takePath(reader: Reader, { path, depth }: Pending, options: IncludeOptions): Steps<readonly Pending[]> {
  const kind = reader.host.stat(path);
  if (kind === 'directory') {
    if (depth >= MOST_DIRECTORIES) {
      const why = `exceeds the maximum include directory nesting level of ${MOST_DIRECTORIES}. You have probably a recursion somewhere.`;
      options.fail(`${PREFIX}Directory '${path}' ${why}`);
      return [];
    }
    const listed = reader.host.readDirectory(path);
    if (!listed.ok) return cannotList(reader, path, listed.error, { ...options, optional: false });
    reader.budget.line(listed.names.length);
    return inOrder(path, listed.names).map((each) => ({ path: each, rest: null, depth: depth + 1 }));
  }
  const mayBeMissing = options.optional && !isBefore(reader, TOLERANT);
  if (kind !== 'missing' || !mayBeMissing) yield* openFile(reader, path, options);
  return [];
}

/** `ap_dir_fnmatch`: up to the next component with a wildcard, and what it matches. */
function matchNames(
  reader: Reader,
  { path, depth }: Pending,
  rest: readonly string[],
  options: IncludeOptions,
): readonly Pending[] {
  let directory = path;
  let at = 0;
  while (at < rest.length && !isGlob(rest[at] ?? '')) directory = join(directory, rest[at++] ?? '');
  const pattern = rest[at];
  if (pattern === undefined) return [{ path: directory, rest: null, depth }];
  const listed = reader.host.readDirectory(directory);
  if (!listed.ok) return cannotList(reader, directory, listed.error, options);
  reader.budget.line(listed.names.length);
  const behind = rest.slice(at + 1);
  const isMatch = globMatcher(pattern);
  let paths = inOrder(directory, listed.names.filter(isMatch));
  if (behind.length > 0) {
    // Between slashes a link to a directory does not count as one.
    paths = paths.filter((each) => reader.host.stat(each, { followLinks: false }) === 'directory');
  }
  if (paths.length === 0 && !options.optional && !reader.settings.assumeExists) {
    const message = `No matches for the wildcard '${pattern}' in '${directory}', failing`;
    options.fail(isBefore(reader, PREFIXED) ? `${message} (use IncludeOptional if required)` : `${PREFIX}${message}`);
  }
  return paths.map((each) => ({ path: each, rest: behind.length === 0 ? null : behind, depth }));
}

function cannotList(reader: Reader, path: string, error: FileError, options: IncludeOptions): readonly Pending[] {
  const missing = error === 'No such file or directory';
  const optional = options.optional && !isBefore(reader, TOLERANT);
  if (error !== 'unknown' && !(missing && (optional || reader.settings.assumeExists))) {
    const old = isBefore(reader, PREFIXED);
    options.fail(`${old ? 'Could not open config' : `${PREFIX}Could not open`} directory ${path}: ${error}`);
  }
  return [];
}

/** Reads one file; says why it cannot be opened. */
export function* openFile(reader: Reader, path: string, options: IncludeOptions): Steps<void> {
  const error = yield* reader.readFile(path, options.frames);
  if (error === null || error === 'unknown') return;
  if (error === 'Bad file descriptor') {
    reader.warn('core', 'AH00554', `Access to file ${path} denied by server: not a regular file`, 'error');
  }
  if (error === 'No such file or directory' && reader.settings.assumeExists && options.main !== true) return;
  options.fail(`Could not open configuration file ${path}: ${error}`);
}

/** `ap_make_full_path` */
function join(directory: string, name: string): string {
  return directory.endsWith('/') ? directory + name : `${directory}/${name}`;
}

/** The paths of names, bytewise. */
function inOrder(directory: string, names: readonly string[]): string[] {
  return names.map((name) => join(directory, name)).sort(compareBytes);
}

function compareBytes(a: string, b: string): number {
  if (/^[\0-\x7f]*$/.test(a + b)) return a < b ? -1 : a > b ? 1 : 0;
  const left = encode(a);
  const right = encode(b);
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
