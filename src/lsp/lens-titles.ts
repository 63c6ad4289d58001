import type { Location } from '../httpd/tree.js';
import { counted, listed } from '../lint/wording.js';
import { lineOf } from '../model/arguments.js';
import { runsIn } from '../model/daemon-mode.js';
import { type Mounted, mountedOn } from '../model/route-table.js';
import type { Server } from '../model/server.js';
import type { VirtualHost } from '../model/virtual-hosts.js';
import type { Analysis } from './analysis.js';
import { accessWords, type Served, servedBy, urlIn } from './served.js';

/** What stands above a line, and a request that shows more of it; `null` where none would. */
export interface Title {
  readonly title: string;
  readonly request: string | null;
}

/** More addresses are counted. */
const MOST_ADDRESSES = 3;

/** What the kinds are called, one of them and several. */
const NOUNS: Readonly<Record<Exclude<Mounted['kind'], 'documents'>, readonly [one: string, many: string]>> = {
  wsgi: ['application', 'applications'],
  alias: ['alias', 'aliases'],
  proxy: ['proxied path', 'proxied paths'],
  redirect: ['redirect', 'redirects'],
};

/** How many things the virtual hosts of a line serve: several, where it stands in a macro or in a file that is included more than once. */
export function hostTitle({ servers }: Analysis, isMeant: (line: Location) => boolean): Title {
  const hosts = servers.flatMap((server) =>
    server.virtualHosts
      .filter(({ node }) => node !== null && isMeant(lineOf(node)))
      .map((virtualHost) => ({ server, virtualHost })),
  );
  const [first, ...others] = hosts;
  if (first === undefined) return { title: 'serves nothing', request: null };
  if (others.length > 0) return { title: counted(hosts.length, 'virtual host'), request: null };
  const url = urlIn(first.virtualHost, '/');
  const what = contents(first.server, first.virtualHost);
  return { title: `${url ?? 'the addresses'}: ${what}`, request: url && `GET ${url}` };
}

function contents(server: Server, virtualHost: VirtualHost): string {
  const mounted = mountedOn(server, virtualHost);
  const counts = Object.entries(NOUNS).flatMap(([kind, nouns]) => {
    const count = mounted.filter((each) => each.kind === kind).length;
    return count === 0 ? [] : [counted(count, ...nouns)];
  });
  const hasDocuments = mounted.some(({ kind, node }) => kind === 'documents' && node !== null);
  return listed([...counts, ...(hasDocuments ? ['documents'] : [])], 'and') || 'no documents';
}

/** Where the mounts of a line answer, in which process group, as whom, and for whom. */
export function mountTitle(analysis: Analysis, isMeant: (line: Location) => boolean): Title {
  const served = servedBy(analysis, isMeant);
  const [first] = served;
  if (first === undefined) return { title: 'never reached', request: null };
  const urls = [...new Set(served.flatMap(({ url }) => url ?? []))];
  const request = urls[0] === undefined ? null : `GET ${urls[0]}`;
  if (urls.length > MOST_ADDRESSES) return { title: counted(urls.length, 'address', 'addresses'), request };
  const places = listed(urls, 'and') || first.mount.path;
  return { title: served.length === 1 ? `${places}: ${manner(first)}` : places, request };
}

function manner(served: Served): string {
  const { server, mount, row } = served;
  if (row.reached === false) return 'hidden, a request for this path goes elsewhere';
  const where = runsIn(server, mount);
  const group = {
    embedded: 'embedded',
    group: where.kind === 'group' ? `process group ${where.name}` : '',
    unknown: '',
  };
  const access = accessWords(served);
  return [group[where.kind], row.user && `as ${row.user}`, access && `for ${access}`].filter(Boolean).join(', ');
}
