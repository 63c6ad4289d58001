import { realpathSync, type Stats, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { nodeHost } from '../httpd/host-node.js';
import { encode } from '../text/index.js';
import { fileErrorText } from './file-error.js';

/** What operands come to. */
export interface Discovery {
  /** Absolute paths in the order in which they are read; `-` for standard input. */
  readonly paths: readonly string[];
  readonly failures: readonly Failure[];
}

/** An input that cannot be had. */
export interface Failure {
  /** As the user wrote it, or absolute. */
  readonly path: string;
  readonly message: string;
}

/**
 * Finds the files that operands mean, in the order of the operands; what a directory or a glob stands for comes in bytewise order, as httpd
 * includes it. A file that is met twice, also through links, is taken once.
 */
export async function discover(operands: readonly string[], cwd: string): Promise<Discovery> {
  const paths = new Map<string, string>();
  const failures: Failure[] = [];
  for (const operand of operands) {
    for (const path of await expand(operand, cwd, failures)) {
      const identity = path === '-' ? path : identityOf(path);
      const other = paths.get(identity);
      // A link (sites-enabled) is what a main file includes, and comes before what it leads to.
      if (other !== undefined && (other !== identity || path === identity)) continue;
      paths.delete(identity);
      paths.set(identity, path);
    }
  }
  return { paths: [...paths.values()], failures };
}

async function expand(operand: string, cwd: string, failures: Failure[]): Promise<readonly string[]> {
  if (operand === '-') return ['-'];
  const path = resolve(cwd, operand);
  const found = statOf(path);
  if (!(found instanceof Error)) {
    if (!found.isDirectory()) return [path];
    const { findConfigurations } = await import('../lint/find-configurations.js');
    const files = findConfigurations(path, nodeHost(), failures).sort(bytewise);
    if (files.length === 0) failures.push({ path: operand, message: 'no configuration files in this directory' });
    return files;
  }
  const { default: glob } = await import('fast-glob');
  if (!glob.isDynamicPattern(operand)) {
    failures.push({ path: operand, message: fileErrorText(found) });
    return [];
  }
  const files = await glob(operand, { cwd, absolute: true, dot: true, ignore: ['**/node_modules/**', '**/.git/**'] });
  if (files.length === 0) failures.push({ path: operand, message: 'no file matches this pattern' });
  return files.sort(bytewise);
}

function statOf(path: string): Stats | Error {
  try {
    return statSync(path);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function identityOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** The order of the bytes of two names: `strcmp`'s. */
export function bytewise(a: string, b: string): number {
  return Buffer.compare(encode(a), encode(b));
}
