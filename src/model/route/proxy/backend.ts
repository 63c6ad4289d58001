import { argumentValue } from '../../arguments.js';
import { isBodyTooLong } from '../body.js';
import { absoluteUrl } from '../client.js';
import { encodedSlashes } from '../encoded-slashes.js';
import { doubt, type Exchange, note } from '../exchange.js';
import type { Handled } from '../handler.js';
import { answerWith } from '../internal-redirects.js';
import { lastDirective, wordInForce } from '../layers.js';
import { requestFor } from '../request.js';
import { route } from '../route.js';
import { escapeForBackend } from '../url-path.js';
import { headersToBackend } from './headers.js';
import { protocolOf } from './protocol.js';

/** A server that passes requests on to itself without end is not followed further. */
const MOST_HOPS = 5;

/** `proxy_handler`: a backend that is this very server is asked in its turn; what others answer is not known. `null`: it leaves the request to other handlers. */
export function passOn(exchange: Exchange): Handled | null {
  // `SetHandler proxy:URL`: the path of the file follows the URL.
  const [, before = ''] = exchange.proxied ? [] : (/^proxy:(.*)$/i.exec(exchange.handler ?? '') ?? []);
  const target = before + (exchange.filename ?? '').replace(/^proxy:/, '');
  const protocol = protocolOf(exchange, target);
  // A handler whose URL no module can read is passed over.
  if (!exchange.proxied && (before === '' || protocol === 'unknown')) return null;
  if (protocol !== 'spoken') {
    note(exchange, 'proxy', null, `No module passes requests on to \`${target}\`: 500 (AH01144).`);
    return answerWith(500);
  }
  if (isBodyTooLong(exchange)) return answerWith(413);
  if (isLeftAsIs(exchange) && /[\0-\x20\x7f]/.test(target)) {
    note(exchange, 'proxy', null, `\`${target}\` holds a blank or a control character: 403 (AH10415).`);
    return answerWith(403);
  }
  exchange.filename = `proxy:${isLeftAsIs(exchange) ? target : canonical(target, exchange.args)}`;
  const hops = exchange.replay.headers.get('max-forwards');
  if (hops !== undefined && !(Number.parseInt(hops, 10) > 0)) {
    note(exchange, 'proxy', null, '`Max-Forwards` lets the request go no further.');
    return answerWith(/^(OPTIONS|TRACE)$/.test(exchange.method) ? 200 : 400);
  }
  const backend = exchange.replay.hops < MOST_HOPS ? ownBackend(exchange, target) : null;
  if (backend !== null) return backend;
  if (/^proxy:(fcgi|unix)/.test(exchange.handler ?? ''))
    doubt(exchange, `what the program behind \`${exchange.handler}\` answers`);
  else doubt(exchange, `what \`${target}\` answers`);
  return { status: 200, served: 'proxy', wsgi: null, redirect: null };
}

/** `proxy_http_canon`: a path, no usual port, and the query. */
function canonical(target: string, args: string | null): string {
  const [, scheme = '', host = '', path = ''] = /^(https?|wss?|h2c?):\/\/([^/]*)(.*)$/is.exec(target) ?? [];
  if (scheme === '') return target;
  const usual = /^(https|wss|h2)$/i.test(scheme) ? ':443' : ':80';
  const place = host.endsWith(usual) ? host.slice(0, -usual.length) : host;
  const query = args === null || path.includes('?') ? '' : `?${args}`;
  return `${scheme.toLowerCase()}://${place.toLowerCase()}${path === '' ? '/' : path}${query}`;
}

/** `nocanon`, or `[P,NE]`: path and query are passed on as they are. */
function isLeftAsIs({ notes }: Exchange): boolean {
  return notes.has('proxy-nocanon');
}

function ownBackend(exchange: Exchange, target: string): Handled | null {
  const { replay, config, args, method } = exchange;
  const { server, host, request } = replay;
  const [, name = '', digits, path = ''] = /^(?:http|ws):\/\/([^/:?]+)(?::(\d+))?([/?].*|)$/is.exec(target) ?? [];
  const port = digits === undefined ? 80 : Number(digits);
  const isLocal = /^(127\.\d+\.\d+\.\d+|localhost)$/i.test(name);
  if (!isLocal || !listensAt(exchange, port)) return null;
  const asked = path.startsWith('/') ? path : `/${path}`;
  const query = args === null ? '' : `?${args}`;
  const escaped = isLeftAsIs(exchange) ? asked : escapeForBackend(asked, encodedSlashes(exchange)) + query;
  const url = `http://${name}:${port}${escaped}`;
  const passed = requestFor(url, host, {
    method,
    headers: headersToBackend(exchange, digits === undefined ? name : `${name}:${port}`),
    from: '127.0.0.1',
    bodyLength: request.bodyLength,
    connect: /^\d/.test(name) ? name : '127.0.0.1',
  });
  if (passed === null) return null;
  note(
    exchange,
    'proxy',
    lastDirective(config, 'proxypass') ?? null,
    `The backend is this server: it is asked for \`${url}\`.`,
  );
  const answer = route(server, passed, host, replay.hops + 1);
  for (const settledBy of answer.unknown) doubt(exchange, settledBy);
  replay.trace.push(...answer.trace);
  exchange.location = answer.location === null ? null : reverse(exchange, answer.location);
  exchange.backend = { status: answer.status, scriptName: answer.scriptName, pathInfo: answer.pathInfo };
  // The page for an error keeps the status of the error where the backend's errors are not passed on (`ap_proxy_http_process_response`).
  const keeps = overridesErrors(exchange) && exchange.status >= 400 && answer.status < 400;
  const status = keeps ? exchange.status : answer.status;
  return { status, served: answer.served, wsgi: answer.wsgi, redirect: null };
}

/** `ProxyErrorOverride` */
export function overridesErrors({ config }: Exchange): boolean {
  return wordInForce(config, 'proxyerroroverride') === 'on';
}

function listensAt({ replay: { server } }: Exchange, port: number): boolean {
  return server.nodes('Listen').some((node) => argumentValue(node, 0).replace(/^.*:/, '') === String(port));
}

/** `ProxyPassReverse`: a `Location` of the backend becomes one of this server. */
function reverse(exchange: Exchange, location: string): string {
  for (const node of [...exchange.site.own('proxypassreverse'), ...exchange.site.inherited('proxypassreverse')]) {
    const [path, url] = [argumentValue(node, 0), argumentValue(node, 1)];
    if (url !== '' && location.startsWith(url)) return absoluteUrl(exchange, path + location.slice(url.length));
  }
  return location;
}
