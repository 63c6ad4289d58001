import type { SymbolRole } from '../args.js';
import { compareVersions, OLDEST_WSGI } from '../availability.js';
import type { Platform } from '../modules.js';

/** What an option takes. mod_wsgi's own reading of it is in `check-option.ts`. */
export type OptionValue =
  /** C's `atoi`: what follows the digits is ignored, and no digits are 0. `wide`: 64 bits. */
  | {
      readonly kind: 'integer';
      readonly least: number | null;
      readonly most?: number;
      readonly wide?: true;
      readonly earlier?: { readonly before: string; readonly least: number };
    }
  /** `atoi` too: 0 for the system's choice, or at least so many. */
  | { readonly kind: 'size'; readonly least: number; readonly tooSmall: string }
  | { readonly kind: 'octal' }
  /** A positive number with a fraction, all of which is looked at. */
  | { readonly kind: 'fraction' }
  | { readonly kind: 'flag' }
  /** Any word but an empty one. */
  | { readonly kind: 'name'; readonly label: string; readonly symbol?: SymbolRole }
  /** Anything, nothing too. */
  | { readonly kind: 'text'; readonly label: string }
  /** `absolute`: mod_wsgi asks for a slash in front, and no more; no path is looked at before the server starts. */
  | { readonly kind: 'path'; readonly of: 'directory' | 'directories' | 'file'; readonly absolute?: true }
  | { readonly kind: 'user'; readonly noSuchId: string; readonly root?: string }
  | { readonly kind: 'group'; readonly noSuchId?: string }
  | { readonly kind: 'groups' };

/** An option of a mod_wsgi directive: checks, completion, hover and `explain` come from here. */
export interface OptionDefinition {
  /** Compared byte by byte, case included. */
  readonly name: string;
  readonly value: OptionValue;
  /** mod_wsgi's message for a value that it does not take. */
  readonly invalid?: string;
  readonly unit?: 'seconds' | 'milliseconds' | 'bytes';
  readonly default?: string;
  readonly required?: true;
  /** Versions of mod_wsgi. */
  readonly since: string;
  readonly deprecated?: string;
  readonly removed?: string;
  readonly renamedTo?: string;
  readonly notOn?: readonly Platform[];
  /** Values that completion offers. */
  readonly values?: readonly string[];
  /** In our own words: what it does and when to use it. */
  readonly summary: string;
  /** What `httpd -t` lets pass and people trip over. */
  readonly note?: string;
}

/** The options of one directive. */
export interface OptionTable {
  /** The registered names of the directives that take them. */
  readonly directives: readonly string[];
  /** The message for a word that is none of the options. */
  readonly unknown: string;
  /** How many words stand before the options. */
  readonly wordsBefore: number;
  readonly options: readonly OptionDefinition[];
}

/** The server that options are looked up for. */
export interface OptionTarget {
  /** `null`: it is not known, and may be any that is still in use. */
  readonly modWsgiVersion: string | null;
  readonly platform: Platform;
}

/** Whether a version of mod_wsgi, on a platform, knows an option. */
export function optionExists(option: OptionDefinition, { modWsgiVersion, platform }: OptionTarget): boolean {
  const { since, removed } = option;
  if (modWsgiVersion !== null && compareVersions(modWsgiVersion, since) < 0) return false;
  if (removed !== undefined && compareVersions(modWsgiVersion ?? OLDEST_WSGI, removed) >= 0) return false;
  return option.notOn?.includes(platform) !== true;
}

/** The option of that name, of any version. */
export function findOption(table: OptionTable, name: string): OptionDefinition | undefined {
  return table.options.find((option) => option.name === name);
}

/** The least value of an integer in a version, or in any; `null` when there is none. */
export function leastOf(
  { earlier, least }: OptionValue & { readonly kind: 'integer' },
  modWsgiVersion: string | null,
): number | null {
  if (earlier === undefined || least === null) return least;
  if (modWsgiVersion === null) return Math.min(least, earlier.least);
  return compareVersions(modWsgiVersion, earlier.before) < 0 ? earlier.least : least;
}

/** What stands behind `=` in a syntax line: `seconds`, `On|Off`, `directory:directory`. */
export function placeholderOf({ value, unit }: OptionDefinition): string {
  switch (value.kind) {
    case 'integer':
    case 'size':
    case 'fraction':
      return unit ?? 'number';
    case 'octal':
      return 'octal-mask';
    case 'flag':
      return 'On|Off';
    case 'name':
    case 'text':
      return value.label;
    case 'path':
      return value.of === 'directories' ? 'directory:directory' : value.of;
    case 'user':
      return 'user|#uid';
    case 'group':
      return 'group|#gid';
    case 'groups':
      return 'group,group';
  }
}

/** The values that mod_wsgi takes, in words; `null` when it takes any. */
export function rangeOf({ value }: OptionDefinition, modWsgiVersion: string): string | null {
  switch (value.kind) {
    case 'integer': {
      const least = leastOf(value, modWsgiVersion);
      if (least === null) return null;
      return value.most === undefined ? `at least ${least}` : `${least} to ${value.most}`;
    }
    case 'size':
      return `0, or at least ${value.least}`;
    case 'octal':
      return 'octal digits';
    case 'fraction':
      return 'more than 0';
    case 'path':
      return value.absolute === true ? 'an absolute path' : null;
    default:
      return null;
  }
}
