import type { Exchange } from '../exchange.js';
import { wordInForce } from '../layers.js';
import { serverNameOf } from '../server-name.js';

/** What concerns one connection alone is not passed on (`ap_proxy_clear_connection`). */
const OF_ONE_CONNECTION = ['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'upgrade'];

/** The headers with which a request is passed on (`ap_proxy_create_hdrbrgd`). @param backend `host:port` of the URL it is passed on to */
export function headersToBackend(exchange: Exchange, backend: string): readonly (readonly [string, string])[] {
  const { replay, config, virtualHost } = exchange;
  const passed = new Map(replay.headers);
  const listed = (passed.get('connection') ?? '').toLowerCase().split(',');
  for (const name of [...OF_ONE_CONNECTION, ...listed.map((word) => word.trim())]) passed.delete(name);
  const merge = (name: string, value: string): void => {
    const before = passed.get(name);
    passed.set(name, before === undefined ? value : `${before}, ${value}`);
  };
  const hops = Number(passed.get('max-forwards'));
  if (hops > 0) passed.set('max-forwards', String(hops - 1));
  if (wordInForce(config, 'proxyaddheaders') !== 'off') {
    if (replay.request.remoteAddress !== null) merge('x-forwarded-for', replay.request.remoteAddress);
    const host = passed.get('host');
    if (host !== undefined) merge('x-forwarded-host', host);
    merge('x-forwarded-server', serverNameOf(replay.server, virtualHost).name);
  }
  if (wordInForce(config, 'proxypreservehost') !== 'on' || !passed.has('host')) passed.set('host', backend);
  passed.set('connection', 'Keep-Alive');
  return [...passed];
}
