import { getWords, trimBlanks } from '../../grammar/index.js';
import { anyOf } from '../args.js';
import { compareVersions } from '../availability.js';
import type { Fault } from '../fault.js';
import type { Call, HandlerServer, Rejection } from '../handler.js';
import { rejectWord } from '../invoke.js';
import { type LineWord, splitArgumentLine } from '../types/argument-line.js';
import { expressionFault } from '../types/expression.js';
import { patternFault } from '../types/pattern.js';
import { conditionFlagsFault, hasFlag, ruleFlagsFault } from '../types/rewrite-flags.js';
import { prepareStatement } from './dbd.js';
import { hasPath } from './scope.js';

/** `RewriteRule pattern substitution [flags]`: the flags are looked at before the pattern. */
export function checkRewriteRule(call: Call, server: HandlerServer): Rejection | null {
  const words = splitArgumentLine(call.args.text);
  if (words === null) return badLine(call);
  const [pattern, , flags] = words;
  const fault = flags === undefined ? null : ruleFlagsFault(flags.value, server.serverVersion);
  if (fault !== null && flags !== undefined) return reject(call, flags.start, fault);
  return checkPattern(call, pattern, pattern.value.replace(/^!/, ''));
}

/** `RewriteCond input pattern [flags]`: the pattern may be a test or a comparison, or an expression behind `expr`. */
export function checkRewriteCond(call: Call, server: HandlerServer): Rejection | null {
  const words = splitArgumentLine(call.args.text);
  if (words === null) return badLine(call);
  const [input, pattern, flags] = words;
  const fault = flags === undefined ? null : conditionFlagsFault(flags.value);
  if (fault !== null && flags !== undefined) return reject(call, flags.start, fault);
  const text = pattern.value.replace(/^!/, '');
  if (input.value.toLowerCase() === 'expr') {
    warnOfNoCase(call, text, flags, server);
    const wrong = expressionFault(text, server);
    if (wrong === null || wrong.exit) return wrong;
    const end = Math.max(1, wrong.end);
    const place = { start: Math.min(wrong.start, end - 1), end };
    return reject(call, pattern.end - text.length, {
      message: `cannot compile expression${server.htaccess ? ' in htaccess context' : ''} "${text}" ${wrong.message}`,
      ...place,
    });
  }
  if (TEST.test(text)) {
    if (text.startsWith('-')) warnOfNoCase(call, text.replace(/^-(l[te]|g[te]|eq|ne)(?=.)/, ''), flags, server);
    return null;
  }
  return checkPattern(call, pattern, text);
}

/** `-f` and its like, `-lt5` and its like, and the comparisons of texts. */
const TEST = /^(-[fsdxhLlUF]$|-(l[te]|g[te]|eq|ne).|[<>=].)/s;

function warnOfNoCase(call: Call, pattern: string, flags: LineWord | undefined, server: HandlerServer): void {
  if (flags === undefined || !hasFlag(flags.value, 'nc', 'nocase')) return;
  const { file, line } = call.place;
  const text = `RewriteCond: NoCase option for non-regex pattern '${pattern}' is not supported and will be ignored. (${file}:${line})`;
  server.warn({ id: 'AH00665', module: 'rewrite', level: 'warn', text });
}

function checkPattern(call: Call, word: LineWord, pattern: string): Rejection | null {
  const fault = patternFault(pattern, `cannot compile regular expression '${pattern}'`);
  return fault === null ? null : reject(call, word.end - pattern.length, fault);
}

function badLine(call: Call): Rejection {
  return { message: `${call.name}: bad argument line '${call.args.text}'` };
}

/** The words of these lines are as they stand: what is wrong in one begins so many characters into the arguments. */
function reject(call: Call, at: number, { message, start, end }: Fault): Rejection {
  return { message: `${call.name}: ${message}`, start: at + start, end: at + end };
}

/** `RewriteBase` (`cmd_rewritebase`). */
export function checkRewriteBase(call: Call, server: HandlerServer): Rejection | null {
  if (!hasPath(call, server)) return { message: 'RewriteBase: only valid in per-directory config files' };
  return call.words[0]?.startsWith('/') === true
    ? null
    : rejectWord(call, 0, 'RewriteBase: argument is not a valid URL');
}

export const REWRITE_OPTIONS = [
  'Inherit',
  'InheritBefore',
  'InheritDown',
  'InheritDownBefore',
  'IgnoreInherit',
  'AllowNoSlash',
  'AllowAnyURI',
  'MergeBase',
  'IgnoreContextInfo',
  'LegacyPrefixDocRoot',
  'UnsafePrefixStat',
] as const;

const isOption = anyOf(REWRITE_OPTIONS);

/** The first versions of options that are younger than 2.2.22. */
const OPTION_SINCE: ReadonlyMap<string, string> = new Map([
  ['allowanyuri', '2.2.23'],
  ['mergebase', '2.2.24'],
  ['inheritbefore', '2.4.0'],
  ['allownoslash', '2.4.0'],
  ['inheritdown', '2.4.8'],
  ['inheritdownbefore', '2.4.8'],
  ['ignoreinherit', '2.4.8'],
  ['ignorecontextinfo', '2.4.13'],
  ['legacyprefixdocroot', '2.4.26'],
  ['unsafeprefixstat', '2.4.60'],
]);

/** `RewriteOptions` (`cmd_rewriteoptions`): a word is split once more, so that blanks in quotes separate options as well. */
export function checkRewriteOptions(call: Call, server: HandlerServer): Rejection | null {
  const options = call.words.flatMap((word, index) =>
    (trimBlanks(word) === '' ? [''] : getWords(word).map(({ value }) => value)).map((value) => ({ value, index })),
  );
  for (const { value, index } of options) {
    const since = OPTION_SINCE.get(value.toLowerCase()) ?? '2.2';
    if (isOption(value) && compareVersions(server.serverVersion, since) >= 0) continue;
    if (!/^maxredirects=/i.test(value)) return rejectWord(call, index, `RewriteOptions: unknown option '${value}'`);
    const text =
      'RewriteOptions: MaxRedirects option has been removed in favor of the global LimitInternalRecursion directive and will be ignored.';
    server.warn({ id: 'AH00664', module: 'rewrite', level: 'warn', text });
  }
  return null;
}

/** `RewriteMap name type:source` (`cmd_rewritemap`): files must be there, but for the two that a `dbm` map has. */
export function checkRewriteMap(call: Call, server: HandlerServer): Rejection | null {
  const [name = '', source = ''] = call.words;
  const [, query] = /^(?:fast)?dbd:(.*)$/is.exec(source) ?? [];
  if (query !== undefined && server.hasModule('dbd_module')) prepareStatement(call, query, name, server);
  const fault = mapFault(name, source, server);
  return fault === null ? null : rejectWord(call, 1, `RewriteMap: ${fault}`);
}

function mapFault(name: string, source: string, server: HandlerServer): string | null {
  const [, type = '', rest = ''] = /^(txt|rnd|int|prg|dbd|fastdbd):(.*)$/is.exec(source) ?? [];
  switch (type.toLowerCase()) {
    case 'int':
      return /^(tolower|toupper|escape|unescape)$/.test(rest) ? null : `internal map not found:${rest}`;
    case 'dbd':
    case 'fastdbd':
      return null;
    case 'prg':
      return missingFile(name, rest.split(/\s+/)[0] ?? '', server);
    case '':
      if (/^dbm/i.test(source)) return databaseFault(name, source, server);
      return missingFile(name, source, server);
    default:
      return missingFile(name, rest, server);
  }
}

/** `dbm:file` and `dbm=type:file`: the types are those that APR was built with; `sdbm` makes two files of one name. */
function databaseFault(name: string, source: string, server: HandlerServer): string | null {
  const [, type, path = ''] = /^dbm(?:=([^:]*))?:(.*)$/is.exec(source) ?? [];
  if (!/^dbm(=[^:]*)?:/i.test(source)) return `bad map:${source}`;
  if (type !== undefined && !/^(default|db|gdbm|sdbm)$/i.test(type)) return `dbm type ${type} is invalid`;
  return missingFile(name, /^sdbm$/i.test(type ?? '') ? `${path}.dir` : path, server);
}

function missingFile(name: string, path: string, server: HandlerServer): string | null {
  const file = server.resolve(path);
  return server.pathKind(file) === 'missing' ? `file for map ${name} not found:${file}` : null;
}
