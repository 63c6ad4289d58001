import { NEWEST } from '../httpd/defaults.js';
import type { Host } from '../httpd/host.js';
import { type AppliedConfig, applyConfig } from '../lint/config/apply-config.js';
import { findConfig } from '../lint/config/find-config.js';
import { noConfig } from '../lint/config/no-config.js';
import { readConfig } from '../lint/config/read-config.js';
import { type Linted, lintInputs } from '../lint/lint-inputs.js';
import { createSource, decode, folderOf, type Source } from '../text/index.js';
import type { ClientSettings } from './settings.js';

/**
 * Lints files together as the command line does with the same files as its operands. Files that cannot be read are left out. What the
 * configuration file says goes before the client's settings: it is the same for all who work on the files.
 * @param only `rejections`: the rules of the preset and the settings do not run
 * @param warn takes what is wrong with the configuration file, which then counts for nothing
 */
export function checkFiles(
  paths: readonly string[],
  host: Host,
  settings: ClientSettings,
  only?: 'rejections',
  warn: (message: string) => void = () => {},
): Linted {
  const sources = paths.flatMap((path): Source[] => {
    const result = host.readFile(path);
    return result.ok ? [createSource(path, decode(result.bytes))] : [];
  });
  const { content, isIgnored, rulesFor, server } = configFor(paths[0] ?? '/', host, warn);
  const preset = only === 'rejections' ? 'off' : (content.preset ?? settings.preset);
  const linted = lintInputs(sources, {
    sysroot: undefined,
    host,
    platform: content.platform ?? settings.platform,
    settings: {
      serverVersion: settings.serverVersion ?? NEWEST.serverVersion,
      modWsgiVersion: settings.modWsgiVersion ?? null,
      defines: settings.defines ?? [],
      values: new Map(),
      ...server,
    },
    rules: {
      ...(preset === undefined ? {} : { preset }),
      rules:
        only === 'rejections'
          ? []
          : [
              ...Object.entries(settings.rules ?? {}).map(([pattern, level]) => ({ pattern, level })),
              ...rulesFor(undefined),
            ],
    },
    context: 'server',
  });
  return { ...linted, findings: linted.findings.filter(({ location }) => !isIgnored(location.source.path)) };
}

/** The configuration that is in force where a file stands. */
function configFor(file: string, host: Host, warn: (message: string) => void): AppliedConfig {
  const path = findConfig(folderOf(file), host);
  if (path === null) return noConfig;
  const read = readConfig(path, host);
  if (read.ok) return applyConfig(read.config);
  const [problem] = read.problems;
  if (problem !== undefined) {
    const { source, span } = problem.location;
    warn(`${source.path}:${source.lineAt(span.start)}: ${problem.message}`);
  }
  return noConfig;
}
