import type { Exchange } from './exchange.js';
import { settingWords } from './site.js';

/** `ap_is_recursion_limit_exceeded`: there have been as many internal redirects, or subrequests of subrequests, as `LimitInternalRecursion` allows. */
export function isTooDeep(exchange: Exchange): boolean {
  const [most = '10', nested = most] = settingWords(exchange.site, 'limitinternalrecursion');
  const [mostRedirects, mostNested] = [Number(most) || 10, Number(nested) || 10];
  let redirects = 0;
  let subrequests = 0;
  for (let at = exchange; ; ) {
    if (at.previous !== null) {
      if (++redirects >= mostRedirects) return true;
      at = at.previous;
    } else if (at.main !== null) {
      if (++subrequests >= mostNested) return true;
      at = at.main;
    } else return false;
  }
}
