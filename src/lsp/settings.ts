import type { Platform } from '../httpd/settings.js';
import type { Severity } from '../lint/finding.js';
import { type PresetName, severities } from '../lint/severity.js';

/** What a client may set, in its settings below `wsgi-lint` or as `initializationOptions`. */
export interface ClientSettings {
  readonly preset?: PresetName;
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
  readonly serverVersion?: string;
  readonly modWsgiVersion?: string;
  readonly platform?: Platform;
  readonly defines?: readonly string[];
  readonly inlayHints?: boolean;
  /** Of several main files that include a file, the first of these counts, before those of the configuration file. Relative ones are in the folders of the workspace. */
  readonly mainFiles?: readonly string[];
}

const PRESETS: readonly PresetName[] = ['recommended', 'strict', 'security', 'off'];
const PLATFORMS: readonly Platform[] = ['debian', 'rhel', 'upstream', 'windows'];
const LEVELS: readonly (Severity | 'off')[] = ['off', ...severities];

/** Takes what a client sent and keeps what has the right form: an editor with a wrong setting still gets its findings. */
export function readSettings(value: unknown): ClientSettings {
  if (typeof value !== 'object' || value === null) return {};
  const given = value as Record<string, unknown>;
  const preset = PRESETS.find((name) => name === given.preset);
  const platform = PLATFORMS.find((name) => name === given.platform);
  return {
    ...(preset === undefined ? {} : { preset }),
    ...(platform === undefined ? {} : { platform }),
    ...(typeof given.inlayHints === 'boolean' ? { inlayHints: given.inlayHints } : {}),
    ...version('serverVersion', given),
    ...version('modWsgiVersion', given),
    ...texts('defines', given),
    ...texts('mainFiles', given),
    ...(typeof given.rules === 'object' && given.rules !== null ? { rules: levels(given.rules) } : {}),
  };
}

function texts(key: 'defines' | 'mainFiles', given: Record<string, unknown>): ClientSettings {
  const written = given[key];
  return Array.isArray(written) ? { [key]: written.filter((text) => typeof text === 'string') } : {};
}

function version(key: 'serverVersion' | 'modWsgiVersion', given: Record<string, unknown>): ClientSettings {
  const written = given[key];
  return typeof written === 'string' && /^\d{1,4}(\.\d{1,4}){0,2}$/.test(written) ? { [key]: written } : {};
}

function levels(rules: object): Record<string, Severity | 'off'> {
  return Object.fromEntries(Object.entries(rules).filter(([, level]) => LEVELS.includes(level)));
}
