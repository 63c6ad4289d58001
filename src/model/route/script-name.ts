import type { Exchange } from './exchange.js';
import { mergeSlashes } from './url-path.js';

/** `ap_find_path_info`: where in the URL the path info starts. */
function pathInfoStart(uri: string, pathInfo: string): number {
  let at = uri.length - 1;
  for (let from = pathInfo.length - 1; at >= 0 && from >= 0 && uri[at] === pathInfo[from]; at--, from--)
    if (pathInfo[from] === '/') while (at > 0 && uri[at - 1] === '/') at--;
  const start = uri.slice(at + 1).search(/\/|$/);
  return at + 1 + start;
}

/** `SCRIPT_NAME`: the URL without the path info. mod_wsgi hands it over with single slashes. */
export function scriptNameOf({ uri, pathInfo }: Exchange, served: 'wsgi' | 'cgi'): string {
  const name = pathInfo === '' ? uri : uri.slice(0, pathInfoStart(uri, pathInfo));
  return served === 'wsgi' ? mergeSlashes(name) : name;
}

/** `PATH_INFO`, from mod_wsgi with single slashes. */
export function pathInfoOf({ pathInfo }: Exchange, served: 'wsgi' | 'cgi'): string {
  return served === 'wsgi' ? mergeSlashes(pathInfo) : pathInfo;
}
