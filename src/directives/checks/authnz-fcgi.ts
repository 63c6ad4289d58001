import { rejectPartOf } from '../fault.js';
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
  fcgiProviders(server).add(name);
  return null;
}

const PROVIDERS = Symbol('providers that FastCGI applications are');

function fcgiProviders(server: HandlerServer): Set<string> {
  return server.memory(PROVIDERS, () => new Set());
}

/** Whether a provider of `Require` is a FastCGI application, which takes no arguments (`fcgi_authz_parse`). */
export function isFcgiProvider(name: string, server: HandlerServer): boolean {
  return fcgiProviders(server).has(name);
}

/** `AuthnzFcgiCheckAuthnProvider None|name [option value]…`. */
export function checkCheckProvider(call: Call, server: HandlerServer): Rejection | null {
  const [provider, ...options] = call.words;
  if (provider === undefined) return { message: `${call.name}: No provider given` };
  if (/^none$/i.test(provider) && options.length > 0) return { message: 'Options aren\'t supported with "None"' };
  for (let index = 1; index < call.words.length; index += 2) {
    const wrong = checkOption(call, index, server);
    if (wrong !== null) return wrong;
  }
  return null;
}

/** An option, whose name is the word at `index`, and the value behind it. */
function checkOption(call: Call, index: number, server: HandlerServer): Rejection | null {
  const name = call.words[index] ?? '';
  const value = call.words[index + 1];
  if (value === undefined) return rejectWord(call, index, `${call.name}: ${name}needs an argument`);
  switch (name.toLowerCase()) {
    case 'authoritative':
    case 'requirebasicauth':
      if (/^o(n|ff)$/i.test(value)) return null;
      return rejectWord(call, index + 1, `${call.name}: Bad argument '${value}' to option '${name}'`);
    case 'defaultuser':
      return null;
    case 'userexpr': {
      const fault = expressionFault(value, server, 'string');
      if (fault === null || fault.exit) return fault;
      const message = `${call.name}: Error parsing '${value}': '${fault.message}'`;
      return rejectPartOf(call, index + 1, { ...fault, message });
    }
    default:
      return rejectWord(call, index, `${call.name}: Unexpected option '${name}'`);
  }
}
