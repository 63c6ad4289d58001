import { byteLength } from '../../text/index.js';
import type { Call, HandlerServer } from '../handler.js';
import { parseUrl } from '../types/url.js';
import { keptInServer } from './scope.js';

/** What `ap_proxy_port_of_scheme` knows. */
const PORTS: Readonly<Record<string, number>> = {
  http: 80,
  https: 443,
  ftp: 21,
  gopher: 70,
  imap: 143,
  nntp: 119,
  prospero: 1525,
  rtsp: 554,
  scgi: 4000,
  sip: 5060,
  tip: 3372,
  ws: 80,
  wss: 443,
  ajp: 8009,
  fcgi: 8000,
  h2c: 80,
  h2: 443,
};

export function isBalancerName(url: string): boolean {
  return /^balancer:/i.test(url);
}

/** What is wrong with the name of a balancer (`ap_proxy_define_balancer`), or `null`. */
export function balancerFault(name: string): string | null {
  if (!/^[^:]*:\/\/./s.test(name)) return `Bad syntax for a balancer name (${name})`;
  const made = balancerName(name);
  return byteLength(made) > LONGEST_NAME ? `balancer name (${made}) too long` : null;
}

/** `PROXY_WORKER_MAX_NAME_SIZE`, less the byte that ends a name. */
const LONGEST_NAME = 95;

/** `PROXY_WORKER_MAX_SCHEME_SIZE` and `PROXY_RFC1035_HOSTNAME_SIZE`, likewise. */
const LONGEST_SCHEME = 15;
const LONGEST_HOST = 255;

/** Whether no scheme stands behind the socket of a `unix:` URL (`ap_proxy_de_socketfy`). */
export function lacksScheme(url: string): boolean {
  return /^unix:[^|]*\|[^:]*$/is.test(url);
}

const UNIX_SOCKET = /^unix:([^|]*)\|/is;

/** What is wrong with a worker's URL (`ap_proxy_define_worker`), or `null`. A `ProxyPassMatch` may have `$1` behind the port's colon. */
export function workerFault(url: string, match = false): string | null {
  const socket = UNIX_SOCKET.exec(url);
  const target = socket === null ? url : url.slice(socket[0].length);
  const parts = parseUrl(match ? target.replace(/^([^:]*:\/\/[^:/]*:[^$/]*)\$[0-9][^/]*/, '$1') : target);
  if (parts === null) return `Unable to parse URL: ${url}`;
  if (parts.scheme === null) return `URL must be absolute!: ${url}`;
  if ((parts.host === null || parts.host === '') && socket === null) return `URL must be absolute!: ${url}`;
  const host = (parts.host ?? '').toLowerCase();
  if (byteLength(host) > LONGEST_HOST) return `worker hostname (${host}) too long`;
  // One that is not absolute stands in the runtime directory, of which handlers know nothing.
  const path = socket?.[1]?.replace(/[?#].*/s, '') ?? '';
  return path.startsWith('/') && byteLength(path) > LONGEST_NAME ? `worker uds path (${path}) too long` : null;
}

/** The name that httpd gives the worker of a URL: scheme and host in lower case, the scheme's own port left out. */
function workerName(url: string): string {
  const target = url.replace(UNIX_SOCKET, '');
  const parts = parseUrl(target);
  if (parts === null || parts.scheme === null) return target;
  const scheme = parts.scheme.toLowerCase();
  const port = parts.port === null || parts.port === PORTS[scheme] ? '' : `:${parts.port}`;
  return `${scheme}://${(parts.host ?? '').toLowerCase()}${port}${parts.path}`;
}

/** The URL as the names of workers are compared with it: its port as it is written. */
function lookedUp(url: string): string {
  return url.replace(UNIX_SOCKET, '').replace(/^[^:]*:\/\/[^/]*/, (start) => start.toLowerCase());
}

/** Stands for the balancer of workers for patterns, which are told apart from those for paths. */
export const FOR_PATTERNS = '$';

const WORKERS = Symbol('workers of each server and balancer');

/** The names of the workers of a server or of a balancer, and how long they are. */
interface Workers {
  readonly names: Set<string>;
  readonly lengths: Set<number>;
}

/**
 * Makes the worker of a URL, for the server of `call` (and for a balancer's members). Returns `null` for a new one, and the name of the worker
 * that is there already when its URL is the beginning of this one (`ap_proxy_get_worker`): that one is shared, and parameters are ignored.
 */
export function shareWorker(call: Call, url: string, server: HandlerServer, balancer = ''): string | null {
  const ofServer = workersOfServer(call, server);
  const workers = ofServer.get(balancer) ?? { names: new Set(), lengths: new Set() };
  ofServer.set(balancer, workers);
  const shared = longestBeginning(lookedUp(url), workers);
  if (shared !== null) return shared;
  const name = workerName(url);
  warnOfScheme(name, server);
  workers.names.add(name);
  workers.lengths.add(name.length);
  return null;
}

function warnOfScheme(name: string, server: HandlerServer): void {
  const [scheme] = name.split('://', 1);
  if (scheme === undefined || scheme.length <= LONGEST_SCHEME) return;
  const text = `Alert! worker scheme (${scheme}) too long; truncated to: ${scheme.slice(0, LONGEST_SCHEME)}`;
  server.warn({ id: 'AH010117', module: 'proxy', level: 'error', text });
}

/** The workers of the server of `call`, by the balancer that they are members of. */
function workersOfServer(call: Call, server: HandlerServer): Map<string, Workers> {
  return keptInServer(WORKERS, call, server, () => new Map());
}

/** The longest of the names with which `name` begins, its scheme and host included. */
function longestBeginning(name: string, { names, lengths }: Workers): string | null {
  const slash = name.indexOf('/', name.indexOf('://') + 3);
  for (let length = name.length; length >= (slash < 0 ? name.length : slash); length--) {
    if (!lengths.has(length)) continue;
    const beginning = name.slice(0, length);
    if (names.has(beginning)) return beginning;
  }
  return null;
}

const BALANCERS = Symbol('balancers of each server');

/** `ap_proxy_get_balancer`: letter case and the path do not count. */
function balancerName(url: string): string {
  return url.toLowerCase().replace(/^([^:]*:\/\/[^/]*).*/s, '$1');
}

function balancersOf(call: Call, server: HandlerServer): Set<string> {
  return keptInServer(BALANCERS, call, server, () => new Set());
}

/** Makes a balancer, for the server of `call`. */
export function defineBalancer(call: Call, url: string, server: HandlerServer): void {
  balancersOf(call, server).add(balancerName(url));
}

/** Whether the server of `call` has a balancer, or a worker, that is in charge of a URL. */
export function isDefined(call: Call, url: string, server: HandlerServer): boolean {
  if (isBalancerName(url)) return balancersOf(call, server).has(balancerName(url));
  const ofServer = workersOfServer(call, server);
  return ['', FOR_PATTERNS].some((key) => {
    const own = ofServer.get(key);
    return own !== undefined && longestBeginning(lookedUp(url), own) !== null;
  });
}
