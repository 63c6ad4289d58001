import { getBracedWord, getWord, getWords } from '../../grammar/index.js';
import { byteLength } from '../../text/index.js';
import { rejectPartOf } from '../fault.js';
import type { Call, HandlerServer, Rejection } from '../handler.js';
import { rejectWord } from '../invoke.js';
import { rejectExpression, rejectExpressionWord } from '../types/expression.js';
import { ipBytes } from '../types/ip-bytes.js';
import { scanUnsigned } from '../types/number.js';
import { patternFault } from '../types/pattern.js';
import { hasPath } from './scope.js';
import { healthCheckFault, healthCheckNames } from './worker-params.js';

/** `ProxyPassReverse`: a path belongs to a server and not to a `<Location>`. */
export function checkProxyPassReverse(call: Call, server: HandlerServer): Rejection | null {
  const second = call.words[1];
  const missing = second === undefined || /^interpolate$/i.test(second);
  if (!hasPath(call, server)) {
    return missing ? { message: `${call.name} needs a path when not defined in a location` } : null;
  }
  return missing ? null : rejectWord(call, 0, `${call.name} can not have a path when defined in a location`);
}

/** `ProxyRemote` and `ProxyRemoteMatch` (`add_proxy`): `scheme://host[:port]`. */
export function checkProxyRemote(call: Call): Rejection | null {
  const [match = '', remote = ''] = call.words;
  const syntax = `${call.name}: Bad syntax for a remote proxy server`;
  const host = /^[^:]*:\/\/(.+)$/s.exec(remote)?.[1];
  if (host === undefined) return rejectWord(call, 1, syntax);
  const colon = host.indexOf(':');
  const port = colon < 0 ? 0 : scanUnsigned(host.slice(colon + 1));
  if (port === null || port > 65535) return rejectWord(call, 1, `${syntax} (bad port number)`);
  if (call.name !== 'ProxyRemoteMatch') return null;
  const fault = patternFault(match, 'Regular expression for ProxyRemoteMatch could not be compiled.');
  return fault === null ? null : rejectPartOf(call, 0, fault);
}

/** `ProxySourceAddress`: an address, or a host that resolves. */
export function checkProxySourceAddress(call: Call, server: HandlerServer): Rejection | null {
  const address = call.words[0] ?? '';
  if (ipBytes(address) !== null || server.resolves(address) !== false) return null;
  return rejectWord(call, 0, 'ProxySourceAddress invalid value');
}

/** `AllowCONNECT` (modules/proxy/mod_proxy_connect.c): ports and ranges of ports. */
export function checkAllowConnect(call: Call): Rejection | null {
  for (const [index, word] of call.words.entries()) {
    if (!/^[0-9]/.test(word)) return rejectWord(call, index, 'AllowCONNECT: port numbers must be numeric');
    const [, last = word] = /^[0-9]+-(.*)$/s.exec(word) ?? [];
    if (!/^\s*[+-]?[0-9]+$/.test(last)) return rejectWord(call, index, `Cannot parse '${last}' as port number`);
  }
  return null;
}

/** `ProxyHCExpr name expression` (modules/proxy/mod_proxy_hcheck.c); the expression may stand in braces. */
export function checkHealthCheckExpression(call: Call, server: HandlerServer): Rejection | null {
  const args = call.args.text;
  const name = getWord(args, 0);
  if (name.value === '') return { message: `Missing expression name for ${call.name}` };
  if (byteLength(name.value) > 15) return { message: 'Expression name limited to 15 characters' };
  const expression = getBracedWord(args, name.next);
  if (expression.value === '') return { message: `Missing expression for ${call.name}` };
  const wrong = rejectExpression(call, expression, server, `Could not parse expression "${expression.value}": `);
  if (wrong !== null) return wrong;
  const extra = getWord(args, expression.next);
  if (extra.value !== '') return { message: 'error: extra parameter(s)', start: extra.start, end: extra.end };
  healthCheckNames(call, server).add(`expr ${name.value.toLowerCase()}`);
  return null;
}

/** `ProxyHCTemplate name key=value…`. */
export function checkHealthCheckTemplate(call: Call, server: HandlerServer): Rejection | null {
  const [name, ...parameters] = getWords(call.args.text);
  if (name === undefined || name.value === '') return { message: `Missing template name for ${call.name}` };
  healthCheckNames(call, server).add(`template ${name.value.toLowerCase()}`);
  for (const { value, start, end } of parameters) {
    const equals = value.indexOf('=');
    if (equals < 0) {
      const message = "Invalid ProxyHCTemplate parameter. Parameter must be in the form 'key=value'";
      return { message, start, end };
    }
    const fault = healthCheckFault(value.slice(0, equals), value.slice(equals + 1), server, call);
    if (fault !== null) return { message: `ProxyHCTemplate: ${fault} ${value}; ${name.value}`, start, end };
  }
  return null;
}

/** `ProxyFCGISetEnvIf expression [!]variable [value]` (`cmd_setenv`, modules/proxy/mod_proxy_fcgi.c). */
export function checkFcgiSetEnvIf(call: Call, server: HandlerServer): Rejection | null {
  const [condition = '', variable = '', value] = call.words;
  const prefix = (text: string): string => `Could not parse expression "${text}": `;
  const wrong = rejectExpressionWord(call, 0, server, prefix(condition), { mode: 'condition' });
  if (wrong !== null) return wrong;
  if (!variable.startsWith('!')) {
    return value === undefined ? null : rejectExpressionWord(call, 2, server, prefix(value));
  }
  if (value !== undefined) {
    const message = `Third argument ("${value}") is not allowed when using ProxyFCGISetEnvIf's unset mode (${variable})`;
    return rejectWord(call, 2, message);
  }
  return variable === '!' ? rejectWord(call, 1, 'ProxyFCGISetEnvIf: "!" is not a valid variable name') : null;
}
