import { baseName } from '../text/index.js';
import { aliasesOf } from './aliases.js';
import { argumentsOf, isUnknown } from './arguments.js';
import { perServer } from './per-server.js';
import { isAtOrBelow, search } from './section-match.js';
import type { Location, Server } from './server.js';
import type { VirtualHost } from './virtual-hosts.js';

/** A folder whose files clients can ask for. */
export interface ServedFolder {
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
    return [{ folder: bare(word.value), url: '', virtualHost, location: word.location }];
  });
  const others = aliases
    .filter(({ kind, node }) => kind === 'alias' && node.name.toLowerCase() === 'alias')
    .map(({ path, target, targetLocation, virtualHost }) => ({
      folder: bare(target),
      url: bare(path),
      virtualHost,
      location: targetLocation,
    }));
  return [...roots, ...others].filter(({ folder }) => folder.startsWith('/') && !isUnknown(folder));
});

/** The folder in which clients find a file, where nothing keeps them from it. */
export function servedFrom(server: Server, path: string): ServedFolder | undefined {
  if (!path.startsWith('/') || isUnknown(path)) return undefined;
  return servedFolders(server).find((served) => {
    if (served.folder === path || !isAtOrBelow(path, served.folder)) return false;
    const url = urlIn(served, path);
    const { kind } = server.access({ virtualHost: served.virtualHost, file: path, below: false, url });
    return kind !== 'denied' && kind !== 'unknown' && !isHiddenByDefault(server, path) && !isTurnedAway(server, url);
  });
}

/** The URL path of a file in a served folder. */
export function urlIn({ folder, url }: ServedFolder, path: string): string {
  return url + path.slice(folder === '/' ? 0 : folder.length);
}

/** A redirection or rewriting takes the URL, wherever it stands. */
function isTurnedAway(server: Server, url: string): boolean {
  return server.nodes('RedirectMatch', 'RewriteRule').some((node) => {
    const words = argumentsOf(node).map(({ value }) => value);
    const rewrites = node.name.toLowerCase() === 'rewriterule';
    if (rewrites)
      return /^\[.*\b(F|G|R|forbidden|gone|redirect)\b.*\]$/i.test(words[2] ?? '') && matches(words[0] ?? '', url);
    return matches(words.find((word) => !/^(\d+|permanent|temp|seeother|gone)$/i.test(word)) ?? '', url);
  });
}

/** In a directory, rewriting sees URLs without their first slash. */
function matches(pattern: string, url: string): boolean {
  return search(pattern, url) !== false || search(pattern, url.slice(1)) !== false;
}

/** The main file of every distribution denies `.ht*`; parts of a server are read without it. */
function isHiddenByDefault(server: Server, path: string): boolean {
  return server.settings.fragment && baseName(path).startsWith('.ht');
}

function bare(path: string): string {
  return path.replace(/(.)\/+$/, '$1').replace(/^\/$/, '/');
}
