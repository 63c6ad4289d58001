import { applyServerSetEnvIf } from './environment.js';
import type { Exchange } from './exchange.js';
import { changeHeadersEarly } from './request-headers.js';

/** `ap_run_post_read_request`: before anything looks at a request, and again at each internal redirect. */
export function readHeaders(exchange: Exchange): void {
  changeHeadersEarly(exchange);
  applyServerSetEnvIf(exchange);
}
