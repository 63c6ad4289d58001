import { defineOwnModule } from '../../directives/own-modules.js';
import { NEWEST } from '../../httpd/defaults.js';
import type { Settings } from '../../httpd/settings.js';
import { rules } from '../rules/index.js';
import { parseDefines, wholeVersion } from '../server-settings.js';
import type { RuleSetting } from '../severity.js';
import { globMatcher } from './glob.js';
import type { Config, Settled } from './read-config.js';

/** A configuration as those who lint take it. */
export interface AppliedConfig {
  readonly content: Settled;
  /** Whether a file on this machine is one that nothing is said about. */
  readonly isIgnored: (path: string) => boolean;
  /** The levels of rules, those of `overrides` last. `toLocal`: where files stand here, when they are asked for by other paths. */
  readonly rulesFor: (toLocal?: (path: string) => string) => readonly RuleSetting[];
  /** What is said of the server; what is left open is not there. */
  readonly server: Partial<ServerSettings>;
}

type ServerSettings = Pick<
  Settings,
  'serverVersion' | 'modWsgiVersion' | 'defines' | 'values' | 'extraDirectives' | 'extraModules'
>;

/** Makes what a configuration file says ready to be asked: its patterns are compiled. */
export function applyConfig({ content, folder }: Config): AppliedConfig {
  return {
    content,
    isIgnored: globMatcher(content.ignore ?? [], folder),
    rulesFor: (toLocal = (path) => path) => [...levels(content.rules ?? {}), ...overrides(content, folder, toLocal)],
    server: serverSettings(content),
  };
}

function levels(table: NonNullable<Settled['rules']>): readonly RuleSetting[] {
  return Object.entries(table).map(([pattern, setting]) => {
    if (typeof setting === 'string') return { pattern, level: setting };
    const [level, given] = setting;
    const rule = rules.find(({ name }) => name === pattern);
    return { pattern, level, ...(given === undefined ? {} : { options: { ...rule?.options?.defaults, ...given } }) };
  });
}

function overrides(content: Settled, folder: string, toLocal: (path: string) => string): readonly RuleSetting[] {
  return (content.overrides ?? []).flatMap(({ files, rules }) => {
    const matches = globMatcher([files].flat(), folder);
    const appliesTo = (path: string): boolean => matches(path) || matches(toLocal(path));
    return levels(rules).map((setting) => ({ ...setting, appliesTo }));
  });
}

function serverSettings({ serverVersion, modWsgiVersion, defines, modules }: Settled): Partial<ServerSettings> {
  return {
    ...(serverVersion === undefined ? {} : { serverVersion: whole(serverVersion, NEWEST.serverVersion) }),
    ...(modWsgiVersion === undefined ? {} : { modWsgiVersion: whole(modWsgiVersion, NEWEST.modWsgiVersion) }),
    ...(defines === undefined ? {} : parseDefines(defines)),
    ...(modules === undefined
      ? {}
      : {
          extraDirectives: modules.flatMap(defineOwnModule),
          extraModules: modules.map(({ id, source }) => ({ id, sourceFile: source })),
        }),
  };
}

function whole(written: string, newest: string): string {
  return wholeVersion(written, newest) ?? newest;
}
