import { dropsConnection, isBodyTooLong } from './body.js';
import { BUILTIN, type ErrorPage, errorDocumentFor } from './error-document.js';
import { type Exchange, note } from './exchange.js';
import { type Handled, invokeHandler } from './handler.js';
import { readHeaders } from './post-read.js';
import { processUri } from './process.js';
import { overridesErrors } from './proxy/backend.js';
import { isTooDeep } from './recursion.js';
import { createExchange, splitTarget } from './subrequest.js';

/** The request that the client hears of, and how it was handled. */
export interface Ended {
  readonly exchange: Exchange;
  readonly handled: Handled;
}

/**
 * Processes a request with its internal redirects and error documents to the end.
 * @param refused the status with which the head of the request is refused; `null`: it is not
 */
export function finish(first: Exchange, refused: number | null): Ended {
  let exchange = first;
  const failures = new Map<Exchange, Handled>();
  for (;;) {
    const stopped = exchange === first && refused !== null ? refused : processUri(exchange);
    const handled = stopped === null ? invokeHandler(exchange) : answerWith(stopped);
    const isError = isLeftToHttpd(exchange, handled);
    if (isError && exchange.status !== 200) return firstError(exchange, handled, failures);
    const page = isError ? errorDocumentFor(exchange, handled.status) : BUILTIN;
    if (isError && page.kind !== 'path' && !dropsConnection(handled.status) && isBodyTooLong(exchange))
      return { exchange, handled: answerWith(413) };
    if (page.kind === 'url') return sendElsewhere(exchange, page);
    const target = page.kind === 'path' ? page.target : handled.redirect;
    if (target === null) return { exchange, handled: withSoundHeaders(exchange, handled) };
    if (page.kind === 'path') {
      note(exchange, 'error-document', page.node, `\`${page.target}\` is sent for ${handled.status}.`);
      failures.set(exchange, handled);
      exchange.status = handled.status;
    }
    if (isTooDeep(exchange)) {
      note(exchange, 'handler', null, 'The request goes round in a circle: 500 (AH00124).');
      return afterCircle(exchange, failures);
    }
    exchange = redirect(exchange, target, isError);
  }
}

/**
 * `ap_die_r` for a request that has the status of an error, or of a redirect that rules went back on, already: the first of its internal
 * redirects that has one is what the client hears of.
 */
function firstError(exchange: Exchange, handled: Handled, failures: ReadonlyMap<Exchange, Handled>): Ended {
  let first = exchange;
  while (first.previous !== null && first.previous.status !== 200) first = first.previous;
  return { exchange: first, handled: first === exchange ? handled : (failures.get(first) ?? answerWith(first.status)) };
}

/** `ap_die` once more: what another error has said already, or the page of 500, where it need not be asked for here. */
function afterCircle(exchange: Exchange, failures: ReadonlyMap<Exchange, Handled>): Ended {
  const failed = answerWith(500);
  if (exchange.status !== 200) return firstError(exchange, failed, failures);
  const page = errorDocumentFor(exchange, 500);
  return page.kind === 'url' ? sendElsewhere(exchange, page) : { exchange, handled: failed };
}

/** An `ErrorDocument` that is a whole URL. */
function sendElsewhere(exchange: Exchange, { node, target }: ErrorPage): Ended {
  exchange.location = target;
  note(exchange, 'error-document', node, `The client is sent to \`${target}\`.`);
  return { exchange, handled: answerWith(302) };
}

/** `check_headers`: a `Location` with a control character in it is not sent (AH02430). */
function withSoundHeaders(exchange: Exchange, handled: Handled): Handled {
  if (handled.served !== 'redirect' || !/[\0-\x08\x0a-\x1f\x7f]/.test(exchange.location ?? '')) return handled;
  note(exchange, 'redirect', null, 'The `Location` holds a control character: 500 (AH02430).');
  return answerWith(500);
}

/** `ap_die`: the answer is none of a handler's own, or a backend's that is not to be passed on. */
function isLeftToHttpd(exchange: Exchange, { served, redirect }: Handled): boolean {
  if (exchange.backend !== null) return exchange.backend.status >= 400 && overridesErrors(exchange);
  return redirect === null && (served === 'error' || served === 'redirect');
}

/** What a status alone comes to, without a body of its own. */
export function answerWith(status: number): Handled {
  return { status, served: status < 300 ? 'other' : status < 400 ? 'redirect' : 'error', wsgi: null, redirect: null };
}

/** `ap_internal_redirect`: the request starts again with another URL. */
function redirect(exchange: Exchange, target: string, isError: boolean): Exchange {
  const { uri, args } = splitTarget(target);
  const next: Exchange = {
    ...createExchange(exchange.replay, exchange, { uri, args }),
    previous: exchange,
    method: isError && exchange.method !== 'HEAD' ? 'GET' : exchange.method,
    environment: new Map([...exchange.environment].map(([name, value]) => [`REDIRECT_${name}`, value])),
    status: exchange.status,
    hostPort: exchange.hostPort,
    ended: exchange.ended,
  };
  next.environment.set('REDIRECT_STATUS', String(next.status));
  note(next, 'request', null, `The request starts again with \`${target}\`.`);
  readHeaders(next);
  return next;
}
