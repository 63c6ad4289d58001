import { argumentValue } from '../arguments.js';
import type { Exchange } from './exchange.js';
import { wordInForce } from './layers.js';
import { serverNameOf } from './server-name.js';

/** `ap_http_scheme`: `https` also where `ServerName` begins with it, for servers behind a proxy that speaks TLS. */
export function schemeOf({ replay, virtualHost }: Exchange): 'http' | 'https' {
  const node = virtualHost.serverNameNode;
  const isNamed = node !== null && argumentValue(node, 0).toLowerCase().startsWith('https://');
  return replay.request.tls || isNamed ? 'https' : 'http';
}

/** The port that the URL of a request need not name. */
export function defaultPort(exchange: Exchange): number {
  return schemeOf(exchange) === 'https' ? 443 : 80;
}

/** `ap_get_server_name`: the client's name for the server, or `ServerName` with `UseCanonicalName On`. */
export function serverNameFor({ replay, virtualHost, config }: Exchange): string {
  const own = serverNameOf(replay.server, virtualHost).name;
  switch (wordInForce(config, 'usecanonicalname')) {
    case 'on':
      return own;
    case 'dns':
      return replay.host.nameOfAddress?.(replay.request.local.address ?? '') ?? own;
    default:
      return replay.hostName ?? own;
  }
}

/** `ap_get_server_port`: the port of the `Host` header, of `ServerName`, or the usual one. */
export function serverPortFor(exchange: Exchange): number {
  const { replay, virtualHost, config } = exchange;
  const own = serverNameOf(replay.server, virtualHost).port;
  const connection = wordInForce(config, 'usecanonicalphysicalport') === 'on' ? replay.request.local.port : 0;
  const isCanonical = wordInForce(config, 'usecanonicalname') === 'on';
  const ports = isCanonical ? [own, connection] : [exchange.hostPort ?? 0, connection, own];
  return ports.find((port) => port !== 0) ?? defaultPort(exchange);
}

/** `ap_construct_url` for a path. */
export function absoluteUrl(exchange: Exchange, path: string): string {
  const port = serverPortFor(exchange);
  const name = serverNameFor(exchange);
  const host = name.includes(':') ? `[${name}]` : name;
  return `${schemeOf(exchange)}://${host}${port === defaultPort(exchange) ? '' : `:${port}`}${path}`;
}
