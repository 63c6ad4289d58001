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

/** `SCRIPT_NAME` as mod_wsgi hands it to the application: the URL without the path info. */
export function scriptNameOf({ uri, pathInfo }: Exchange): string {
  return mergeSlashes(pathInfo === '' ? uri : uri.slice(0, pathInfoStart(uri, pathInfo)));
}

/** `PATH_INFO` as mod_wsgi hands it over. */
export function pathInfoOf({ pathInfo }: Exchange): string {
  return mergeSlashes(pathInfo);
}
