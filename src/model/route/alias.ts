import { serverRootRelative } from '../../httpd/server-paths.js';
import { argumentsOf, argumentValue } from '../arguments.js';
import { prefixLength } from '../mounts.js';
import { expand } from './condition.js';
import { type Exchange, note } from './exchange.js';
import { wordInForce } from './layers.js';
import { matchRegex, substitute } from './regex.js';
import type { Translation } from './translate.js';

const NAMES = ['alias', 'aliasmatch', 'scriptalias', 'scriptaliasmatch'] as const;

/** `translate_alias_redir`, its second half: an `Alias` of a `<Location>`, then those of the server in their order; the first wins. */
export function translateAlias(exchange: Exchange): Translation {
  const { site, uri, replay } = exchange;
  const root = replay.server.reading.serverRoot;
  if (!uri.startsWith('/')) return 'declined';
  const inLocation = aliasOfLocation(exchange);
  if (inLocation !== null) {
    exchange.filename = serverRootRelative(root, inLocation);
    return 'done';
  }
  for (const node of [...site.own(...NAMES), ...site.inherited(...NAMES)]) {
    const [path, target] = [argumentValue(node, 0), argumentValue(node, 1)];
    const name = node.name.toLowerCase();
    if (name.endsWith('match')) {
      const match = matchRegex(exchange, node, path, uri);
      if (match === null) continue;
      exchange.filename = serverRootRelative(root, substitute(target, match));
    } else {
      const length = prefixLength(uri, path);
      if (length === 0) continue;
      exchange.contextPrefix = path;
      exchange.contextRoot = target;
      exchange.filename = serverRootRelative(root, target + uri.slice(length));
    }
    if (name.startsWith('script')) forceHandler(exchange, 'cgi-script');
    note(exchange, 'translate', node, `\`${uri}\` is mapped to \`${exchange.filename}\`.`);
    return 'done';
  }
  return 'declined';
}

/** `Alias FILE` inside of a section: every URL below it is the one file, unless `AliasPreservePath` is on. */
function aliasOfLocation(exchange: Exchange): string | null {
  for (const layer of exchange.config.toReversed()) {
    if (layer.kind === 'server') continue;
    const node = [...(layer.directives.get('alias') ?? []), ...(layer.directives.get('scriptalias') ?? [])].at(-1);
    if (node === undefined) continue;
    let target = expand(exchange, argumentsOf(node)[0]?.value ?? '', node);
    if (wordInForce(exchange.config, 'aliaspreservepath') === 'on' && layer.path !== null) {
      const length = prefixLength(exchange.uri, layer.path);
      if (length > 0) {
        exchange.contextPrefix = layer.path;
        exchange.contextRoot = target;
        target += exchange.uri.slice(length);
      }
    }
    if (node.name.toLowerCase() === 'scriptalias') forceHandler(exchange, 'cgi-script');
    note(exchange, 'translate', node, `\`${exchange.uri}\` is mapped to \`${target}\`.`);
    return target;
  }
  return null;
}

/** The handler that a mapping sets, and the mark that makes `Options ExecCGI` unnecessary. */
export function forceHandler(exchange: Exchange, handler: string): void {
  exchange.handler = handler;
  exchange.notes.set('alias-forced-type', handler);
}
