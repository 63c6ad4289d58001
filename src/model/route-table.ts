import type { Host } from '../httpd/host.js';
import { argumentValue } from './arguments.js';
import { mountedLines } from './mounted-lines.js';
import { requestFor } from './route/request.js';
import { route } from './route/route.js';
import type { Route } from './route/types.js';
import { samplePath } from './sample-path.js';
import type { ConfigNode, Server } from './server.js';
import type { VirtualHost } from './virtual-hosts.js';

/** What a server does with the URLs below one path. */
export interface RouteRow {
  readonly kind: 'proxy' | 'redirect' | 'alias' | 'wsgi' | 'documents';
  /** The URL path, or a regular expression. */
  readonly path: string;
  readonly isPattern: boolean;
  readonly target: string;
  /** `null`: no directive says it. */
  readonly node: ConfigNode | null;
  /** Of a WSGI application; `null` when it is not known, or another kind. */
  readonly processGroup: string | null;
  readonly applicationGroup: string | null;
  readonly user: string | null;
  /** `reached: false`: something else answers at the path itself. */
  readonly reached: boolean | null;
  /** Anonymous clients may: of any address, after a login, or not at all. `null`: it depends, or is not known. */
  readonly access: 'everybody' | 'users' | 'nobody' | null;
}

export interface RouteTable {
  readonly virtualHost: VirtualHost;
  readonly rows: readonly RouteRow[];
}

/** What is mounted where, for each virtual host, in the order in which httpd looks. */
export function routeTables(server: Server, host: Host): readonly RouteTable[] {
  const [main, ...others] = server.virtualHosts;
  // The main server answers where no virtual host does.
  const listed = others.length > 0 || main === undefined ? others : [main];
  return listed.map((virtualHost) => ({ virtualHost, rows: rowsOf(server, virtualHost, host) }));
}

/** A row as it is written, before any request is thought of. */
export type Mounted = Pick<RouteRow, 'kind' | 'path' | 'isPattern' | 'target' | 'node'>;

function rowsOf(server: Server, virtualHost: VirtualHost, host: Host): readonly RouteRow[] {
  return mountedOn(server, virtualHost).map((row) => rowFor(row, answerAt(server, virtualHost, row, host)));
}

/** What is mounted on a virtual host, in the order in which httpd looks: what it inherits from the main server, too. */
export function mountedOn(server: Server, virtualHost: VirtualHost): readonly Mounted[] {
  const isOwn = (node: ConfigNode): boolean => server.virtualHostOf(node) === virtualHost;
  const isMain = (node: ConfigNode): boolean => server.virtualHostOf(node) === server.mainServer;
  const inherited = virtualHost === server.mainServer ? [] : [isMain];
  const mounted: Mounted[] = [];
  for (const kind of ['proxy', 'redirect', 'alias'] as const) {
    // Of proxied paths those of the main server come first.
    const order = kind === 'proxy' ? [...inherited, isOwn] : [isOwn, ...inherited];
    const lines = mountedLines(server, kind);
    for (const of of order) for (const line of lines) if (of(line.node)) mounted.push({ kind, ...line });
  }
  for (const { kind, path, target, node } of server.matchingOrder(virtualHost))
    mounted.push({ kind: 'wsgi', path, isPattern: kind === 'regex', target, node });
  const root = server.nodes('DocumentRoot').filter(isOwn).at(-1) ?? server.nodes('DocumentRoot').filter(isMain).at(-1);
  const documents = root === undefined ? '' : argumentValue(root, 0);
  mounted.push({ kind: 'documents', path: '/', isPattern: false, target: documents, node: root ?? null });
  return mounted;
}

/** A row with what the answer to a request for its path shows. */
export function rowFor(mounted: Mounted, answer: Route | null): RouteRow {
  return { ...mounted, ...seen(mounted, answer) };
}

function seen(
  mounted: Mounted,
  answer: Route | null,
): Pick<RouteRow, 'processGroup' | 'applicationGroup' | 'user' | 'reached' | 'access'> {
  // Of a request that is passed on, only what the other server answers is not known.
  const isPassedOn = mounted.kind === 'proxy' && answer?.served === 'proxy' && answer.unknown.length === 1;
  const reached = answer?.certainty === 'certain' || isPassedOn ? isFrom(mounted, answer) : null;
  const wsgi = mounted.kind === 'wsgi' && reached !== false ? (answer?.wsgi ?? null) : null;
  return {
    processGroup: wsgi?.processGroup ?? null,
    applicationGroup: wsgi?.applicationGroup ?? null,
    user: wsgi?.user ?? null,
    reached,
    access: answer !== null && reached === true ? accessOf(answer) : null,
  };
}

/** Whether the answer comes from where the line points. */
function isFrom({ kind, target }: Mounted, { filename, location, served, status }: Route): boolean | null {
  if (kind === 'proxy') return served === 'proxy';
  // What a pattern has found stands in the target in place of `$1`.
  const bare = target.replace(/\$\d.*$/s, '').replace(/\/+$/, '');
  if (kind === 'redirect')
    return location === null ? status >= 400 && !/^[/\w]+:?\//.test(target) : location.includes(bare);
  if (!target.startsWith('/')) return null;
  // Of what is missing httpd keeps the path up to there.
  return filename?.startsWith(bare) === true || (status === 404 && bare.startsWith(`${filename}/`));
}

function accessOf({ access, status }: Route): RouteRow['access'] {
  if (access === null) return null;
  return access.granted ? 'everybody' : status === 401 ? 'users' : 'nobody';
}

/** The answer to a request of nobody in particular; `null` where no one request stands for the row. */
export function answerAt(
  server: Server,
  virtualHost: VirtualHost,
  { node, path, isPattern }: Mounted,
  host: Host,
): Route | null {
  const sample = isPattern && node !== null ? samplePath(path, server.regexOptions(node)) : path;
  if (sample === null || !sample.startsWith('/')) return null;
  const request = requestFor(`${urlOf(virtualHost)}${encodeURI(sample)}`, host);
  if (request === null) return null;
  const answer = route(server, request, host);
  return answer.virtualHost === virtualHost ? answer : null;
}

/** Where clients reach a virtual host. @param tls whether it speaks TLS, when that is known; at port 443 it does otherwise */
export function urlOf({ serverName, addresses: [address = ''] }: VirtualHost, tls?: boolean): string {
  const port = /:(\d+)$/.exec(address)?.[1] ?? '80';
  const [scheme, usual] = (tls ?? port === '443') ? ['https', '443'] : ['http', '80'];
  return `${scheme}://${serverName ?? 'localhost'}${port === usual ? '' : `:${port}`}`;
}
