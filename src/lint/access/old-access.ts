import { isSubnet } from '../../grammar/embedded/subnet.js';
import { argumentsOf } from '../../model/arguments.js';
import type { ConfigNode } from '../../model/server.js';
import { type Condition, DENIED, every, GRANTED, some } from './condition.js';

/** What the access control of httpd 2.2 in one section says. */
export interface OldAccess {
  /** Who gets in by `Order`, `Allow` and `Deny`. */
  readonly clients: Condition;
  /** `Satisfy Any`: that, or what `Require` asks for, is enough. */
  readonly satisfy: 'all' | 'any';
}

/** Reads `Order`, `Allow`, `Deny` and `Satisfy` lines of one section as `check_dir_access` does (mod_access_compat); `null` when words are not clear. */
export function oldAccessOf(nodes: readonly ConfigNode[]): OldAccess | null {
  const allowed: Condition[] = [];
  const denied: Condition[] = [];
  let order = 'deny,allow';
  let satisfy: OldAccess['satisfy'] = 'all';
  for (const node of nodes) {
    const [first = '', ...clients] = argumentsOf(node).map(({ value }) => value);
    const name = node.name.toLowerCase();
    if (name === 'order') order = first.toLowerCase();
    else if (name === 'satisfy') satisfy = /^any$/i.test(first) ? 'any' : 'all';
    else
      for (const client of clients) {
        const condition = clientOf(client);
        if (condition === null) return null;
        (name === 'allow' ? allowed : denied).push(condition);
      }
  }
  const isAllowed = some(allowed);
  const isNotDenied = every(denied.map(not));
  if (order === 'deny,allow') return { clients: some([isNotDenied, isAllowed]), satisfy };
  if (order === 'allow,deny' || order === 'mutual-failure')
    return { clients: every([isAllowed, isNotDenied]), satisfy };
  return null;
}

/** Behind `from`: `null` for what is neither an address nor a name of a host. */
function clientOf(word: string): Condition | null {
  if (/^all$/i.test(word)) return GRANTED;
  // Taken for the name of a host, which nobody has.
  if (/^none$/i.test(word)) return DENIED;
  const [, negated, variable] = /^env=(!?)([\w-]+)$/i.exec(word) ?? [];
  if (variable !== undefined) return { kind: 'client', type: 'env', values: [variable], negated: negated === '!' };
  if (isSubnet(word)) return { kind: 'client', type: 'ip', values: [word], negated: false };
  return /^\.?[a-z0-9-]+(\.[a-z0-9-]+)*\.?$/i.test(word)
    ? { kind: 'client', type: 'host', values: [word], negated: false }
    : null;
}

function not(condition: Condition): Condition {
  if (condition.kind === 'client') return { ...condition, negated: !condition.negated };
  return condition === GRANTED ? DENIED : GRANTED;
}
