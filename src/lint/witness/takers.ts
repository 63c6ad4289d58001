import { aliasesOf, takesAll } from '../../model/aliases.js';
import { argumentsOf, isUnknown } from '../../model/arguments.js';
import { mountAt } from '../../model/mount-lookup.js';
import { perServer } from '../../model/per-server.js';
import { redirectWords } from '../../model/redirect-words.js';
import { endsRules, matchesAll, type Rewrite, rewriteScopes } from '../../model/rewrites.js';
import { isAtOrBelow } from '../../model/section-match.js';
import { literalPath } from '../../model/section-resource.js';
import type { ConfigNode, Server } from '../../model/server.js';
import type { VirtualHost } from '../../model/virtual-hosts.js';

/** A directive that answers, or leads elsewhere, whatever is asked for at and below some paths, unless another one comes before it. */
export interface Taker {
  readonly node: ConfigNode;
  readonly virtualHost: VirtualHost;
  /** `section-rewrite`: once it is known what a URL stands for, by rules of a `<Location>` or `<Directory>`. */
  readonly kind: 'rewrite' | 'section-rewrite' | 'alias' | 'redirect' | 'proxy' | 'wsgi';
  takes(path: string): boolean;
}

/** Every such directive but plain `WSGIScriptAlias`, whose order rules know without asking. */
export const takersOf = perServer((server): readonly Taker[] => [
  ...rewriteTakers(server),
  ...patternTakers(server),
  ...sectionTakers(server),
  ...sectionRewriteTakers(server),
  ...aliasesOf(server)
    .filter(({ node, target, virtualHost }) => node.parent === virtualHost.node && target !== '!')
    .map(
      ({ kind, path, node, virtualHost }): Taker => ({ kind, node, virtualHost, takes: (url) => takesAll(path, url) }),
    ),
]);

/** Some of what a `ProxyPass` matches may be left out. */
export const hasProxyExceptions = perServer((server): ReadonlySet<VirtualHost> => {
  const excepting = server
    .nodes('ProxyPass', 'ProxyPassMatch')
    .filter(({ args }) => /(^|\s)["']?!["']?(\s|$)/.test(args));
  return new Set(excepting.map((node) => server.virtualHostOf(node)));
});

/** Rules of a server, not of a directory, that no condition and no rule before them keeps from taking everything that they match. */
function rewriteTakers(server: Server): readonly Taker[] {
  if (server.nodes('RewriteOptions').length > 0) return [];
  return rewriteScopes(server).flatMap(({ kind, section, rules }) => {
    if (kind !== 'server') return [];
    const spared = rules.findIndex((rule) => !leaves(rule) && (endsRules(rule) || rule.flags.has('c', 's', 'n', 'pt')));
    const first = spared < 0 ? rules : rules.slice(0, spared + 1);
    return first.flatMap((rule): readonly Taker[] => {
      const { node, pattern, conditions, flags, negated } = rule;
      if (conditions.length > 0 || negated || flags.has('c', 's', 'n', 'ns', 'pt', 'h')) return [];
      const virtualHost = server.virtualHostOf(section ?? node);
      if (!leaves(rule) && !(flags.has('l', 'end') && isFile(server, virtualHost, rule))) return [];
      const takes = matchesAll(rule) ? () => true : takenBy(pattern);
      return takes === null ? [] : [{ kind: 'rewrite', node, virtualHost, takes }];
    });
  });
}

/** Rules of sections that take everything there: for a `<Directory>` the request has to tell what leads there. */
function sectionRewriteTakers(server: Server): readonly Taker[] {
  if (server.nodes('RewriteOptions').length > 0) return [];
  return rewriteScopes(server).flatMap(({ kind, section, rules: [rule] }): readonly Taker[] => {
    if (section === null || (kind !== 'directory' && kind !== 'location') || rule === undefined) return [];
    const { node, conditions, flags, negated, target } = rule;
    const path = literalPath(section);
    const changes = target.value !== '-' || flags.has('f', 'g');
    if (path === null || !changes || conditions.length > 0 || negated || !matchesAll(rule)) return [];
    if (flags.has('c', 's', 'n', 'ns', 'h', 'end')) return [];
    const takes = kind === 'location' ? (url: string) => isAtOrBelow(url, path) : () => true;
    return [{ kind: 'section-rewrite', node, virtualHost: server.virtualHostOf(section), takes }];
  });
}

/** What the rule matches is answered by a redirect, a refusal or another server. */
function leaves({ flags, target }: Rewrite): boolean {
  return flags.has('r', 'f', 'g', 'p') || /^https?:/i.test(target.value);
}

/** The result is the path of a file, and of none that an application is mounted at. */
function isFile(server: Server, virtualHost: VirtualHost, { target: { value } }: Rewrite): boolean {
  return (
    value.startsWith('/') && !isUnknown(value) && mountAt(server, virtualHost, value.replace(/[$%?].*$/s, '')) === null
  );
}

const PATTERNS = {
  AliasMatch: 'alias',
  ScriptAliasMatch: 'alias',
  RedirectMatch: 'redirect',
  ProxyPassMatch: 'proxy',
  WSGIScriptAliasMatch: 'wsgi',
} as const;

function patternTakers(server: Server): readonly Taker[] {
  return Object.entries(PATTERNS).flatMap(([name, kind]) =>
    server.nodes(name).flatMap((node): readonly Taker[] => {
      const virtualHost = server.virtualHostOf(node);
      const { words } = redirectWords(node);
      const takes = takenBy(words[0]?.value ?? '');
      if (node.parent !== virtualHost.node || takes === null || words.some(({ value }) => value === '!')) return [];
      return [{ kind, node, virtualHost, takes }];
    }),
  );
}

/** `Redirect` and `ProxyPass` without a path: they take what their `<Location>` is about. */
function sectionTakers(server: Server): readonly Taker[] {
  return server.nodes('Redirect', 'ProxyPass').flatMap((node): readonly Taker[] => {
    const { parent } = node;
    if (parent === null || parent.name.toLowerCase() !== '<location') return [];
    const virtualHost = server.virtualHostOf(node);
    const path = literalPath(parent);
    const isWhole = argumentsOf(node).every(({ value }) => !value.startsWith('/') && value !== '!');
    if (path === null || parent.parent !== virtualHost.node || !isWhole) return [];
    const kind = node.name.toLowerCase() === 'redirect' ? 'redirect' : 'proxy';
    return [{ kind, node, virtualHost, takes: (url) => isAtOrBelow(url, path) }];
  });
}

/** A plain path at the start, and an end that matches all of what can follow it. */
const PREFIX = /^\^(\/(?:[\w/~-]|\\[.-])*)(\(?\.\*\)?\$?|\(\/\.\*\)\?\$?|\(\/\|\$\)|)$/;

/** What a pattern takes as a whole, or `null` where the pattern does not plainly tell. */
function takenBy(pattern: string): Taker['takes'] | null {
  if (/^(\^?\/?|\^?\/?\(?\.\*\)?\$?)$/.test(pattern)) return () => true;
  const [, start, rest] = PREFIX.exec(pattern) ?? [];
  if (start === undefined || rest === undefined) return null;
  const path = start.replaceAll('\\', '');
  return rest.startsWith('(/') ? (url) => isAtOrBelow(url, path) : (url) => url.startsWith(path);
}
