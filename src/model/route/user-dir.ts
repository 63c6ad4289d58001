import type { ConfigNode } from '../../httpd/tree.js';
import { argumentsOf } from '../arguments.js';
import { doubt, type Exchange, note } from './exchange.js';
import type { Translation } from './translate.js';

/** What the `UserDir` lines of one server say together. */
interface UserDir {
  readonly enabled: ReadonlySet<string>;
  readonly disabled: ReadonlySet<string>;
  readonly allDisabled: boolean;
  readonly node: ConfigNode | null;
  readonly patterns: readonly string[];
}

/** mod_userdir: `/~name/…`. */
export function translateUserDir(exchange: Exchange): Translation {
  const { uri, replay } = exchange;
  const [, name = '', rest = ''] = /^\/~([^/]*)(.*)$/s.exec(uri) ?? [];
  if (name === '' || name === '.' || name === '..') return 'declined';
  const { enabled, disabled, allDisabled, patterns, node } = userDirOf(exchange);
  if (disabled.has(name) || (allDisabled && !enabled.has(name)) || patterns.length === 0) return 'declined';
  for (const [at, pattern] of patterns.entries()) {
    const found = mapUser(exchange, pattern, name, rest);
    if (found === null) continue;
    if ('location' in found) {
      exchange.location = found.location;
      note(exchange, 'translate', node, `The client is sent to \`${exchange.location}\`.`);
      return 302;
    }
    if (at < patterns.length - 1 && replay.host.stat(found.folder) === 'missing') continue;
    exchange.filename = found.folder + rest;
    exchange.contextPrefix = `/~${name}`;
    exchange.contextRoot = found.folder;
    note(exchange, 'translate', node, `\`${uri}\` is mapped to \`${exchange.filename}\`.`);
    return 'done';
  }
  return 'declined';
}

/** What one word of `UserDir` makes of a user: the star stands for the name; what follows it is left out of a URL. */
function mapUser(
  exchange: Exchange,
  pattern: string,
  name: string,
  rest: string,
): { readonly folder: string } | { readonly location: string } | null {
  const [, before = null, after = pattern] = /^([^*]*)\*+(.*)$/s.exec(pattern) ?? [];
  const isAbsolute = pattern.startsWith('/');
  const isUrl = before?.includes(':') === true && !isAbsolute;
  if (isUrl) return { location: before + name + rest };
  if (after === '' || isAbsolute) return { folder: before === null ? `${after}/${name}` : before + name + after };
  const home = homeOf(exchange, name);
  return home === null ? null : { folder: `${home}/${after}` };
}

/** The home directory of a user, as `/etc/passwd` says. */
function homeOf(exchange: Exchange, name: string): string | null {
  const read = exchange.replay.host.readFile('/etc/passwd');
  if (!read.ok) {
    doubt(exchange, `the home directory of the user \`${name}\``);
    return null;
  }
  const lines = new TextDecoder().decode(read.bytes).split('\n');
  return lines.map((line) => line.split(':')).find(([user]) => user === name)?.[5] ?? null;
}

function userDirOf({ site }: Exchange): UserDir {
  const enabled = new Set<string>();
  const disabled = new Set<string>();
  let allDisabled = false;
  let patterns: readonly string[] = [];
  let last: ConfigNode | null = null;
  for (const node of [...site.inherited('userdir'), ...site.own('userdir')]) {
    const [first = '', ...names] = argumentsOf(node).map(({ value }) => value);
    const word = first.toLowerCase();
    const isDisabled = word === 'disabled' || word === 'disable';
    if (isDisabled || word === 'enabled' || word === 'enable') {
      if (names.length === 0) allDisabled = isDisabled;
      for (const name of names) (isDisabled ? disabled : enabled).add(name);
    } else {
      patterns = [first, ...names];
      last = node;
    }
  }
  return { enabled, disabled, allDisabled, node: last, patterns };
}
