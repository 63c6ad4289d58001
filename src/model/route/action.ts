import type { ConfigNode } from '../../httpd/tree.js';
import { argumentsOf, argumentValue } from '../arguments.js';
import { type Exchange, note } from './exchange.js';
import type { Handled } from './handler.js';
import { methodOf } from './methods.js';
import { escapePath } from './url-path.js';

/** `action_handler` of mod_actions: a script for a handler, a type of file or a method; `null` where there is none. */
export function handleByScript(exchange: Exchange, handler: string): Handled | null {
  const byMethod = scriptForMethod(exchange);
  // What a script for a method has asked for is not handed to one again, whatever the handler.
  if (byMethod !== undefined && exchange.previous !== null && exchange.previous.previous !== null) return null;
  const action = lastOf(exchange, 'action', (node) => argumentValue(node, 0).toLowerCase() === handler);
  if (action === undefined) return byMethod === undefined ? null : startAgain(exchange, argumentValue(byMethod, 1));
  const [, script, virtual] = argumentsOf(action);
  if (exchange.file === 'missing' && virtual?.value.toLowerCase() !== 'virtual') {
    note(exchange, 'handler', action, `There is no \`${exchange.filename}\` for the script: 404 (AH00652).`);
    return { status: 404, served: 'error', wsgi: null, redirect: null };
  }
  return startAgain(exchange, script?.value ?? '');
}

/** `Script`: a `GET` goes to it only with a query. */
function scriptForMethod(exchange: Exchange): ConfigNode | undefined {
  const method = methodOf(exchange.method);
  if (method === null || (method === 'GET' && exchange.args === null)) return undefined;
  return lastOf(exchange, 'script', (node) => methodOf(argumentValue(node, 0)) === method);
}

function lastOf({ config }: Exchange, name: string, fits: (node: ConfigNode) => boolean): ConfigNode | undefined {
  for (const layer of config.toReversed()) {
    const found = layer.directives.get(name)?.findLast(fits);
    if (found !== undefined) return found;
  }
  return undefined;
}

function startAgain({ uri, args }: Exchange, script: string): Handled {
  const path = script + escapePath(uri, true);
  return { status: 200, served: 'other', wsgi: null, redirect: args === null ? path : `${path}?${args}` };
}
