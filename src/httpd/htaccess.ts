import type { Source } from '../text/index.js';
import { type Evaluation, evaluate } from './evaluate.js';
import type { Host } from './host.js';
import type { HtaccessContext } from './htaccess-context.js';
import type { Settings } from './settings.js';
import type { NamedProvider } from './walk.js';

/**
 * Evaluates a `.htaccess` file as httpd does when a request meets it (spec 14). `htaccess`: what the file may hold. `settings.modules` says
 * which modules the server has, `providers` which its configuration has made.
 */
export function evaluateHtaccess(
  source: Source,
  htaccess: HtaccessContext,
  host: Host,
  settings: Settings,
  providers: readonly NamedProvider[] = [],
): Evaluation {
  return evaluate([{ path: source.path, source }], host, settings, { htaccess, providers });
}
