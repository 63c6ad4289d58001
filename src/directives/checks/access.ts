import { getWords } from '../../grammar/index.js';
import type { Call, HandlerServer, Rejection } from '../handler.js';
import { rejectWord } from '../invoke.js';
import { SUBNET_MESSAGES, subnetFault } from '../types/subnet.js';
import { isMethod } from './methods.js';
import { readableFile } from './paths.js';

/** `Allow` and `Deny` (`allow_cmd`, modules/aaa/mod_access_compat.c). */
export function checkAllow(call: Call): Rejection | null {
  const [from = '', ...where] = call.words;
  for (const [index, word] of where.entries()) {
    if (from.toLowerCase() !== 'from') return rejectWord(call, 0, "allow and deny must be followed by 'from'");
    if (/^(env=.*|all)$/is.test(word)) continue;
    const fault = subnetFault(word);
    if (fault === 'not-an-address') {
      if (word.includes('/')) return rejectWord(call, index + 1, 'An IP address was expected');
      if (word.includes('#')) return rejectWord(call, index + 1, 'No comments are allowed here');
    } else if (fault !== null) return rejectWord(call, index + 1, SUBNET_MESSAGES[fault]);
  }
  return null;
}

/** `AllowMethods` (modules/aaa/mod_allowmethods.c): methods that are known so far, or `reset` alone. */
export function checkAllowMethods(call: Call, server: HandlerServer): Rejection | null {
  const { words } = call;
  if (words.length === 0) return { message: "AllowMethods: No method or 'reset' keyword given" };
  if (words.length === 1 && /^reset$/i.test(words[0] ?? '')) return null;
  const index = words.findIndex((word) => !isMethod(word, server));
  return index < 0 ? null : rejectWord(call, index, `AllowMethods: Invalid Method '${words[index]}'`);
}

/** `RemoteIPTrustedProxy` and `RemoteIPInternalProxy` (`proxies_set`, modules/metadata/mod_remoteip.c): subnets, and hosts that resolve. */
export function checkRemoteIpProxy(call: Call, server: HandlerServer): Rejection | null {
  for (const [index, word] of call.words.entries()) {
    const why = proxyFault(word, server);
    if (why !== null) return rejectWord(call, index, `RemoteIP: Error parsing IP ${word} ${why} for ${call.name}`);
  }
  return null;
}

/** `RemoteIPTrustedProxyList` and `RemoteIPInternalProxyList` (`proxylist_read`): a file of such words, with comments. */
export function checkRemoteIpList(call: Call, server: HandlerServer): Rejection | null {
  const unreadable = readableFile(call, server);
  if (unreadable !== null) return unreadable;
  const path = server.resolve(call.words[0] ?? '');
  const lines = server.readText(path)?.split('\n') ?? [];
  for (const [index, line] of lines.entries()) {
    for (const { value } of getWords(line)) {
      if (value === '' || value.startsWith('#')) break;
      const why = proxyFault(value, server);
      if (why === null) continue;
      const what = `RemoteIP: Error parsing IP ${value} ${why} for ${call.name}`;
      return rejectWord(call, 0, `${what} at line ${index + 1} of ${path}`);
    }
  }
  return null;
}

function proxyFault(word: string, server: HandlerServer): string | null {
  if (/^(\/|$)/.test(word)) return '(Invalid argument error)';
  const fault = subnetFault(word);
  if (fault === null) return null;
  if (fault !== 'not-an-address') return `(${SUBNET_MESSAGES[fault]} error)`;
  const slash = word.indexOf('/');
  if (slash >= 0) return `the subnet ${word.slice(slash)} is invalid`;
  return server.resolves(word) === false ? '(Name or service not known error)' : null;
}

/** `RemoteIPProxyProtocolExceptions` (`remoteip_disable_networks`). */
export function checkProxyProtocolExceptions(call: Call): Rejection | null {
  if (call.words.length === 0) return { message: `${call.name} requires an argument` };
  for (const [index, word] of call.words.entries()) {
    const fault = subnetFault(word);
    if (fault === null) continue;
    const why = fault === 'not-an-address' ? '' : `: ${SUBNET_MESSAGES[fault]}`;
    return rejectWord(call, index, `ip address '${word.replace(/\/.*/s, '')}' appears to be invalid${why}`);
  }
  return null;
}
