import { createSettings, guessPlatform } from '../../httpd/defaults.js';
import type { Host } from '../../httpd/host.js';
import type { Platform, Settings } from '../../httpd/settings.js';
import type { Source } from '../../text/index.js';
import { fragmentHost } from './fragment-host.js';
import type { LintRun } from './lint-run.js';

/** The machine that files outside of a main file are read on. */
export function hostOf(sources: readonly Source[], { sysroot, host, paths }: LintRun): Host {
  if (sysroot !== undefined) return host;
  return fragmentHost(sources, { host, has: (path) => (paths?.mapped(path) ?? null) !== null });
}

/** The settings for files of the platform that `--platform` names, or that the path of the first tells, or the drive that one of them names. */
export function settingsFor(
  first: Source | undefined,
  drive: string | null,
  host: Host,
  given: Partial<Settings>,
  platform: Platform | undefined,
): Settings {
  const guessed = drive === null ? guessPlatform(host, first?.path) : 'windows';
  return createSettings({ platform: platform ?? guessed, ...given });
}
