import { getWord } from '../../grammar/index.js';
import type { Call, HandlerServer, Rejection } from '../handler.js';
import { argumentText, checkArgument } from './section-argument.js';

/** The methods that httpd has numbers for, in their order; case matters. `HEAD` has that of `GET`. */
export const BUILT_IN_METHODS =
  `GET PUT POST DELETE CONNECT OPTIONS TRACE PATCH PROPFIND PROPPATCH MKCOL COPY MOVE LOCK UNLOCK
  VERSION-CONTROL CHECKOUT UNCHECKOUT CHECKIN UPDATE LABEL REPORT MKWORKSPACE MKACTIVITY BASELINE-CONTROL MERGE`.split(
    /\s+/,
  );

/** Those that are in use: of versioning (RFC 3253) there are servers no more, and TRACE has a directive of its own. */
export const HTTP_METHODS: readonly string[] = BUILT_IN_METHODS.slice(
  0,
  BUILT_IN_METHODS.indexOf('VERSION-CONTROL'),
).filter((name) => name !== 'TRACE');

/** `-1`, every method: what is limited outside of `<Limit>`. */
const ALL = (1n << 64n) - 1n;
const INVALID = 26;
const LAST_NUMBER = 62;
const METHODS = Symbol('method numbers');

function methodNumbers(server: HandlerServer): Map<string, number> {
  return server.memory(METHODS, () => {
    const numbers = new Map(BUILT_IN_METHODS.map((name, index) => [name, index]));
    // HEAD is limited with GET; M_INVALID has a name too.
    return numbers.set('HEAD', 0).set('INVALID', INVALID);
  });
}

/** Whether httpd knows a method: built in, or registered by something that was walked before. */
export function isMethod(name: string, server: HandlerServer): boolean {
  return name !== 'INVALID' && methodNumbers(server).has(name);
}

/** `ap_method_register`: a method that is new gets the next number, as long as there are any. */
function registerMethod(name: string, server: HandlerServer): number {
  const numbers = methodNumbers(server);
  const known = numbers.get(name);
  if (known !== undefined) return known;
  const number = numbers.size - 1;
  if (number > LAST_NUMBER) return INVALID;
  numbers.set(name, number);
  return number;
}

/** `<Limit>` and `<LimitExcept>` (spec 8.5). */
export function checkLimit(call: Call, server: HandlerServer): Rejection | null {
  const fault = checkArgument(call) ?? checkMethods(call, server);
  if (fault !== null) return fault;
  const outside = limitedAround(call, server);
  const limited = limitedBy(call, server);
  if ((outside & limited) === 0n) return { message: `<${call.name}> directive excludes all methods` };
  if ((outside & limited) === outside)
    return { message: `<${call.name}> directive specifies methods already excluded` };
  return null;
}

const LIMITED = Symbol('the methods that a call inside of a section is limited to');

/** What the sections around a call leave of the methods. Kept for each of them: they may be nested deeply. */
function limitedAround(call: Call, server: HandlerServer): bigint {
  const inside = server.memory(LIMITED, () => new Map<Call, bigint>());
  const open: Call[] = [];
  let section = call.parent;
  for (; section !== null && !inside.has(section); section = section.parent) open.push(section);
  let limited = section === null ? ALL : (inside.get(section) ?? ALL);
  for (const each of open.reverse()) {
    limited &= limitedBy(each, server);
    inside.set(each, limited);
  }
  return limited;
}

function checkMethods(call: Call, server: HandlerServer): Rejection | null {
  const text = argumentText(call) ?? '';
  for (let at = 0; at < text.length; ) {
    const { value, start, end, next } = getWord(text, at);
    at = next;
    if (value === 'TRACE' && call.name === 'Limit') {
      return { message: 'TRACE cannot be controlled by <Limit>, see TraceEnable', start, end };
    }
    if (server.htaccess && !isMethod(value, server)) {
      const message = `Could not register method '${value}' for <${call.name} from .htaccess configuration`;
      return { message, start, end };
    }
    registerMethod(value, server);
  }
  return null;
}

function limitedBy(call: Call, server: HandlerServer): bigint {
  // Require containers set one bit aside, so that they count as a limit (spec 7.2).
  if (/^Require(All|Any|None)$/.test(call.name)) return ALL & ~(1n << 63n);
  if (call.name !== 'Limit' && call.name !== 'LimitExcept') return ALL;
  const text = argumentText(call) ?? '';
  let named = 0n;
  for (let at = 0; at < text.length; ) {
    const word = getWord(text, at);
    named |= 1n << BigInt(registerMethod(word.value, server));
    at = word.next;
  }
  return call.name === 'Limit' ? named : ALL & ~named;
}
