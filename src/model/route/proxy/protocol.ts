import type { Exchange } from '../exchange.js';
import { hasModule } from '../modules.js';

/** The modules that pass requests on, by the scheme of the URL; one of them is enough. */
const MODULES: Readonly<Record<string, readonly string[]>> = {
  http: ['proxy_http_module'],
  https: ['proxy_http_module'],
  ws: ['proxy_wstunnel_module', 'proxy_http_module'],
  wss: ['proxy_wstunnel_module', 'proxy_http_module'],
  h2: ['proxy_http2_module'],
  h2c: ['proxy_http2_module'],
  ajp: ['proxy_ajp_module'],
  balancer: ['proxy_balancer_module'],
  fcgi: ['proxy_fcgi_module'],
  ftp: ['proxy_ftp_module'],
  scgi: ['proxy_scgi_module'],
  uwsgi: ['proxy_uwsgi_module'],
};

/**
 * What a server can do with a URL to pass a request on to: `unknown`: no module has heard of its scheme; `unspoken`: one has, but cannot connect.
 * @param target as it stands behind `proxy:`, a socket's path before the URL
 */
export function protocolOf(exchange: Exchange, target: string): 'spoken' | 'unspoken' | 'unknown' {
  const scheme = /^(?:unix:[^|]*\|)?([a-z0-9+.-]+):/i.exec(target)?.[1]?.toLowerCase() ?? '';
  const isHeardOf = MODULES[scheme]?.some((id) => hasModule(exchange, id)) === true;
  if (!isHeardOf && exchange.replay.server.reading.unknownModules.length === 0) return 'unknown';
  return /^(https|wss|h2)$/.test(scheme) && !hasModule(exchange, 'ssl_module') ? 'unspoken' : 'spoken';
}
