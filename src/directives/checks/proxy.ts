import { getWord, getWords, type RawWord } from '../../grammar/index.js';
import { rejectPart } from '../fault.js';
import type { Call, HandlerServer, Rejection, SectionHandlers } from '../handler.js';
import { patternFault } from '../types/pattern.js';
import { checkPattern } from './path-section.js';
import { hasPath, pathOf, scopeOf } from './scope.js';
import { argumentText, firstWord, missingBracket, rejectRest } from './section-argument.js';
import { balancerParamFault, workerParamFault } from './worker-params.js';
import {
  balancerFault,
  defineBalancer,
  FOR_PATTERNS,
  isBalancerName,
  isDefined,
  lacksScheme,
  shareWorker,
  workerFault,
} from './workers.js';

/** `<Proxy>` (spec 8.10): an empty argument is accepted; parameters may follow the URL. */
export const proxySection: SectionHandlers = {
  pre: (call) => (argumentText(call) === null ? missingBracket(call) : null),
  post: checkParameters,
};

/** `<ProxyMatch>` (spec 8.10). */
export const proxyMatchSection: SectionHandlers = {
  pre: (call) => (argumentText(call) === null ? missingBracket(call) : checkPattern(call, firstWord(call))),
  post: (call) => rejectRest(call, firstWord(call), 'Multiple <ProxyMatch> arguments not (yet) supported.'),
};

function checkParameters(call: Call, server: HandlerServer): Rejection | null {
  const text = argumentText(call) ?? '';
  const first = firstWord(call);
  const url = first.value.replace(/^proxy:/i, '');
  const reject = (message: string): Rejection | null => rejectRest(call, first, `<Proxy> ${message}`);
  if (first.next >= text.length) return null;
  if (/[*?]|\[.*\]/s.test(url)) return reject('arguments are not supported for wildchar url.');
  if (!url.includes(':')) return reject('arguments are not supported for non url.');
  if (lacksScheme(url)) {
    return { message: '<Proxy/ProxyMatch > uses an invalid "unix:" URL', start: first.start, end: first.end };
  }
  const balancer = isBalancerName(url);
  const fault = balancer ? balancerFault(url) : workerFault(url);
  if (fault !== null) return { message: `<Proxy ${fault}`, start: first.start, end: first.end };
  if (balancer) defineBalancer(call, url, server);
  else shareWorker(call, url, server);
  return checkSettings(call, getWords(text, first.next), url, server, 'Proxy', (what) => `<Proxy ${what}`);
}

/** The `key=value` words that `<Proxy>` and `ProxySet` take for a worker or a balancer. */
function checkSettings(
  call: Call,
  words: readonly RawWord[],
  url: string,
  server: HandlerServer,
  name: string,
  put: (what: string) => string,
): Rejection | null {
  for (const word of words) {
    const { value, start, end } = word;
    const equals = value.indexOf('=');
    if (equals < 0) {
      return { message: `Invalid ${name} parameter. Parameter must be in the form 'key=value'`, start, end };
    }
    const fault = isBalancerName(url)
      ? balancerParamFault(value.slice(0, equals), value.slice(equals + 1), server)
      : workerParamFault(value.slice(0, equals), value.slice(equals + 1), server, call);
    if (fault !== null) return rejectSetting(call, word, equals, fault, put(`${fault} ${value}; ${url}`));
  }
  return null;
}

/** `ProxySet`: in `<Proxy>` the section's URL is meant, elsewhere the first word. */
export function checkProxySet(call: Call, server: HandlerServer): Rejection | null {
  const text = call.args.text;
  const section = call.parent?.name.startsWith('Proxy') === true ? call.parent : undefined;
  const name = section === undefined ? getWord(text, 0) : getWord(section.args.text, 0);
  const url = section === undefined ? name.value : name.value.replace(/>.*$/s, '');
  const words = getWords(text, section === undefined ? name.next : 0);
  if (lacksScheme(url)) return { message: 'ProxySet uses an invalid "unix:" URL' };
  if (section !== undefined) {
    const fault = isBalancerName(url) ? balancerFault(url) : workerFault(url, section.name === 'ProxyMatch');
    if (fault !== null) return { message: `ProxySet ${fault}` };
    if (isBalancerName(url)) defineBalancer(call, url, server);
    else shareWorker(call, url, server);
  } else if (!isDefined(call, url, server)) {
    const kind = isBalancerName(url) ? 'Balancer' : 'Worker';
    return { message: `ProxySet can not find '${url}' ${kind}.`, start: name.start, end: name.end };
  }
  return checkSettings(call, words, url, server, 'ProxySet', (what) => `ProxySet: ${what}`);
}

/** `ProxyPass` and `ProxyPassMatch`: a path (not in `<Location>`), a URL, words and `key=value` parameters. */
export function checkProxyPass(call: Call, server: HandlerServer): Rejection | null {
  const regex = call.name === 'ProxyPassMatch';
  const inLocation = hasPath(call, server);
  const words = getWords(call.args.text);
  let match = regex;
  if (!inLocation && words[0]?.value === '~') {
    if (regex) return { message: "ProxyPassMatch invalid syntax ('~' usage)." };
    match = true;
    words.shift();
  }
  const path = inLocation ? undefined : words.shift();
  const target = words.shift();
  const options = checkOptions(words, inLocation && target?.value.startsWith('/') === true);
  if (!(options instanceof Map)) return options;
  if (target === undefined) {
    return { message: 'ProxyPass|ProxyPassMatch needs a path when not defined in a location' };
  }
  if (lacksScheme(target.value)) {
    return { message: 'ProxyPass|ProxyPassMatch uses an invalid "unix:" URL', start: target.start, end: target.end };
  }
  const wrong =
    match && path !== undefined ? patternFault(path.value, 'Regular expression could not be compiled.') : null;
  if (wrong !== null && path !== undefined) return rejectPart(call.args.text, path, wrong);
  return target.value === '!' ? null : checkTarget(call, target, match, options, server);
}

/** The words behind the URL: parameters by lower-case name, the last of a name counting, at the place of the first. */
function checkOptions(words: readonly RawWord[], pathGiven: boolean): Map<string, RawWord> | Rejection {
  const parameters = new Map<string, RawWord>();
  for (const word of words) {
    const { value, start, end } = word;
    if (/^(nocanon|interpolate|noquery)$/i.test(value)) continue;
    const equals = value.indexOf('=');
    if (equals < 0) {
      const message = pathGiven
        ? 'ProxyPass|ProxyPassMatch can not have a path when defined in a location.'
        : "Invalid ProxyPass|ProxyPassMatch parameter. Parameter must be in the form 'key=value'.";
      return { message, start, end };
    }
    const key = value.slice(0, equals).toLowerCase();
    if (key !== 'mapping') parameters.set(key, word);
    else if (!/=(encoded|servlet)$/i.test(value)) return { message: 'unknown mapping', start, end };
  }
  return parameters;
}

/** `shareWorker`, of which `LogLevel info` tells. */
function shareAndTell(call: Call, url: string, server: HandlerServer, id: string, balancer: string): string | null {
  const shared = shareWorker(call, url, server, balancer);
  if (shared !== null) {
    const [socket = ''] = /^unix:[^|]*\|/i.exec(url) ?? [];
    const text = `Sharing worker '${socket}${shared}' instead of creating new worker '${url.slice(socket.length)}'`;
    server.warn({ id, module: 'proxy', level: 'info', text });
  }
  return shared;
}

function checkTarget(
  call: Call,
  target: RawWord,
  match: boolean,
  parameters: ReadonlyMap<string, RawWord>,
  server: HandlerServer,
): Rejection | null {
  const url = target.value;
  const balancer = isBalancerName(url);
  const fault = balancer ? balancerFault(url) : workerFault(url, match);
  if (fault !== null) return { message: `ProxyPass ${fault}`, start: target.start, end: target.end };
  const shared = balancer ? null : shareAndTell(call, url, server, 'AH01145', match ? FOR_PATTERNS : '');
  if (balancer) defineBalancer(call, url, server);
  const faultOf = balancer ? balancerParamFault : workerParamFault;
  return checkWorkerParameters(call, parameters.values(), shared, 'AH01146', 'ProxyPass', faultOf, server);
}

/** `BalancerMember`: in a section the section's balancer is meant, elsewhere the first word that is no parameter. */
export function checkBalancerMember(call: Call, server: HandlerServer): Rejection | null {
  const words = getWords(call.args.text);
  const parameters = words.filter((word) => word.value.includes('='));
  const names = words.filter((word) => !word.value.includes('='));
  const section = hasPath(call, server) ? (scopeOf(call) ?? undefined) : undefined;
  const balancer = section === undefined ? names.shift()?.value : pathOf(section);
  const [member, extra] = names;
  if (extra !== undefined) {
    const message =
      section === undefined
        ? "Invalid BalancerMember parameter. Parameter must be in the form 'key=value'"
        : 'BalancerMember can not have a balancer name when defined in a location';
    return { message, start: extra.start, end: extra.end };
  }
  if (balancer === undefined) {
    return { message: 'BalancerMember must define balancer name when outside <Proxy > section' };
  }
  if (member === undefined) return { message: 'BalancerMember must define remote proxy server' };
  if (lacksScheme(member.value)) {
    return { message: 'BalancerMember uses an invalid "unix:" URL', start: member.start, end: member.end };
  }
  const name = balancer.toLowerCase();
  const fault = balancerFault(name) ?? workerFault(member.value);
  if (fault !== null) return { message: `BalancerMember ${fault}`, start: member.start, end: member.end };
  defineBalancer(call, name, server);
  const shared = shareAndTell(call, member.value, server, 'AH01149', name);
  return checkWorkerParameters(call, parameters, shared, 'AH01150', 'BalancerMember', workerParamFault, server);
}

/** The parameters of a new worker or balancer; those of a shared worker are ignored, with a warning. */
function checkWorkerParameters(
  call: Call,
  parameters: Iterable<RawWord>,
  shared: string | null,
  id: string,
  name: string,
  faultOf: typeof workerParamFault,
  server: HandlerServer,
): Rejection | null {
  for (const parameter of parameters) {
    const { value } = parameter;
    if (shared !== null) {
      const text = `Ignoring parameter '${value}' for worker '${shared}' because of worker sharing`;
      server.warn({ id, module: 'proxy', level: 'warn', text });
      continue;
    }
    const equals = value.indexOf('=');
    const wrong = faultOf(value.slice(0, equals), value.slice(equals + 1), server, call);
    if (wrong !== null) return rejectSetting(call, parameter, equals, wrong, `${name} ${wrong}`);
  }
  return null;
}

/** A rejection of a `key=value` word: of its key where that is unknown, else of its value. */
function rejectSetting(call: Call, word: RawWord, equals: number, fault: string, message: string): Rejection {
  const isUnknown = /^unknown (Worker|Balancer) /.test(fault);
  const length = word.value.length;
  const part = isUnknown ? { start: 0, end: equals } : { start: Math.min(equals + 1, length - 1), end: length };
  return rejectPart(call.args.text, word, { message, ...part });
}
