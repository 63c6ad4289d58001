import { argumentValue } from '../arguments.js';
import { doubt, type Exchange, note } from './exchange.js';
import { lastDirective } from './layers.js';

/** `ap_status_drops_connection`: behind such an answer nobody reads the body any more. */
const DROPPING: ReadonlySet<number> = new Set([400, 408, 411, 413, 414, 500, 501, 503]);

export function dropsConnection(status: number): boolean {
  return DROPPING.has(status);
}

/**
 * `LimitRequestBody`, by default 1 GiB: whether the body is longer than that. It is asked for where the body is read or thrown away: by most
 * handlers, and by `ap_die_r` before it sends an error or a redirect, which makes that 413 too.
 */
export function isBodyTooLong(exchange: Exchange): boolean {
  if (exchange.previous !== null && dropsConnection(exchange.previous.status)) return false;
  const node = lastDirective(exchange.config, 'limitrequestbody');
  const limit = node === undefined ? 1073741824 : Number(argumentValue(node, 0));
  const { bodyLength } = exchange.replay.request;
  if (bodyLength === null && node !== undefined && limit > 0) doubt(exchange, 'how long the body is');
  if (limit === 0 || (bodyLength ?? 0) <= limit) return false;
  note(exchange, 'handler', node ?? null, `The body is longer than ${limit} bytes: 413.`);
  return true;
}
