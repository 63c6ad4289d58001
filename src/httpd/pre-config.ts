import { PLACELESS, type Problem, type Warning } from './problem.js';
import type { LoadedModule } from './reading.js';
import type { Settings } from './settings.js';

/** The outcome of the `pre_config` hooks, which run between reading and the walk. */
export interface PreConfigured {
  readonly problems: readonly Problem[];
  readonly warnings: readonly Warning[];
}

/** What modules say when they see which others there are. Without a whole server nothing is known of these. */
export function preConfig(loaded: readonly LoadedModule[], settings: Settings): PreConfigured {
  if (settings.world === 'open') return { problems: [], warnings: [] };
  const php = settings.platform === 'debian' ? phpOfOneThread(loaded) : null;
  return { problems: php === null ? [] : [phpProblem(php)], warnings: [...proxyHtml(loaded), ...phpWarning(php)] };
}

function proxyHtml(loaded: readonly LoadedModule[]): Warning[] {
  const has = (module: string): boolean => loaded.some(({ id }) => id === module);
  if (!has('proxy_html_module') || has('xml2enc_module')) return [];
  const text =
    'I18n support in mod_proxy_html requires mod_xml2enc. Without it, non-ASCII characters in proxied pages are likely to display incorrectly.';
  return [{ id: 'AH01425', module: 'proxy_html', level: 'notice', text }];
}

const NOT_THREADSAFE =
  'Apache is running a threaded MPM, but your PHP Module is not compiled to be threadsafe.  You need to recompile PHP.';

/** The PHP module beside an MPM with threads (`php_pre_config` of its SAPI): Debian builds none that is safe there. */
function phpOfOneThread(loaded: readonly LoadedModule[]): LoadedModule | null {
  if (!loaded.some(({ id }) => id === 'mpm_event_module' || id === 'mpm_worker_module')) return null;
  return loaded.find(({ id }) => /^php[57]?_module$/.test(id)) ?? null;
}

function phpProblem({ location }: LoadedModule): Problem {
  return { ...PLACELESS, kind: 'mpm', phase: 'pre_config', message: NOT_THREADSAFE, id: 'AH00013', location };
}

function phpWarning(php: LoadedModule | null): Warning[] {
  if (php === null) return [];
  return [{ id: null, module: php.id.replace(/_module$/, ''), level: 'crit', text: NOT_THREADSAFE }];
}
