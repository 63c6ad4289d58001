import { argumentValue } from '../arguments.js';
import { expand } from './condition.js';
import { serveDirectory, useFallback } from './directory-index.js';
import { applySetEnv } from './environment.js';
import type { Exchange, Outcome } from './exchange.js';
import { lastDirective, wordInForce } from './layers.js';
import { redirectByDirectory } from './redirect.js';
import { changeHeaders } from './request-headers.js';
import { rewriteDirectory } from './rewrite/directory.js';
import { correctSpelling } from './spelling.js';

/** `ap_run_fixups`: forced types, mod_rewrite's directory rules, redirects of sections, the environment, mod_dir, mod_headers. */
export function fixUp(exchange: Exchange): Outcome {
  overrideType(exchange);
  return (
    rewriteDirectory(exchange) ??
    fixUpEnvironment(exchange) ??
    redirectByDirectory(exchange) ??
    fixUpDirectory(exchange) ??
    fixUpHeaders(exchange) ??
    correctSpelling(exchange) ??
    forceRewrittenType(exchange)
  );
}

/** `core_override_type`: `ForceType`, `SetHandler` and `AcceptPathInfo`. */
function overrideType(exchange: Exchange): void {
  const { config } = exchange;
  const type = wordInForce(config, 'forcetype');
  if (type !== '' && type !== 'none') exchange.contentType = type;
  const node = lastDirective(config, 'sethandler');
  if (node !== undefined) {
    // Other than elsewhere, `expr=` before an expression would be part of the name.
    const handler = expand(exchange, argumentValue(node, 0), node).toLowerCase();
    if (handler !== 'none') exchange.handler = handler;
  }
  const accept = wordInForce(config, 'acceptpathinfo');
  if (accept === 'on') exchange.usedPathInfo = 'accept';
  else if (accept === 'off') exchange.usedPathInfo = 'reject';
}

function fixUpEnvironment(exchange: Exchange): Outcome {
  applySetEnv(exchange);
  return null;
}

function fixUpHeaders(exchange: Exchange): Outcome {
  changeHeaders(exchange);
  return null;
}

/** `dir_fixups` */
function fixUpDirectory(exchange: Exchange): Outcome {
  if (exchange.file === 'directory') return serveDirectory(exchange);
  if (exchange.file === 'missing' && exchange.handler === null) return useFallback(exchange);
  return null;
}

/** `hook_mimetype` of mod_rewrite: `[T=]` and `[H=]`. */
function forceRewrittenType(exchange: Exchange): null {
  exchange.contentType = exchange.notes.get('rewrite-forced-mimetype') ?? exchange.contentType;
  exchange.handler = exchange.notes.get('rewrite-forced-handler') ?? exchange.handler;
  return null;
}
