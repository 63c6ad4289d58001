import type { Severity } from './finding.js';
import type { Preset, Rule } from './rule.js';

/** `--preset`: `off` leaves only what httpd rejects. */
export const presetNames = ['recommended', 'strict', 'security', 'off'] as const;
export type PresetName = (typeof presetNames)[number];

/** `--rule NAME=LEVEL`; `pattern` is a rule's name in which `*` stands for any characters. */
export interface RuleSetting {
  readonly pattern: string;
  readonly level: Severity | 'off';
  /** Of the one rule that is named: what its options are, where they are not those by default. */
  readonly options?: object;
  /** Says whether it is meant for a file, by `Source.path`; it is for all of them without. */
  readonly appliesTo?: (path: string) => boolean;
}

/** From the least to the worst. */
export const severities = ['hint', 'info', 'warning', 'error'] as const satisfies readonly Severity[];

/** Whether `severity` is `least` or worse. */
export function isAtLeast(severity: Severity, least: Severity): boolean {
  return severities.indexOf(severity) >= severities.indexOf(least);
}

/** Rules that each preset runs, by the preset that a rule names as its smallest. */
const INCLUDED: Readonly<Record<PresetName, readonly Preset[]>> = {
  recommended: ['recommended'],
  security: ['security'],
  strict: ['recommended', 'security', 'strict'],
  off: [],
};

/** A rule's level in a file: what the last setting says that names it; `null` when none does and it runs as it is; `off`. */
export function levelOf(
  rule: Rule,
  preset: PresetName,
  settings: readonly RuleSetting[],
  path: string,
): Severity | 'off' | null {
  const setting = settings.findLast(
    ({ pattern, appliesTo }) => matchesRule(pattern, rule.name) && (appliesTo?.(path) ?? true),
  );
  return setting?.level ?? presetLevel(rule, preset);
}

/** The options of a rule in a file: those of the last setting that has some and is meant for it. The same object for the same setting. */
export function optionsOf(rule: Rule, settings: readonly RuleSetting[], path: string): object {
  const set = settingsWithOptions(rule, settings).findLast(({ appliesTo }) => appliesTo?.(path) ?? true);
  return set?.options ?? rule.options?.defaults ?? NO_OPTIONS;
}

/** All options that a rule has in some file, those of `optionsOf`. */
export function variantsOf(rule: Rule, settings: readonly RuleSetting[]): readonly object[] {
  const set = settingsWithOptions(rule, settings);
  const general = set.findLast(({ appliesTo }) => appliesTo === undefined)?.options;
  const others = set.filter(({ appliesTo }) => appliesTo !== undefined).map(({ options }) => options);
  return [general ?? rule.options?.defaults ?? NO_OPTIONS, ...others.filter((options) => options !== undefined)];
}

const NO_OPTIONS = {};

function settingsWithOptions(rule: Rule, settings: readonly RuleSetting[]): readonly RuleSetting[] {
  if (rule.options === undefined) return [];
  return settings.filter(({ pattern, options }) => options !== undefined && pattern === rule.name);
}

/** Whether a rule is on in some file. */
export function mayRun(rule: Rule, preset: PresetName, settings: readonly RuleSetting[]): boolean {
  const named = settings.filter(({ pattern }) => matchesRule(pattern, rule.name));
  const general = named.findLast(({ appliesTo }) => appliesTo === undefined);
  if ((general?.level ?? presetLevel(rule, preset)) !== 'off') return true;
  return named.some(({ appliesTo, level }) => appliesTo !== undefined && level !== 'off');
}

function presetLevel(rule: Rule, preset: PresetName): 'off' | null {
  // What httpd rejects is told whatever the preset.
  return rule.name.startsWith('syntax/') || isIn(preset, rule) ? null : 'off';
}

/** The presets that run a rule. */
export function presetsOf(rule: Rule): readonly PresetName[] {
  return presetNames.filter((preset) => presetLevel(rule, preset) === null);
}

/** Of the recommended rules, `security` has those about it: by their group, or since they say so. */
function isIn(preset: PresetName, rule: Rule): boolean {
  if (preset === 'security' && rule.preset !== 'security') return rule.security ?? rule.name.startsWith('security/');
  return INCLUDED[preset].includes(rule.preset);
}

/** Whether a pattern such as `wsgi/*` names a rule. */
export function matchesRule(pattern: string, name: string): boolean {
  if (!pattern.includes('*')) return pattern === name;
  const source = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${source}$`).test(name);
}
