import { BUILT_IN_METHODS } from '../../directives/checks/methods.js';
import type { ConfigNode } from '../../httpd/tree.js';
import { argumentsOf } from '../arguments.js';

const KNOWN: ReadonlySet<string> = new Set(BUILT_IN_METHODS);

/** `r->method_number` as a name; `null` for a method that httpd does not know. */
export function methodOf(name: string): string | null {
  if (name === 'HEAD') return 'GET';
  return KNOWN.has(name) ? name : null;
}

/** Whether a directive counts for a method: the `<Limit>` and `<LimitExcept>` around it say so. */
export function limitCovers(node: ConfigNode, method: string): boolean {
  for (let at = node.parent; at !== null; at = at.parent) {
    const name = at.name.toLowerCase();
    if (name !== '<limit' && name !== '<limitexcept') {
      if (/^<(directory|location|files|if$|elseif|else|virtualhost|proxy)/.test(name)) return true;
      continue;
    }
    const named = argumentsOf(at).some(({ value }) => sameMethod(value, method));
    if (named === (name === '<limitexcept')) return false;
  }
  return true;
}

function sameMethod(word: string, method: string): boolean {
  const known = methodOf(method);
  return known === null ? word === method : methodOf(word) === known;
}
