import { htaccessContext, type OverrideClass } from '../directives/contexts.js';
import { getWords } from '../grammar/index.js';
import type { Source } from '../text/index.js';
import { type Evaluation, evaluate } from './evaluate.js';
import type { Host } from './host.js';
import type { Settings } from './settings.js';
import type { HtaccessContext } from './walk.js';

const CLASSES: readonly OverrideClass[] = ['All', 'None', 'AuthConfig', 'FileInfo', 'Indexes', 'Limit', 'Options'];

/**
 * Evaluates a `.htaccess` file as httpd does when a request meets it (spec 14). `allowOverride`: the arguments of the `AllowOverride` in force.
 * `settings.modules` says which modules the server has.
 */
export function evaluateHtaccess(source: Source, allowOverride: string, host: Host, settings: Settings): Evaluation {
  return evaluate([{ path: source.path, source }], host, settings, { htaccess: parseAllowOverride(allowOverride) });
}

/** What the arguments of `AllowOverride` grant; `Options=…` grants the class. */
export function parseAllowOverride(args: string): HtaccessContext {
  const words = getWords(args).map(({ value }) => value.toLowerCase());
  const granted = CLASSES.filter((name) => words.some((word) => word.split('=')[0] === name.toLowerCase()));
  const nonfatal = (name: string): boolean => words.includes(`nonfatal=${name}`) || words.includes('nonfatal=all');
  return {
    context: htaccessContext(granted),
    nonfatalOverride: nonfatal('override'),
    nonfatalUnknown: nonfatal('unknown'),
  };
}
