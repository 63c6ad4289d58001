import type { Host } from '../httpd/host.js';
import { type AppliedConfig, applyConfig } from '../lint/config/apply-config.js';
import { findConfig } from '../lint/config/find-config.js';
import { noConfig } from '../lint/config/no-config.js';
import { readConfig } from '../lint/config/read-config.js';
import { decode, folderOf } from '../text/index.js';

/** The configuration files that are in force for files here. */
export interface Configurations {
  for(file: string): AppliedConfig;
  /** Files that others extend may have changed. */
  reset(): void;
}

/**
 * Reads configuration files, each again when its text has changed.
 * @param warn takes what is wrong with one, which then counts for nothing
 */
export function createConfigurations(host: Host, warn: (message: string) => void): Configurations {
  const known = new Map<string, { readonly text: string; readonly config: AppliedConfig }>();
  return {
    for(file) {
      const path = findConfig(folderOf(file), host);
      if (path === null) return noConfig;
      const result = host.readFile(path);
      const text = result.ok ? decode(result.bytes) : result.error;
      const before = known.get(path);
      if (before?.text === text) return before.config;
      const config = read(path);
      known.set(path, { text, config });
      return config;
    },
    reset: () => known.clear(),
  };

  function read(path: string): AppliedConfig {
    const result = readConfig(path, host);
    if (result.ok) return applyConfig(result.config);
    const [problem] = result.problems;
    if (problem !== undefined) {
      const { source, span } = problem.location;
      warn(`${source.path}:${source.lineAt(span.start)}: ${problem.message}`);
    }
    return noConfig;
  }
}
