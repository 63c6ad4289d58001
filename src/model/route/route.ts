import { hasStatusLine } from '../../directives/types/status-code.js';
import type { Host } from '../../httpd/host.js';
import { argumentValue } from '../arguments.js';
import type { Server } from '../server.js';
import { hostFor, serverAccount } from './account.js';
import { doubt, type Exchange, note, type Replay } from './exchange.js';
import type { Handled } from './handler.js';
import { answerWith, finish } from './internal-redirects.js';
import { readHeaders } from './post-read.js';
import { headLimits, refusedExpectation, refusedHeaders } from './request-head.js';
import { type RequestLine, readRequestLine } from './request-line.js';
import { pathInfoOf, scriptNameOf } from './script-name.js';
import { serverNameOf } from './server-name.js';
import { siteOf } from './site.js';
import { createExchange } from './subrequest.js';
import type { Request, Route, RouteSection } from './types.js';
import { type ChosenHost, chooseHost, namedAddresses } from './virtual-host.js';

/** Where a request goes in a server, and why: Apache's request processing, replayed without sending anything. */
export function route(server: Server, request: Request, host: Host = server.host, hops = 0): Route {
  const [first = server.mainServer] = chooseHost(server, request.local, null, '').candidates;
  const limits = headLimits(server, first);
  const line = readRequestLine(request, limits);
  const refused = line.problem ?? refusedHeaders(request, limits);
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
  const named = chooseHost(server, request.local, line.hostName, line.path);
  const chosen = refused === null ? named : { ...named, virtualHost: first };
  const { virtualHost } = chosen;
  const exchange = createExchange(
    replay,
    { virtualHost, site: siteOf(server, virtualHost) },
    { uri: line.path, args: line.args },
  );
  tellHost(exchange, chosen);
  if (request.local.address === null) compareAddresses(exchange, chosen, line.path);
  const plain = checkTls(exchange);
  if (plain !== null) return routeOf(exchange, answerWith(plain));
  if (chosen.reason === 'refused')
    return routeOf(exchange, { status: 400, served: 'error', wsgi: null, redirect: null });
  const problem = refused ?? refusedExpectation(request);
  if (problem !== null) note(exchange, 'request', null, problem.text);
  if (server.incomplete) doubt(exchange, 'the parts of the configuration that were not read');
  readHeaders(exchange);
  const { exchange: last, handled } = finish(exchange, problem?.status ?? null);
  return routeOf(last, handled);
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
function headersOf({ headers }: Request, { named }: RequestLine): Map<string, string> {
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

function routeOf(exchange: Exchange, { status: found, served, wsgi }: Handled): Route {
  const { replay, virtualHost } = exchange;
  // `ap_get_status_line`: what has no line of its own is sent as 500.
  const status = hasStatusLine(found) ? found : 500;
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
