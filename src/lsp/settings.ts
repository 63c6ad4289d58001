import type { Severity } from '../lint/finding.js';

/** What a client may set, in its settings below `wsgi-lint` or as `initializationOptions`. An empty string is as good as nothing. */
export interface ClientSettings {
  readonly preset?: string;
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
  readonly serverVersion?: string;
  readonly modWsgiVersion?: string;
  readonly platform?: string;
  readonly sysroot?: string;
  readonly defines?: readonly string[];
}

/** Takes what a client sent and keeps what has the right form: an editor with a wrong setting still gets its findings. */
export function readSettings(value: unknown): ClientSettings {
  if (typeof value !== 'object' || value === null) return {};
  const given = value as Record<string, unknown>;
  const text = (key: keyof ClientSettings): Record<string, string> => {
    const entry = given[key];
    return typeof entry === 'string' && entry !== '' ? { [key]: entry } : {};
  };
  const { defines, rules } = given;
  return {
    ...text('preset'),
    ...text('serverVersion'),
    ...text('modWsgiVersion'),
    ...text('platform'),
    ...text('sysroot'),
    ...(Array.isArray(defines) ? { defines: defines.filter((name) => typeof name === 'string') } : {}),
    ...(typeof rules === 'object' && rules !== null ? { rules: levels(rules) } : {}),
  };
}

const LEVELS: ReadonlySet<unknown> = new Set(['off', 'hint', 'info', 'warning', 'error']);

function levels(rules: object): Record<string, Severity | 'off'> {
  return Object.fromEntries(Object.entries(rules).filter(([, level]) => LEVELS.has(level)));
}
