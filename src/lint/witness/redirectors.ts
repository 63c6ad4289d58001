import type { Steps } from '../../httpd/steps.js';
import { aliasesOf } from '../../model/aliases.js';
import { groupBy } from '../../model/group-by.js';
import { perServerInSteps } from '../../model/per-server.js';
import { redirectWords } from '../../model/redirect-words.js';
import { type Rewrite, rewriteScopes } from '../../model/rewrites.js';
import { search } from '../../model/section-match.js';
import type { ConfigNode, Server } from '../../model/server.js';
import type { VirtualHost } from '../../model/virtual-hosts.js';
import { partsOf, withSingleSlashes } from '../../text/index.js';

/** A redirect of a server itself, and a path for which it is meant. */
export interface Redirector {
  readonly node: ConfigNode;
  readonly virtualHost: VirtualHost;
  readonly path: string;
}

interface Candidate extends Omit<Redirector, 'path'> {
  /** `null`: the pattern does not plainly tell one. */
  readonly path: string | null;
  readonly pattern: string | null;
  readonly target: string;
}

/** The redirects whose target is a URL of which this server may say that it is elsewhere again. */
export const redirectorsOf = perServerInSteps(function* (server): Steps<readonly Redirector[]> {
  const all = candidates(server);
  if (all.length === 0) return [];
  const byHost = groupBy(all, ({ virtualHost }) => virtualHost);
  yield;
  const known = new Map([...byHost].map(([host, list]) => [host, targetsOf(list)]));
  yield;
  const hosts = hostsByName(server);
  const redirectors: Redirector[] = [];
  for (const { node, virtualHost, path, target } of all) {
    if (path === null) continue;
    yield;
    const at = destination(target);
    const named = at.name === null ? [virtualHost] : (hosts.get(at.name) ?? []);
    const reached = at.port === null ? named : named.filter((host) => listensAt(host, at.port));
    const again = [...reached, ...(reached.length > 0 ? [server.mainServer] : [])];
    if (again.some((host) => mayRedirect(known.get(host), at))) redirectors.push({ node, virtualHost, path });
  }
  return redirectors;
});

/** What a virtual host redirects. */
interface Redirected {
  /** In the form of `bare`. */
  readonly prefixes: ReadonlySet<string>;
  readonly patterns: readonly string[];
}

function targetsOf(list: readonly Candidate[]): Redirected {
  return {
    prefixes: new Set(
      list.flatMap(({ pattern, path }) => (pattern === null && path !== null ? [withSingleSlashes(path)] : [])),
    ),
    patterns: list.flatMap(({ pattern }) => pattern ?? []),
  };
}

/** Where a target leads: the host, `null` for the same, and the path as far as it is plain. */
interface Destination {
  readonly name: string | null;
  /** `null` for the same. */
  readonly port: string | null;
  readonly path: string;
  readonly isWhole: boolean;
}

function destination(target: string): Destination {
  const [, scheme, name, port, rest = ''] = /^(?:(https?):\/\/([^/:]*)(?::(\d+))?)?(.*)$/is.exec(target) ?? [];
  const path = /^[^$%?#]*/.exec(rest)?.[0] ?? '';
  const isSame = name === undefined || /^%\{(http_host|server_name)\}$/i.test(name);
  return {
    name: isSame ? null : name.toLowerCase(),
    port: isSame || scheme === undefined ? null : (port ?? (scheme.toLowerCase() === 'https' ? '443' : '80')),
    path: path || '/',
    isWhole: path === rest,
  };
}

/** Whether a client that comes to a port may reach the virtual host. */
function listensAt({ addresses }: VirtualHost, port: string | null): boolean {
  return addresses.length === 0 || addresses.some((address) => (/:(\d+)$/.exec(address)?.[1] ?? port) === port);
}

function mayRedirect(known: Redirected | undefined, { path, isWhole }: Destination): boolean {
  if (known === undefined) return false;
  const parts = partsOf(path);
  if ([...parts.keys(), parts.length].some((end) => known.prefixes.has(`/${parts.slice(0, end).join('/')}`)))
    return true;
  return known.patterns.some((pattern) => {
    if (isWhole) return search(pattern, path) !== false;
    const start = startOf(pattern);
    return start.startsWith(path) || path.startsWith(start);
  });
}

const NAMES = ['Redirect', 'RedirectPermanent', 'RedirectTemp', 'RedirectMatch', 'RewriteRule'];

/** In the order of the configuration. */
function candidates(server: Server): readonly Candidate[] {
  const plain = aliasesOf(server)
    .filter(({ kind, node, virtualHost }) => kind === 'redirect' && node.parent === virtualHost.node)
    .map(({ node, virtualHost, path, target }): Candidate => ({ node, virtualHost, path, target, pattern: null }));
  const matched = server.nodes('RedirectMatch').flatMap((node): readonly Candidate[] => {
    const virtualHost = server.virtualHostOf(node);
    const [pattern, target] = redirectWords(node).words.map(({ value }) => value);
    if (pattern === undefined || target === undefined || node.parent !== virtualHost.node) return [];
    return [{ node, virtualHost, path: exampleOf(pattern), target, pattern }];
  });
  const rewritten = rewriteScopes(server).flatMap(({ kind, rules }) =>
    kind === 'server' ? rules.filter(redirects).map((rule) => fromRule(server, rule)) : [],
  );
  const places = new Map(server.nodes(...NAMES).map((node, place) => [node, place]));
  return [...plain, ...matched, ...rewritten].sort((a, b) => (places.get(a.node) ?? 0) - (places.get(b.node) ?? 0));
}

function fromRule(server: Server, { node, pattern, negated, target }: Rewrite): Candidate {
  const path = negated ? null : exampleOf(pattern);
  return { node, virtualHost: server.virtualHostOf(node), path, target: target.value, pattern: negated ? '' : pattern };
}

/** A redirect that goes on whatever the client has kept of the answer before: cookies may end it. */
function redirects({ flags, target, conditions }: Rewrite): boolean {
  const isKept = conditions.some(({ test }) => /HTTP_COOKIE|%\{HTTP:cookie/i.test(test.value));
  return (flags.has('r') || /^https?:\/\//i.test(target.value)) && !flags.has('p', 'f', 'g', 'co') && !isKept;
}

/** The path that a pattern begins with, as far as it is plain; what may be missing at its end does not count. */
function startOf(pattern: string): string {
  const plain = pattern.includes('|') ? null : /^\^(\/(?:[\w/~-]|\\[.-])*)([?*{])?/.exec(pattern);
  const start = plain?.[1]?.replaceAll('\\', '') ?? '/';
  return plain?.[2] === undefined ? start : start.slice(0, -1);
}

/** A path that a pattern matches. */
function exampleOf(pattern: string): string | null {
  const plain = startOf(pattern) || '/';
  return [plain, `${plain}x`, '/'].find((path) => search(pattern, path) === true) ?? null;
}

function hostsByName(server: Server): ReadonlyMap<string, readonly VirtualHost[]> {
  const named = server.virtualHosts.flatMap((host) =>
    [host.serverName ?? '', ...host.serverAliases].map((name) => ({ name: name.toLowerCase(), host })),
  );
  return new Map([...groupBy(named, ({ name }) => name)].map(([name, list]) => [name, list.map(({ host }) => host)]));
}
