import { absoluteUrl, defaultPort, schemeOf } from '../client.js';
import type { Exchange } from '../exchange.js';
import { isHostOf } from '../virtual-host.js';
import type { Rule } from './rule.js';

const ABSOLUTE =
  /^(?:(?:ajp|balancer|fcgi|ftp|gopher|h2c?|https?|imaps?|ldaps?|nntps?|scgi|uwsgi|wss?|unix|coap|odbc|nfs):\/\/|ldap:|mailto:|news:)/i;

/** `is_absolute_uri`: the length of the scheme of a URL with one that mod_rewrite knows; 0 for anything else. */
export function schemeLength(text: string): number {
  return text.length <= 5 || text.startsWith('/') ? 0 : (ABSOLUTE.exec(text)?.[0].length ?? 0);
}

/** `splitout_queryargs` */
export function splitQuery(exchange: Exchange, { flags, dropsQuery }: Rule): void {
  const path = exchange.filename ?? '';
  if (dropsQuery) {
    exchange.args = null;
    return;
  }
  if (flags.has('qsd')) exchange.args = null;
  const start = schemeLength(path);
  const at =
    flags.has('qsl') || (flags.has('qsa') && path.endsWith('?')) ? path.lastIndexOf('?') : path.indexOf('?', start);
  if (at < 0) return;
  const query = path.slice(at + 1);
  exchange.filename = path.slice(0, at);
  if (!flags.has('qsa')) exchange.args = query;
  else if (query !== '') exchange.args = `${query}&${exchange.args ?? ''}`;
  exchange.args = exchange.args?.replace(/&$/, '') ?? null;
  if (exchange.args === '') exchange.args = null;
}

/** `fully_qualify_uri` */
export function qualify(exchange: Exchange): void {
  const path = exchange.filename ?? '';
  if (schemeLength(path) === 0) exchange.filename = absoluteUrl(exchange, path.startsWith('/') ? path : `/${path}`);
}

/** `reduce_uri`: a URL of this very server is its path. */
export function reduce(exchange: Exchange): void {
  const prefix = `${schemeOf(exchange)}://`;
  const url = exchange.filename ?? '';
  if (!url.toLowerCase().startsWith(prefix)) return;
  const [, host = '', digits, path = ''] = /^([^/:]*)(?::([^/]*))?(.*)$/s.exec(url.slice(prefix.length)) ?? [];
  const port = digits === undefined ? defaultPort(exchange) : Number.parseInt(digits, 10);
  if (!isHostOf(exchange.replay.server, exchange.virtualHost, host, port)) return;
  exchange.filename = path === '' ? '/' : path;
  exchange.notes.set('mod_rewrite_uri_reduced', 'true');
}
