import type { Warning } from './problem.js';
import type { LoadedModule } from './reading.js';

/** What modules say between reading and the walk, when they see which others there are (their `pre_config` hooks). */
export function preConfigWarnings(loaded: readonly LoadedModule[]): readonly Warning[] {
  const has = (module: string): boolean => loaded.some(({ id }) => id === module);
  if (!has('proxy_html_module') || has('xml2enc_module')) return [];
  const text =
    'I18n support in mod_proxy_html requires mod_xml2enc. Without it, non-ASCII characters in proxied pages are likely to display incorrectly.';
  return [{ id: 'AH01425', module: 'proxy_html', level: 'notice', text }];
}
