import type { Host } from '../httpd/host.js';
import { findConfigurations, type Unseen } from '../lint/find-configurations.js';
import { kindOf } from '../lint/inputs/input-kind.js';
import { createSource, decode } from '../text/index.js';

/** Up to how much is looked at below the folders of a workspace: a home directory that is opened as one must not take all memory. */
export interface Limits {
  /** Files and folders of any kind. */
  readonly entries: number;
  /** Configuration files. */
  readonly files: number;
  /** All of these together. */
  readonly bytes: number;
}

export const LIMITS: Limits = { entries: 200_000, files: 5000, bytes: 64 * 1024 * 1024 };

/** What the folders of a workspace hold. */
export interface Discovered {
  /** Configuration files in bytewise order, main files among them. */
  readonly files: readonly string[];
  readonly roots: readonly string[];
  /** What was left out, for the user to read. */
  readonly omitted: readonly string[];
}

/** Finds the configuration files in folders: absolute paths. Ignore files are honoured. */
export function discover(folders: readonly string[], host: Host, limits: Limits = LIMITS): Discovered {
  const unseen: Unseen[] = [];
  const found = eachOnce(
    folders.flatMap((folder) => findConfigurations(folder, host, unseen, limits.entries)),
    host,
  );
  const omitted = unseen.map(({ path, message }) => `${path} is not looked at to its end: ${message}`);
  const files: string[] = [];
  const roots: string[] = [];
  let bytes = 0;
  for (const path of found.toSorted()) {
    if (files.length === limits.files) {
      omitted.push(`only ${limits.files} of ${found.length} configuration files are looked at`);
      break;
    }
    const read = host.readFile(path);
    if (!read.ok) continue;
    bytes += read.bytes.length;
    if (bytes > limits.bytes) {
      omitted.push(`${path} and what follows it is not looked at: the files are larger than ${limits.bytes} bytes`);
      break;
    }
    files.push(path);
    if (kindOf(createSource(path, decode(read.bytes))) === 'root') roots.push(path);
  }
  return { files, roots, omitted };
}

/** Of a link and what it leads to (`sites-enabled`, `sites-available`) the link alone: it is what a main file includes. */
function eachOnce(paths: readonly string[], host: Host): readonly string[] {
  const files = [...new Set(paths)];
  const links = new Set(files.filter((path) => host.stat(path, { followLinks: false }) === 'link'));
  if (links.size === 0) return files;
  const realOf = (path: string): string => host.realPath?.(path) ?? path;
  const behind = new Set([...links].map(realOf));
  return files.filter((path) => links.has(path) || !behind.has(realOf(path)));
}
