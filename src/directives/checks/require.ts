import { getWord, getWords, type RawWord } from '../../grammar/index.js';
import type { Call, HandlerServer, Rejection, SectionHandlers } from '../handler.js';
import { expressionFault } from '../types/expression.js';
import { SUBNET_MESSAGES, subnetFault } from '../types/subnet.js';
import { isFcgiProvider } from './authnz-fcgi.js';
import { isMethod } from './methods.js';
import { hasProvider } from './providers.js';
import { isTransparent } from './scope.js';
import { argumentText, missingBracket } from './section-argument.js';

/** The part of a `Require` line behind the provider's name: its text, and where that starts in the arguments. */
interface Line {
  readonly text: string;
  readonly at: number;
}

type LineCheck = (line: Line, server: HandlerServer) => Rejection | null;

/** What each provider's `parse_require_line` rejects. Providers that are not here take anything. */
const LINES: Readonly<Record<string, LineCheck>> = {
  all: (line) =>
    /^(granted|denied)$/i.test(line.text)
      ? null
      : rejectLine(line, "Argument for 'Require all' must be 'granted' or 'denied'"),
  expr: checkExpr,
  ip: checkIp,
  method: checkMethods,
  ssl: (line) => (line.text === '' ? null : rejectLine(line, "'Require ssl' does not take arguments")),
  'ssl-verify-client': (line) =>
    line.text === '' ? null : rejectLine(line, "'Require ssl-verify-client' does not take arguments"),
};

function rejectLine({ text, at }: Line, message: string): Rejection {
  return text === '' ? { message } : { message, start: at, end: at + text.length };
}

/** Providers whose argument is a string with `%{…}` in it. */
const STRING_LINES: ReadonlySet<string> = new Set(
  `user group host forward-dns dbm-group dbd-group ldap-user ldap-group ldap-dn ldap-attribute ldap-filter
  ldap-search`.split(/\s+/),
);

/** Why a provider does not take the rest of its `Require` line, or `null`. */
export function checkRequireLine(provider: string, line: Line, server: HandlerServer): Rejection | null {
  if (STRING_LINES.has(provider)) return checkExpression(line, server, 'string');
  if (line.text !== '' && isFcgiProvider(provider, server)) {
    return rejectLine(line, "mod_authnz_fcgi doesn't support restrictions on providers (i.e., multiple require args)");
  }
  return LINES[provider]?.(line, server) ?? null;
}

function checkExpr({ text, at }: Line, server: HandlerServer): Rejection | null {
  const quoted = text.startsWith('"') && text.endsWith('"');
  const inner = quoted ? { text: text.slice(1, Math.max(1, text.length - 1)), at: at + 1 } : { text, at };
  return checkExpression(inner, server, 'condition');
}

function checkExpression({ text, at }: Line, server: HandlerServer, mode: 'condition' | 'string'): Rejection | null {
  const fault = expressionFault(text, server, mode);
  if (fault === null) return null;
  if (fault.exit) return fault;
  const message = `Cannot parse expression in require line: ${fault.message}`;
  const end = at + Math.max(1, fault.end);
  return { message, start: Math.min(at + fault.start, end - 1), end };
}

/** The words of a line up to the first empty one. */
function wordsOf({ text }: Line): readonly RawWord[] {
  const words = getWords(text);
  const empty = words.findIndex((word) => word.value === '');
  return empty < 0 ? words : words.slice(0, empty);
}

function checkIp(line: Line): Rejection | null {
  const words = wordsOf(line);
  if (words.length === 0) return { message: "'require ip' requires an argument" };
  for (const { value, start, end } of words) {
    const fault = subnetFault(value);
    if (fault === null) continue;
    const why = fault === 'not-an-address' ? '' : `: ${SUBNET_MESSAGES[fault]}`;
    const message = `ip address '${value}' appears to be invalid${why}`;
    return { message, start: line.at + start, end: line.at + end };
  }
  return null;
}

function checkMethods(line: Line, server: HandlerServer): Rejection | null {
  const wrong = wordsOf(line).find((word) => !isMethod(word.value, server));
  if (wrong === undefined) return null;
  return { message: `Invalid Method '${wrong.value}'`, start: line.at + wrong.start, end: line.at + wrong.end };
}

const AUTHORIZATION = Symbol('the authorization directives of each container');

/** What stands in a container (`add_authz_provider` and `add_authz_section`, modules/aaa/mod_authz_core.c). */
interface Members {
  any: boolean;
  /** One that is not negative. */
  positive: boolean;
}

function membersOf(container: Call, server: HandlerServer): Members {
  const all = server.memory(AUTHORIZATION, () => new Map<Call, Members>());
  const known = all.get(container) ?? { any: false, positive: false };
  all.set(container, known);
  return known;
}

function addMember(container: Call, positive: boolean, server: HandlerServer): void {
  const members = membersOf(container, server);
  members.any = true;
  members.positive ||= positive;
}

/** The container that a call belongs to in its scope; without one it is an implicit `<RequireAny>`. */
function containerOf(call: Call): Call | null {
  let parent = call.parent;
  while (parent !== null && !parent.name.startsWith('Require') && isTransparent(parent)) parent = parent.parent;
  return parent?.name.startsWith('Require') === true ? parent : null;
}

/** `Require` (spec 8.7). The parts of its line are split by its own handler. */
export function checkRequire(call: Call, server: HandlerServer): Rejection | null {
  const text = call.args.text;
  const first = getWord(text, 0);
  const negative = first.value.toLowerCase() === 'not';
  const provider = negative ? getWord(text, first.next) : first;
  const { value, start, end, next } = provider;
  if (hasProvider('authz', value, server) === false) return { message: `Unknown Authz provider: ${value}`, start, end };
  const wrong = checkRequireLine(value, { text: text.slice(next), at: next }, server);
  if (wrong !== null) return wrong;
  const container = containerOf(call);
  if (negative && container?.name !== 'RequireAll') {
    const message = `negative Require directive has no effect in <${container?.name ?? 'RequireAny'}> directive`;
    return { message, start: first.start, end: first.end };
  }
  if (container !== null) addMember(container, !negative, server);
  return null;
}

/** `<RequireAll>`, `<RequireAny>`, `<RequireNone>` (spec 8.7). */
export const requireSection: SectionHandlers = {
  pre: (call) => {
    const text = argumentText(call);
    if (text === null) return missingBracket(call);
    const message = `<${call.name}> directive doesn't take additional arguments`;
    return text === '' ? null : { message, start: 0, end: text.length };
  },
  post: (call, server) => {
    const { any, positive } = membersOf(call, server);
    if (!any) return { message: `<${call.name}> directive contains no authorization directives` };
    const container = containerOf(call);
    if (call.name === 'RequireNone' && container?.name !== 'RequireAll') {
      const where = container?.name ?? 'RequireAny';
      return { message: `<RequireNone> directive has no effect in <${where}> directive` };
    }
    if (call.name === 'RequireAll' && container?.name !== 'RequireAll') rejectOnlyNegative(positive, server);
    // `be associative`: a container in one of the same logic is dissolved into it.
    const dissolved = call.name !== 'RequireNone' && isAll(call) === isAll(container);
    if (container !== null) addMember(container, dissolved ? positive : call.name !== 'RequireNone', server);
    return null;
  },
};

function isAll(container: Call | null): boolean {
  return container?.name === 'RequireAll';
}

const ONLY_NEGATIVE = Symbol('containers of negative directives only');

/** Found when the configuration has been read (`authz_core_check_section`), the first one only; not for `.htaccess` files (spec 14.6). */
function rejectOnlyNegative(positive: boolean, server: HandlerServer): void {
  if (server.htaccess || positive) return;
  const message = 'AH01624: <RequireAll> directive contains only negative authorization directives';
  server.memory(ONLY_NEGATIVE, () => server.later(() => ({ message })));
}
