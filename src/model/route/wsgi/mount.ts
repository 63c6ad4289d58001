import { prefixLength } from '../../mounts.js';
import { forceHandler } from '../alias.js';
import { type Exchange, note } from '../exchange.js';
import { matchRegex, substitute } from '../regex.js';
import type { Translation } from '../translate.js';

const OPTIONS = ['process-group', 'application-group', 'callable-object', 'pass-authorization'] as const;

/** `wsgi_hook_intercept`: the mounts of the server, its own before those of the main server, in their order; the first that matches wins. */
export function translateMount(exchange: Exchange): Translation {
  const { replay, virtualHost, uri } = exchange;
  if (!uri.startsWith('/')) return 'declined';
  for (const mount of replay.server.matchingOrder(virtualHost)) {
    let length = 0;
    let target = mount.target;
    if (mount.kind === 'regex') {
      const match = matchRegex(exchange, mount.node, mount.path, uri);
      if (match === null || match.end === 0) continue;
      length = match.end;
      target = substitute(mount.target, match);
    } else {
      length = prefixLength(uri, mount.path);
      if (length === 0) continue;
    }
    const isRoot = mount.kind === 'regex' ? uri.slice(0, length) === '/' : mount.path === '/';
    exchange.filename = target + (isRoot ? uri : uri.slice(length));
    forceHandler(exchange, 'wsgi-script');
    for (const option of OPTIONS) {
      const value = mount.option(option);
      if (value !== undefined) exchange.notes.set(`mod_wsgi.${option.replace('-', '_')}`, value);
    }
    note(exchange, 'translate', mount.node, `\`${uri}\` is mapped to \`${exchange.filename}\`.`);
    return 'done';
  }
  return 'declined';
}
