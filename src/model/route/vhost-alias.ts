import type { ConfigNode } from '../../httpd/tree.js';
import { argumentValue } from '../arguments.js';
import { forceHandler } from './alias.js';
import { serverNameFor, serverPortFor } from './client.js';
import { doubt, type Exchange, note } from './exchange.js';
import type { Translation } from './translate.js';

interface Setting {
  readonly node: ConfigNode;
  readonly template: string;
  readonly byAddress: boolean;
}

/** mod_vhost_alias: `VirtualDocumentRoot` and its like make the path out of the server's name or address. */
export function translateVirtualRoot(exchange: Exchange): Translation {
  const { uri } = exchange;
  const cgi = uri.indexOf('cgi-bin/');
  const scripts = cgi > 0 && /^\/+$/.test(uri.slice(0, cgi)) ? settingOf(exchange, 'virtualscriptalias') : null;
  const found = scripts ?? settingOf(exchange, 'virtualdocumentroot');
  if (found === null || found.template.toLowerCase() === 'none' || !uri.startsWith('/')) return 'declined';
  const name = found.byAddress ? exchange.replay.request.local.address : serverNameFor(exchange);
  if (name === null) doubt(exchange, 'the address at which the server is reached');
  const root = interpolate(exchange, found.template, name ?? '');
  exchange.documentRoot = root;
  exchange.filename = root + (found === scripts ? uri.slice(cgi + 'cgi-bin'.length) : uri);
  if (found === scripts) forceHandler(exchange, 'cgi-script');
  note(exchange, 'translate', found.node, `\`${uri}\` is mapped to \`${exchange.filename}\`.`);
  return 'done';
}

function settingOf({ site }: Exchange, name: string): Setting | null {
  const byName = site.setting(name);
  const node = byName ?? site.setting(`${name}ip`);
  return node === undefined ? null : { node, template: argumentValue(node, 0), byAddress: byName === undefined };
}

/** `vhost_alias_interpolate`: `%0` the whole name, `%N` its parts from the left, `%-N` from the right, `+` all that follow, `.M` characters of them. */
function interpolate(exchange: Exchange, template: string, name: string): string {
  const text = template.replace(
    /%(?:(%)|(p)|(-?)(\d)(\+?)(?:\.(-?)(\d)(\+?))?)/g,
    (_, ...groups: (string | undefined)[]) => {
      const [percent, port, fromRight, first = '0', more, charactersFromRight, second, moreCharacters] = groups;
      if (percent !== undefined) return '%';
      if (port !== undefined) return String(serverPortFor(exchange));
      const part = select(name.split('.'), Number(first), fromRight === '-', more === '+').join('.');
      return select([...part], Number(second ?? 0), charactersFromRight === '-', moreCharacters === '+')
        .join('')
        .toLowerCase();
    },
  );
  return text.replace(/\/$/, '');
}

function select(parts: readonly string[], number: number, fromRight: boolean, more: boolean): readonly string[] {
  if (number === 0) return parts;
  if (number > parts.length) return ['_'];
  if (fromRight)
    return more
      ? parts.slice(0, parts.length - number + 1)
      : parts.slice(parts.length - number, parts.length - number + 1);
  return more ? parts.slice(number - 1) : parts.slice(number - 1, number);
}
