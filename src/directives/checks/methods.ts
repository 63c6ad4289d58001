import { getWord } from '../../grammar/index.js';
import type { Call, HandlerServer, Rejection } from '../handler.js';
import { rejectWord } from '../invoke.js';
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
/** `M_INVALID`, the number of a method that has none, and `METHOD_NUMBER_LAST`. */
const INVALID = 26;
const LAST_NUMBER = 62;
const METHODS = Symbol('method numbers');

function methodNumbers(server: HandlerServer): Map<string, number> {
  // HEAD is limited with GET.
  return server.memory(METHODS, () => new Map(BUILT_IN_METHODS.map((name, index) => [name, index])).set('HEAD', 0));
}

function numberOf(name: string, server: HandlerServer): number {
  return methodNumbers(server).get(name) ?? INVALID;
}

/** Whether httpd knows a method: built in, or registered by something that was walked before. */
export function isMethod(name: string, server: HandlerServer): boolean {
  return methodNumbers(server).has(name);
}

/** `ap_method_register` (modules/http/http_protocol.c): a method that is new gets the next number, as long as there are any. */
function registerMethod(name: string, server: HandlerServer): void {
  const numbers = methodNumbers(server);
  if (numbers.has(name)) return;
  // As many as there are names: HEAD has none of its own, and nothing has that of `M_INVALID`.
  const number = numbers.size;
  if (number <= LAST_NUMBER) numbers.set(name, number);
  else {
    const text = `Maximum new request methods ${LAST_NUMBER} reached while registering method ${name}.`;
    server.warn({ id: 'AH01610', module: 'http', level: 'error', text });
  }
}

/** `RegisterHttpMethod` (`set_http_method` of core.c): without a number a method is not known, which stops nothing. */
export function checkRegisterHttpMethod(call: Call, server: HandlerServer): Rejection | null {
  for (const name of call.words) registerMethod(name, server);
  return null;
}

/** `Script` (`set_script`, modules/mappers/mod_actions.c). */
export function checkScript(call: Call, server: HandlerServer): Rejection | null {
  const [name = ''] = call.words;
  registerMethod(name, server);
  return isMethod(name, server) ? null : rejectWord(call, 0, `Could not register method '${name}' for Script`);
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
    named |= 1n << BigInt(numberOf(word.value, server));
    at = word.next;
  }
  return call.name === 'Limit' ? named : ALL & ~named;
}
