import { baseName, withoutLastSlash, withSingleSlashes } from '../text/index.js';
import { aliasesOf } from './aliases.js';
import { type Argument, argumentsOf, isUnknown } from './arguments.js';
import { fromServerRoot } from './disk.js';
import { groupBy } from './group-by.js';
import { perServer } from './per-server.js';
import { redirectWords } from './redirect-words.js';
import { isAtOrBelow, search } from './section-match.js';
import type { ConfigNode, Location, Server } from './server.js';
import type { VirtualHost } from './virtual-hosts.js';

/** A folder whose files clients can ask for. */
export interface ServedFolder {
  /** The `DocumentRoot` or `Alias`. */
  readonly node: ConfigNode;
  readonly folder: string;
  /** The URL path of the folder, without a slash at its end. */
  readonly url: string;
  readonly virtualHost: VirtualHost;
  /** Where the configuration names it. */
  readonly location: Location;
}

/** Every `DocumentRoot` that an application or a proxy does not hide, and the target of every `Alias`. */
export const servedFolders = perServer((server): readonly ServedFolder[] => {
  const aliases = aliasesOf(server);
  const hidden = new Set([
    ...aliases.filter(({ kind, path }) => kind !== 'alias' && path === '/').map(({ virtualHost }) => virtualHost),
    ...server.mounts
      .filter(({ kind, path }) => kind === 'prefix' && path === '/')
      .map(({ virtualHost }) => virtualHost),
  ]);
  const roots = server.nodes('DocumentRoot').flatMap((node): readonly ServedFolder[] => {
    const virtualHost = server.virtualHostOf(node);
    const word = argumentsOf(node)[0];
    if (word === undefined || hidden.has(virtualHost)) return [];
    return [{ node, folder: withoutLastSlash(word.value), url: '', virtualHost, location: word.location }];
  });
  const others = aliases
    .filter(({ kind, node }) => kind === 'alias' && node.name.toLowerCase() === 'alias')
    .map(({ node, path, target, targetLocation, virtualHost }) => ({
      node,
      folder: withoutLastSlash(target),
      url: withoutLastSlash(path),
      virtualHost,
      location: targetLocation,
    }));
  return [...roots, ...others].filter(({ folder }) => folder.startsWith('/') && !isUnknown(folder));
});

/** The folders of each server by itself. */
export const servedByHost = perServer((server) => groupBy(servedFolders(server), ({ virtualHost }) => virtualHost));

/** The URL paths of a folder in a server, as far as its aliases and its document root tell; those of the main server are inherited. */
export function urlsOfFolder(server: Server, host: VirtualHost, folder: string): readonly string[] {
  // A section outside of all virtual hosts holds for each.
  const hosts = host.node === null ? server.virtualHosts : [host, server.mainServer];
  return hosts
    .flatMap((each) => servedByHost(server).get(each) ?? [])
    .filter((served) => isAtOrBelow(folder, served.folder))
    .map((served) => withSingleSlashes(urlIn(served, folder) || '/'));
}

/** The folder in which clients find a file, where nothing keeps them from it. */
export function servedFrom(server: Server, path: string): ServedFolder | undefined {
  if (!path.startsWith('/') || isUnknown(path)) return undefined;
  return servedAround(server, path).find((served) => {
    const url = urlIn(served, path);
    const { kind } = server.access({ virtualHost: served.virtualHost, file: path, below: false, url });
    return (
      kind !== 'denied' &&
      kind !== 'unknown' &&
      !isHiddenByDefault(server, path) &&
      !isTurnedAway(server, served.virtualHost, url)
    );
  });
}

/** A file that a directive names, and that clients can ask for. */
export interface ServedFile {
  readonly node: ConfigNode;
  /** The word that names it. */
  readonly word: Argument;
  readonly url: string;
  readonly served: ServedFolder;
}

/** Of the files that these directives name in their first argument, those that clients can ask for. */
export function servedFiles(server: Server, ...names: readonly string[]): readonly ServedFile[] {
  return server.nodes(...names).flatMap((node): readonly ServedFile[] => {
    const word = argumentsOf(node)[0];
    const path = word === undefined ? null : fromServerRoot(server, word.value);
    const served = path === null ? undefined : servedFrom(server, path);
    return word === undefined || path === null || served === undefined
      ? []
      : [{ node, word, url: urlIn(served, path), served }];
  });
}

/** The served folders that a path lies below, in their order. */
function servedAround(server: Server, path: string): readonly ServedFolder[] {
  const found: Placed[] = [];
  for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1))
    found.push(...(byFolder(server).get(end === 0 ? '/' : path.slice(0, end)) ?? []));
  return found.sort((a, b) => a.place - b.place).flatMap(({ served }) => (served.folder === path ? [] : [served]));
}

interface Placed {
  readonly served: ServedFolder;
  readonly place: number;
}

const byFolder = perServer((server) =>
  groupBy(
    servedFolders(server).map((served, place): Placed => ({ served, place })),
    ({ served }) => served.folder,
  ),
);

/** The URL path of a file in a served folder. */
export function urlIn({ folder, url }: ServedFolder, path: string): string {
  return url + path.slice(folder === '/' ? 0 : folder.length);
}

/** A redirection or rewriting of the server itself, or of the main one, takes the URL. */
function isTurnedAway(server: Server, host: VirtualHost, url: string): boolean {
  const byHost = turningPatterns(server);
  const patterns = [...(byHost.get(host) ?? []), ...(byHost.get(server.mainServer) ?? [])];
  return patterns.some(({ pattern }) => matches(pattern, url));
}

/** What the redirections and rewritings of each server look for. */
const turningPatterns = perServer((server) => {
  const patterns = server.nodes('RedirectMatch', 'RewriteRule').flatMap((node) => {
    const pattern = turningPattern(node);
    return pattern === undefined ? [] : [{ pattern, host: server.virtualHostOf(node) }];
  });
  return groupBy(patterns, ({ host }) => host);
});

function turningPattern(node: ConfigNode): string | undefined {
  if (node.name.toLowerCase() === 'redirectmatch') return redirectWords(node).words[0]?.value;
  const words = argumentsOf(node).map(({ value }) => value);
  return /^\[.*\b(F|G|R|forbidden|gone|redirect)\b.*\]$/i.test(words[2] ?? '') ? words[0] : undefined;
}

/** In a directory, rewriting sees URLs without their first slash. */
function matches(pattern: string, url: string): boolean {
  return search(pattern, url) !== false || search(pattern, url.slice(1)) !== false;
}

/** The main file of every distribution denies `.ht*`; parts of a server are read without it. */
function isHiddenByDefault(server: Server, path: string): boolean {
  return server.settings.fragment && baseName(path).startsWith('.ht');
}
