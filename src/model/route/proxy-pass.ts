import { globMatcher, isGlob } from '../../grammar/embedded/glob.js';
import type { ConfigNode } from '../../httpd/tree.js';
import { argumentsOf } from '../arguments.js';
import { prefixLength } from '../mounts.js';
import { doubt, type Exchange, note } from './exchange.js';
import { wordInForce } from './layers.js';
import { hasModule } from './modules.js';
import { matchRegex, substitute } from './regex.js';
import type { Translation } from './translate.js';

const NAMES = ['proxypass', 'proxypassmatch'] as const;

/** `proxy_trans`: a `ProxyPass` of a `<Location>`, then those of the main server, then those of the virtual host; the first wins. */
export function translateProxy(exchange: Exchange): Translation {
  if (exchange.proxied) return 'done';
  if (exchange.environment.has('no-proxy') || !exchange.uri.startsWith('/')) return 'declined';
  const { site, config } = exchange;
  for (const layer of config.toReversed()) {
    const node = layer.kind === 'server' ? undefined : NAMES.flatMap((name) => layer.directives.get(name) ?? []).at(-1);
    if (node === undefined || layer.path === null) continue;
    const words = argumentsOf(node).map(({ value }) => value);
    // A path with wildcards is taken for a regular expression, and without any that of a `<LocationMatch>` for a prefix.
    const regex = isMatch(node) || isGlob(layer.path);
    const passed = pass(exchange, node, layer.path, words[0] ?? '', regex, words.slice(1));
    if (passed !== null) return passed;
    break;
  }
  for (const node of [...site.inherited(...NAMES), ...site.own(...NAMES)]) {
    const [path = '', target = '', ...parameters] = argumentsOf(node).map(({ value }) => value);
    const passed = pass(exchange, node, path, target, isMatch(node), parameters);
    if (passed !== null) return passed;
  }
  return 'declined';
}

function isMatch({ name }: ConfigNode): boolean {
  return name.toLowerCase() === 'proxypassmatch';
}

/** `ap_proxy_trans_match`; `null` when the line is for other URLs. */
function pass(
  exchange: Exchange,
  node: ConfigNode,
  path: string,
  target: string,
  regex: boolean,
  parameters: readonly string[],
): Translation | null {
  const { uri } = exchange;
  const match = regex ? matchRegex(exchange, path, uri) : null;
  const length = regex ? 0 : prefixLength(uri, path);
  if (regex ? match === null : length === 0) return null;
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
  if (parameters.some((word) => /^(nocanon|interpolate|mapping=|upgrade=)/i.test(word)))
    doubt(exchange, `how \`${node.name} ${node.args.trim()}\` rewrites the URL`);
  if (match === null) exchange.filename = `proxy:${target}${uri.slice(length)}`;
  else {
    const found = substitute(target, match);
    exchange.filename = found === target ? `proxy:${target}${uri}` : `proxy:${found}`;
  }
  exchange.handler = 'proxy-server';
  exchange.proxied = true;
  note(exchange, 'proxy', node, `\`${uri}\` is passed on to \`${exchange.filename.slice(6)}\`.`);
  return 'done';
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
  const matched = exchange.site.proxies.filter(({ pattern: { text, regex, glob } }) => {
    if (regex) return matchRegex(exchange, text, url) !== null;
    return glob ? globMatcher(text, true)(url) : url.startsWith(text);
  });
  exchange.config = [...exchange.site.base, ...matched.map(({ layer }) => layer)];
}
