import type { Call, HandlerServer, Rejection } from '../handler.js';
import { rejectWord } from '../invoke.js';
import { expressionFault } from '../types/expression.js';
import { addPlainProvider, registerProvider } from './providers.js';

/** `AuthnzFcgiDefineProvider type name fcgi://host:port` (modules/aaa/mod_authnz_fcgi.c). */
export function checkDefineProvider(call: Call, server: HandlerServer): Rejection | null {
  const [type, name, backend, extra] = call.words;
  const missing = (what: string): Rejection => ({ message: `${call.name}: No ${what} given` });
  const reject = (index: number, message: string): Rejection => rejectWord(call, index, `${call.name}: ${message}`);
  if (type === undefined) return missing('type');
  if (!/^(authn|authz|authnz)$/i.test(type)) return reject(0, `Invalid provider type ${type}`);
  if (name === undefined) return missing('provider name');
  if (backend === undefined) return missing('backend-address');
  const [, host = '', port] = /^fcgi:\/\/(.*):([0-9]{1,5})\/?\n?$/.exec(backend) ?? [];
  if (port === undefined) return reject(2, `backend-address '${backend}' has invalid form`);
  if (Number(port) > 65535) return reject(2, `backend-address '${backend}' has invalid port`);
  if (server.resolves(host.replace(/^\[(.*)\]$/, '$1')) === false) {
    const text = `Address ${backend} could not be resolved`;
    server.warn({ id: 'AH02530', module: null, level: 'startup', text });
    return reject(2, 'Error resolving backend address');
  }
  if (extra !== undefined) return reject(3, `Unexpected parameter ${extra}`);
  for (const kind of ['authn', 'authz'] as const) {
    if (/^authnz$/i.test(type) || type.toLowerCase() === kind) registerProvider(kind, name, server);
  }
  addPlainProvider(name, server);
  return null;
}

/** `AuthnzFcgiCheckAuthnProvider None|name [option value]…`. */
export function checkCheckProvider(call: Call, server: HandlerServer): Rejection | null {
  const [provider, ...options] = call.words;
  if (provider === undefined) return { message: `${call.name}: No provider given` };
  if (/^none$/i.test(provider) && options.length > 0) return { message: 'Options aren\'t supported with "None"' };
  for (let index = 0; index < options.length; index += 2) {
    const name = options[index] ?? '';
    const value = options[index + 1];
    if (value === undefined) return rejectWord(call, index + 1, `${call.name}: ${name}needs an argument`);
    const fault = optionFault(name, value, server);
    if (fault !== null) return rejectWord(call, index + 1, `${call.name}: ${fault}`);
  }
  return null;
}

function optionFault(name: string, value: string, server: HandlerServer): string | null {
  switch (name.toLowerCase()) {
    case 'authoritative':
    case 'requirebasicauth':
      return /^o(n|ff)$/i.test(value) ? null : `Bad argument '${value}' to option '${name}'`;
    case 'defaultuser':
      return null;
    case 'userexpr': {
      const fault = expressionFault(value, server, 'string');
      return fault === null ? null : `Error parsing '${value}': '${fault.message}'`;
    }
    default:
      return `Unexpected option '${name}'`;
  }
}
