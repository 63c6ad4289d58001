import { resolve } from 'node:path';
import type { PathMap } from '../lint/path-map.js';
import { visible } from '../lint/report/index.js';
import { didYouMean } from '../lint/wording.js';
import type { Source } from '../text/index.js';
import { commands } from './commands.js';
import { displayPath, displayPaths } from './display-path.js';
import { type Io, say } from './io.js';
import { readSources, type Wanted } from './read-sources.js';

/** The files that the command line means, and how files are called here. */
export interface Inputs {
  readonly sources: readonly Source[];
  /** A message for each that could not be read, which the user has seen. */
  readonly unread: readonly string[];
  /** Where a file stands on this machine that a server knows by a path. */
  localPath(path: string): string;
  /** A path as it is printed. */
  shownPath(path: string): string;
}

/** Reads what the command line means. What cannot be read is told at once, and does not keep the others. */
export async function readInputs(wanted: Wanted, paths: PathMap, io: Io): Promise<Inputs> {
  const { sources, failures, allIgnored } = await readSources(wanted, io);
  const unread = failures.map(
    ({ path, message }) => `${visible(displayPath(resolve(wanted.folder, path), io.cwd))}: ${message}${meant(path)}`,
  );
  for (const message of unread) say(io, message);
  if (allIgnored) say(io, 'all of the files are ignored, as the configuration file says');
  const own = new Set(sources.map(({ path }) => path));
  const localPath = (path: string): string => (own.has(path) ? path : paths.toLocal(path));
  return { sources, unread, localPath, shownPath: displayPaths((path) => displayPath(localPath(path), io.cwd)) };
}

/** A word that names no file may be a command that was mistyped. */
function meant(operand: string): string {
  return /^[a-z]+$/.test(operand) ? didYouMean(operand, Object.keys(commands)) : '';
}
