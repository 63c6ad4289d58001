import { NEWEST } from '../httpd/defaults.js';
import type { Host } from '../httpd/host.js';
import { type Linted, lintInputs } from '../lint/lint-inputs.js';
import { createSource, decode, type Source } from '../text/index.js';
import type { ClientSettings } from './settings.js';

/** Lints files together as the command line does with the same files as its operands. Files that cannot be read are left out. */
export function checkFiles(paths: readonly string[], host: Host, settings: ClientSettings): Linted {
  const sources = paths.flatMap((path): Source[] => {
    const result = host.readFile(path);
    return result.ok ? [createSource(path, decode(result.bytes))] : [];
  });
  return lintInputs(sources, {
    sysroot: undefined,
    host,
    platform: settings.platform,
    settings: {
      serverVersion: settings.serverVersion ?? NEWEST.serverVersion,
      modWsgiVersion: settings.modWsgiVersion ?? null,
      defines: settings.defines ?? [],
      values: new Map(),
    },
    rules: {
      ...(settings.preset === undefined ? {} : { preset: settings.preset }),
      rules: Object.entries(settings.rules ?? {}).map(([pattern, level]) => ({ pattern, level })),
    },
    context: 'server',
  });
}
