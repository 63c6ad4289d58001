import { resolve, sep } from 'node:path';
import { nodeHost } from '../httpd/host-node.js';
import type { AppliedConfig } from '../lint/config/apply-config.js';
import { findConfig } from '../lint/config/find-config.js';
import { noConfig } from '../lint/config/no-config.js';
import { prettyError, visible } from '../lint/report/index.js';
import { wantsColors } from './color.js';
import { displayPath } from './display-path.js';
import { type Io, say } from './io.js';

interface ConfigOptions {
  readonly config: string | undefined;
  readonly 'no-config': boolean;
}

const WIDTH = 112;

/** What the configuration file says; nothing, without one. */
export interface Configuration extends AppliedConfig {
  /** Where what it names is looked up. */
  readonly folder: string;
}

/**
 * The configuration that is in force: of the file that is named, or of the next one up from the working directory. `wrong`: what is wrong with
 * it has been said. Without a file, nothing of what reads one is loaded.
 */
export async function configuration(
  { config: named, 'no-config': none }: ConfigOptions,
  io: Io,
): Promise<Configuration | 'wrong'> {
  const host = nodeHost();
  const found = (): string | null =>
    named === undefined ? findConfig(slashed(io.cwd), host) : slashed(resolve(io.cwd, named));
  const path = none ? null : found();
  if (path === null) return { ...noConfig, folder: io.cwd };
  const [{ readConfig }, { applyConfig }] = await Promise.all([
    import('../lint/config/read-config.js'),
    import('../lint/config/apply-config.js'),
  ]);
  const read = readConfig(path, host);
  if (read.ok) return { ...applyConfig(read.config), folder: read.config.folder };
  const how = {
    displayPath: (file: string) => displayPath(file, io.cwd),
    colors: wantsColors('auto', io, io.stderr),
    width: WIDTH,
  };
  for (const problem of read.problems) {
    const { source } = problem.location;
    // There is nothing to show of a file that is not there.
    if (host.stat(source.path) !== 'file') say(io, `${visible(how.displayPath(source.path))}: ${problem.message}`);
    else io.stderr.write(prettyError(problem, how));
  }
  return 'wrong';
}

function slashed(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}
