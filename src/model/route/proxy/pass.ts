import { globMatcher, isGlob } from '../../../grammar/embedded/glob.js';
import type { ConfigNode } from '../../../httpd/tree.js';
import { argumentsOf } from '../../arguments.js';
import { prefixLength } from '../../mounts.js';
import { doubt, type Exchange, note } from '../exchange.js';
import { wordInForce } from '../layers.js';
import { hasModule } from '../modules.js';
import { matchRegex, substitute } from '../regex.js';
import type { Translation } from '../translate.js';

const NAMES = ['proxypass', 'proxypassmatch'] as const;

/** A `ProxyPass` line, its words by what they are for. */
interface ProxyLine {
  readonly node: ConfigNode;
  readonly path: string;
  readonly isPattern: boolean;
  readonly target: string;
  readonly parameters: readonly string[];
}

/** `proxy_trans`: a `ProxyPass` of a `<Location>`, then those of the main server, then those of the virtual host; the first wins. */
export function translateProxy(exchange: Exchange): Translation {
  if (exchange.proxied) return 'done';
  if (exchange.environment.has('no-proxy') || !exchange.uri.startsWith('/')) return 'declined';
  const { site, config } = exchange;
  for (const layer of config.toReversed()) {
    const node = layer.kind === 'server' ? undefined : NAMES.flatMap((name) => layer.directives.get(name) ?? []).at(-1);
    if (node === undefined || layer.path === null) continue;
    const [target = '', ...parameters] = argumentsOf(node).map(({ value }) => value);
    // A path with wildcards is taken for a regular expression, and without any that of a `<LocationMatch>` for a prefix.
    const isPattern = isMatch(node) || isGlob(layer.path);
    const passed = pass(exchange, { node, path: layer.path, isPattern, target, parameters });
    if (passed !== null) return passed;
    break;
  }
  for (const node of [...site.inherited(...NAMES), ...site.own(...NAMES)]) {
    const [path = '', target = '', ...parameters] = argumentsOf(node).map(({ value }) => value);
    const passed = pass(exchange, { node, path, isPattern: isMatch(node), target, parameters });
    if (passed !== null) return passed;
  }
  return 'declined';
}

function isMatch({ name }: ConfigNode): boolean {
  return name.toLowerCase() === 'proxypassmatch';
}

/** `ap_proxy_trans_match`; `null` when the line is for other URLs. */
function pass(exchange: Exchange, line: ProxyLine): Translation | null {
  const { uri, unparsedUri } = exchange;
  const { node, path, isPattern, target, parameters } = line;
  const understood = passedUrl(exchange, line, uri);
  if (understood === null) return null;
  if (target === '!') {
    note(exchange, 'proxy', node, `\`${uri}\` is not passed on.`);
    return 'declined';
  }
  if (isForUpgradesOnly(exchange, target)) {
    note(
      exchange,
      'proxy',
      node,
      `\`${uri}\` asks for no upgrade, and what \`${target}\` is for goes on to the next line.`,
    );
    return null;
  }
  if (parameters.some((word) => /^(interpolate|mapping=|upgrade=)/i.test(word)))
    doubt(exchange, `how \`${node.name} ${node.args.trim()}\` rewrites the URL`);
  const raw = parameters.some((word) => /^nocanon$/i.test(word)) ? passedUrl(exchange, line, unparsedUri) : null;
  // Where what came is longer or shorter up to here than what it means, its meaning is passed on.
  const isRaw = raw !== null && (isPattern || prefixLength(unparsedUri, path) === prefixLength(uri, path));
  if (isRaw) exchange.notes.set('proxy-nocanon', '1');
  exchange.filename = `proxy:${isRaw ? raw : understood}`;
  exchange.handler = 'proxy-server';
  exchange.proxied = true;
  note(exchange, 'proxy', node, `\`${uri}\` is passed on to \`${exchange.filename.slice(6)}\`.`);
  return 'done';
}

/** What a line makes of a URL; `null` when it is for others. */
function passedUrl(exchange: Exchange, { node, path, isPattern, target }: ProxyLine, url: string): string | null {
  if (!isPattern) {
    const length = prefixLength(url, path);
    return length === 0 ? null : target + url.slice(length);
  }
  const match = matchRegex(exchange, node, path, url);
  if (match === null) return null;
  const found = substitute(target, match);
  return found === target ? target + url : found;
}

/** `proxy_wstunnel_check_trans`: mod_proxy_wstunnel takes no other requests, and mod_proxy_http, which by default it leaves `ws:` to, takes all. */
function isForUpgradesOnly(exchange: Exchange, target: string): boolean {
  if (
    !/^wss?:/i.test(target) ||
    exchange.replay.headers.has('upgrade') ||
    !hasModule(exchange, 'proxy_wstunnel_module')
  )
    return false;
  return (
    !hasModule(exchange, 'proxy_http_module') ||
    wordInForce(exchange.config, 'proxywebsocketfallbacktoproxyhttp') === 'off'
  );
}

/** `proxy_walk`: the `<Proxy>` sections for a URL that is passed on. */
export function walkProxies(exchange: Exchange): void {
  const url = exchange.filename?.slice(6) ?? '';
  const matched = exchange.site.proxies.filter(({ node, pattern: { text, regex, glob } }) => {
    if (regex) return matchRegex(exchange, node, text, url) !== null;
    return glob ? globMatcher(text, true)(url) : url.startsWith(text);
  });
  exchange.config = [...exchange.site.base, ...matched.map(({ layer }) => layer)];
}
