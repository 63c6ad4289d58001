import { partsOfOption } from '../directives/checks/options.js';
import { type Context, htaccessContext, type OverrideClass } from '../directives/contexts.js';
import { getWords } from '../grammar/index.js';

/** What `AllowOverride` and `AllowOverrideList` grant a `.htaccess` file (spec 14). */
export interface HtaccessContext {
  readonly context: Context;
  /** The single options that may be set; `null`: all. */
  readonly options: ReadonlySet<string> | null;
}

const CLASSES: readonly OverrideClass[] = ['All', 'None', 'AuthConfig', 'FileInfo', 'Indexes', 'Limit', 'Options'];

/**
 * What the arguments of `AllowOverride` and of `AllowOverrideList` grant (`set_override` and `set_override_list`, server/core.c). `None` and
 * `All` take back what stands before them, but for the options.
 */
export function parseAllowOverride(args: string, list = ''): HtaccessContext {
  const words = lowerCaseWords(args);
  const from = words.findLastIndex((word) => /^(all|none)(=|$)/.test(word));
  const inForce = from < 0 ? words : words.slice(from);
  const granted = CLASSES.filter((name) => inForce.some((word) => word.split('=')[0] === name.toLowerCase()));
  const nonfatal = (name: string): boolean =>
    inForce.some((word) => word === `nonfatal=${name}` || word === 'nonfatal=all');
  const listed = new Set(lowerCaseWords(list).filter((word) => word !== 'none'));
  return {
    context: {
      ...htaccessContext(granted),
      nonfatalOverride: nonfatal('override'),
      nonfatalUnknown: nonfatal('unknown'),
      ...(listed.size === 0 ? {} : { listed }),
    },
    options: grantedOptions(words),
  };
}

/** Whether httpd looks for `.htaccess` files at all (`ap_directory_walk`). */
export function mayHoldAnything({ context }: HtaccessContext): boolean {
  const { granted, nonfatalOverride, nonfatalUnknown, listed } = context;
  return granted !== 0 || nonfatalOverride === true || nonfatalUnknown === true || listed !== undefined;
}

function lowerCaseWords(args: string): readonly string[] {
  return getWords(args).map(({ value }) => value.toLowerCase());
}

/** The single options that the words of `AllowOverride` grant, also when there are several in a section; `null`: all. */
export function grantedOptions(words: readonly string[]): ReadonlySet<string> | null {
  const last = words.findLast((word) => /^options(=|$)/i.test(word));
  if (last === undefined) return null;
  // Plain `Options` grants those of `Options All`, which `MultiViews` and `SymLinksIfOwnerMatch` are not among.
  const named = last.slice('options='.length).split(',');
  return new Set((named.join('') === '' ? ['all'] : named).filter((word) => word !== '').flatMap(partsOfOption));
}
