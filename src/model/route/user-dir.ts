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
  for (const pattern of patterns) {
    const at = pattern.indexOf('*');
    if (/^[a-z]+:\/\//i.test(pattern)) {
      exchange.location = at >= 0 ? pattern.replace('*', name) + rest : `${pattern.replace(/\/$/, '')}/${name}${rest}`;
      note(exchange, 'translate', node, `The client is sent to \`${exchange.location}\`.`);
      return 302;
    }
    const folder = folderOf(exchange, pattern, name);
    if (folder === null) continue;
    const filename = folder + rest;
    if (pattern !== patterns.at(-1) && replay.host.stat(filename) === 'missing') continue;
    exchange.filename = filename;
    exchange.contextPrefix = `/~${name}`;
    exchange.contextRoot = filename;
    note(exchange, 'translate', node, `\`${uri}\` is mapped to \`${exchange.filename}\`.`);
    return 'done';
  }
  return 'declined';
}

function folderOf(exchange: Exchange, pattern: string, name: string): string | null {
  if (pattern.startsWith('/'))
    return pattern.includes('*') ? pattern.replaceAll('*', name) : `${pattern.replace(/\/$/, '')}/${name}`;
  const home = homeOf(exchange, name);
  return home === null ? null : `${home}/${pattern}`;
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
    if (word === 'disabled' && names.length === 0) allDisabled = true;
    else if (word === 'disabled') for (const name of names) disabled.add(name);
    else if (word === 'enabled') for (const name of names) enabled.add(name);
    else {
      patterns = [first, ...names];
      last = node;
    }
  }
  return { enabled, disabled, allDisabled, node: last, patterns };
}
