import { partsOfOption } from '../directives/checks/options.js';
import { type Context, htaccessContext, type OverrideClass } from '../directives/contexts.js';
import { getWords } from '../grammar/index.js';

/** What `AllowOverride` grants a `.htaccess` file (spec 14). */
export interface HtaccessContext {
  readonly context: Context;
  /** The single options that may be set; `null`: all. */
  readonly options: ReadonlySet<string> | null;
}

const CLASSES: readonly OverrideClass[] = ['All', 'None', 'AuthConfig', 'FileInfo', 'Indexes', 'Limit', 'Options'];

/** What the arguments of `AllowOverride` grant (`set_override`, server/core.c). */
export function parseAllowOverride(args: string): HtaccessContext {
  const words = getWords(args).map(({ value }) => value.toLowerCase());
  const granted = CLASSES.filter((name) => words.some((word) => word.split('=')[0] === name.toLowerCase()));
  const nonfatal = (name: string): boolean => words.includes(`nonfatal=${name}`) || words.includes('nonfatal=all');
  return {
    context: {
      ...htaccessContext(granted),
      nonfatalOverride: nonfatal('override'),
      nonfatalUnknown: nonfatal('unknown'),
    },
    options: grantedOptions(words),
  };
}

/** Plain `Options` grants those of `Options All`, which `MultiViews` and `SymLinksIfOwnerMatch` are not among. */
function grantedOptions(words: readonly string[]): ReadonlySet<string> | null {
  const last = words.findLast((word) => /^options(=|$)/.test(word));
  if (last === undefined) return null;
  const named = last === 'options' ? ['all'] : last.slice('options='.length).split(',');
  return new Set(named.filter((word) => word !== '').flatMap(partsOfOption));
}
