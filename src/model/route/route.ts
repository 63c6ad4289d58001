import type { Host } from '../../httpd/host.js';
import { argumentValue } from '../arguments.js';
import type { Server } from '../server.js';
import { hostFor, serverAccount } from './account.js';
import { dropsConnection, isBodyTooLong } from './body.js';
import { applyServerSetEnvIf } from './environment.js';
import { BUILTIN, type ErrorPage, errorDocumentFor } from './error-document.js';
import { doubt, type Exchange, note, type Replay } from './exchange.js';
import { type Handled, invokeHandler } from './handler.js';
import { wordInForce } from './layers.js';
import { processUri } from './process.js';
import { type RequestLine, readRequestLine } from './request-line.js';
import { pathInfoOf, scriptNameOf } from './script-name.js';
import { serverNameOf } from './server-name.js';
import { siteOf } from './site.js';
import { createExchange, splitTarget } from './subrequest.js';
import type { Request, Route, RouteSection } from './types.js';
import { type ChosenHost, chooseHost, namedAddresses } from './virtual-host.js';

/** `LimitInternalRecursion` */
const MOST_REDIRECTS = 10;

/** Where a request goes in a server, and why: Apache's request processing, replayed without sending anything. */
export function route(server: Server, request: Request, host: Host = server.host, hops = 0): Route {
  const limit = server.nodes('LimitRequestLine').at(-1);
  const lineLength = limit === undefined ? 8190 : Number(argumentValue(limit, 0));
  const line = readRequestLine(request, { lineLength });
  const replay: Replay = {
    server,
    host: hostFor(host, serverAccount(server)),
    request,
    headers: headersOf(request, line),
    trace: [],
    doubts: new Set(),
    hostName: line.hostName,
    hostPort: line.hostPort,
    hops,
    subrequests: 0,
    lookups: new Map(),
  };
  const chosen = chooseHost(server, request.local, line.hostName, line.path);
  const { virtualHost } = chosen;
  const exchange = createExchange(
    replay,
    { virtualHost, site: siteOf(server, virtualHost) },
    { uri: line.path, args: line.args },
  );
  tellHost(exchange, chosen);
  if (request.local.address === null) compareAddresses(exchange, chosen, line.path);
  if (line.problem !== null) {
    note(exchange, 'request', null, line.problem.text);
    return routeOf(exchange, { status: line.problem.status, served: 'error', wsgi: null, redirect: null });
  }
  const plain = checkTls(exchange);
  if (plain !== null) return routeOf(exchange, answerWith(plain));
  if (chosen.reason === 'refused')
    return routeOf(exchange, { status: 400, served: 'error', wsgi: null, redirect: null });
  if (server.incomplete) doubt(exchange, 'the parts of the configuration that were not read');
  applyServerSetEnvIf(exchange);
  return run(exchange);
}

/** A server that speaks TLS at a port answers plain text with 400 (AH02032); where it does not, TLS gets no answer at all. */
function checkTls(exchange: Exchange): number | null {
  const { request } = exchange.replay;
  const node = exchange.site.setting('sslengine');
  const engine = node === undefined ? 'off' : argumentValue(node, 0).toLowerCase();
  if (request.tls && engine === 'off') doubt(exchange, `whether the server speaks TLS at port ${request.local.port}`);
  if (request.tls || engine !== 'on') return null;
  note(exchange, 'request', node ?? null, 'The server speaks TLS here, and the request is plain text: 400.');
  return 400;
}

/** Headers by name in lower case; several of one name are joined by commas. A host in the request line goes before that of `Host`. */
function headersOf({ headers }: Request, { named }: RequestLine): ReadonlyMap<string, string> {
  const joined = new Map<string, string>();
  for (const [name, value] of headers) {
    const key = name.toLowerCase();
    const known = joined.get(key);
    joined.set(key, known === undefined ? value.trim() : `${known}, ${value.trim()}`);
  }
  if (named !== null && joined.has('host')) joined.set('host', named);
  return joined;
}

function tellHost(exchange: Exchange, { virtualHost, reason, candidates }: ChosenHost): void {
  const name = serverNameOf(exchange.replay.server, virtualHost).name;
  const texts: Readonly<Record<ChosenHost['reason'], string>> = {
    name: `The name of the client's request is one of \`${name}\`.`,
    address: `The client names the address of \`${name}\`.`,
    path: `The path is below the ServerPath of \`${name}\`.`,
    default: `No name of the ${candidates.length} virtual hosts at the address matches: the first of them answers, \`${name}\`.`,
    main: 'No virtual host is for the address: the main server answers.',
    refused: '`StrictHostCheck` refuses a name that is none of the server: 400.',
  };
  note(exchange, 'virtual-host', virtualHost.node, texts[reason]);
}

/** When the address of the connection is not known, the virtual hosts of all addresses should agree. */
function compareAddresses(exchange: Exchange, { virtualHost }: ChosenHost, path: string): void {
  const { server, request, hostName } = exchange.replay;
  const others = namedAddresses(server).filter(
    (address) => chooseHost(server, { address, port: request.local.port }, hostName, path).virtualHost !== virtualHost,
  );
  if (others.length > 0) doubt(exchange, 'the address at which the client reaches the server');
}

/** Processes a request with its internal redirects and error documents to the end. */
function run(first: Exchange): Route {
  let exchange = first;
  const failures = new Map<Exchange, Handled>();
  for (let redirects = 0; ; redirects++) {
    const stopped = processUri(exchange);
    const handled = stopped === null ? invokeHandler(exchange) : answerWith(stopped);
    const isError = isLeftToHttpd(exchange, handled);
    if (isError && exchange.status !== 200) return firstError(exchange, handled, failures);
    const page = isError ? errorDocumentFor(exchange, handled.status) : BUILTIN;
    if (isError && page.kind !== 'path' && !dropsConnection(handled.status) && isBodyTooLong(exchange))
      return routeOf(exchange, answerWith(413));
    if (page.kind === 'url') return sendElsewhere(exchange, page);
    const target = page.kind === 'path' ? page.target : handled.redirect;
    if (target === null) return routeOf(exchange, withSoundHeaders(exchange, handled));
    if (page.kind === 'path') {
      note(exchange, 'error-document', page.node, `\`${page.target}\` is sent for ${handled.status}.`);
      failures.set(exchange, handled);
      exchange.status = handled.status;
    }
    if (redirects >= MOST_REDIRECTS) {
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
function firstError(exchange: Exchange, handled: Handled, failures: ReadonlyMap<Exchange, Handled>): Route {
  let first = exchange;
  while (first.previous !== null && first.previous.status !== 200) first = first.previous;
  return routeOf(first, first === exchange ? handled : (failures.get(first) ?? answerWith(first.status)));
}

/** `ap_die` once more: what another error has said already, or the page of 500, where it need not be asked for here. */
function afterCircle(exchange: Exchange, failures: ReadonlyMap<Exchange, Handled>): Route {
  const failed = answerWith(500);
  if (exchange.status !== 200) return firstError(exchange, failed, failures);
  const page = errorDocumentFor(exchange, 500);
  return page.kind === 'url' ? sendElsewhere(exchange, page) : routeOf(exchange, failed);
}

/** An `ErrorDocument` that is a whole URL. */
function sendElsewhere(exchange: Exchange, { node, target }: ErrorPage): Route {
  exchange.location = target;
  note(exchange, 'error-document', node, `The client is sent to \`${target}\`.`);
  return routeOf(exchange, answerWith(302));
}

/** `check_headers`: a `Location` with a control character in it is not sent (AH02430). */
function withSoundHeaders(exchange: Exchange, handled: Handled): Handled {
  if (handled.served !== 'redirect' || !/[\0-\x08\x0a-\x1f\x7f]/.test(exchange.location ?? '')) return handled;
  note(exchange, 'redirect', null, 'The `Location` holds a control character: 500 (AH02430).');
  return answerWith(500);
}

/** `ap_die`: the answer is none of a handler's own, or a backend's that is not to be passed on. */
function isLeftToHttpd({ backend, config }: Exchange, { status, served, redirect }: Handled): boolean {
  if (backend !== null) return status >= 400 && wordInForce(config, 'proxyerroroverride') === 'on';
  return redirect === null && (served === 'error' || served === 'redirect');
}

function answerWith(status: number): Handled {
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
  applyServerSetEnvIf(next);
  return next;
}

function routeOf(exchange: Exchange, { status, served, wsgi }: Handled): Route {
  const { replay, virtualHost } = exchange;
  const name = serverNameOf(replay.server, virtualHost);
  const script = served === 'wsgi' || served === 'cgi' ? served : null;
  return {
    certainty: replay.doubts.size === 0 ? 'certain' : 'unknown',
    status,
    location: status >= 300 && status < 400 ? exchange.location : null,
    served,
    virtualHost,
    serverName: name.name,
    uri: exchange.uri,
    documentRoot: exchange.documentRoot,
    filename: exchange.filename,
    scriptName: exchange.backend?.scriptName ?? (script === null ? null : scriptNameOf(exchange, script)),
    pathInfo: exchange.backend?.pathInfo ?? (script === null ? exchange.pathInfo : pathInfoOf(exchange, script)),
    handler: exchange.handler ?? exchange.contentType,
    wsgi,
    sections: sectionsOf(exchange),
    access: exchange.access,
    trace: replay.trace,
    unknown: [...replay.doubts],
  };
}

function sectionsOf({ config }: Exchange): readonly RouteSection[] {
  return config.filter(({ kind }) => kind !== 'server').map(({ node, file }) => ({ node, file }));
}
