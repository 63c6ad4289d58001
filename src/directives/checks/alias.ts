import { compileMatcher, type Matcher } from '../../grammar/embedded/regex-match.js';
import type { ContextFlag } from '../define.js';
import { rejectPartOf } from '../fault.js';
import type { Call, HandlerServer, Rejection } from '../handler.js';
import { rejectWord } from '../invoke.js';
import { rejectExpressionWord } from '../types/expression.js';
import { atoi } from '../types/number.js';
import { patternFault } from '../types/pattern.js';
import { isUrl } from '../types/url.js';
import { defaultRegexOptions } from './regex-options.js';
import { hasPath, keptInServer } from './scope.js';

const NOT_IN_DIR_CONTEXT: readonly ContextFlag[] = ['NOT_IN_DIR_CONTEXT'];
const NOT_IN_FILE_SPACE: readonly ContextFlag[] = ['NOT_IN_DIRECTORY', 'NOT_IN_FILES'];

const ALIASES = Symbol('aliases of each server');

/** `Alias` and `ScriptAlias` (modules/mappers/mod_alias.c): two arguments for a server, one for a `<Location>`. */
export function checkAlias(call: Call, server: HandlerServer): Rejection | null {
  const [path = '', target] = call.words;
  if (target === undefined) return checkAliasOfLocation(call, path, server);
  const forbidden = server.forbidden(call, NOT_IN_DIR_CONTEXT);
  if (forbidden !== null) return { message: forbidden };
  const known = aliasesOf(call, server);
  const earlier = earlierAlias(known, path);
  if (earlier !== undefined) {
    const { file, line } = call.place;
    const text = `The ${call.name} directive in ${file} at line ${line} will probably never match because it overlaps an earlier ${earlier.name}.`;
    server.warn({ id: 'AH00671', module: 'alias', level: 'warn', text });
  }
  const order = known.paths.size + known.patterns.length;
  if (!known.paths.has(normalize(path))) known.paths.set(normalize(path), { name: call.name, order });
  return null;
}

function checkAliasOfLocation(call: Call, target: string, server: HandlerServer): Rejection | null {
  const forbidden = server.forbidden(call, NOT_IN_FILE_SPACE);
  if (forbidden !== null) return { message: forbidden };
  if (!hasPath(call, server)) return { message: 'Alias must have two arguments when used globally' };
  return rejectExpressionWord(call, 0, server, `Cannot parse alias expression '${target}': `);
}

/** `AliasMatch` and `ScriptAliasMatch`. */
export function checkAliasMatch(call: Call, server: HandlerServer): Rejection | null {
  const forbidden = server.forbidden(call, NOT_IN_DIR_CONTEXT);
  if (forbidden !== null) return { message: forbidden };
  const { paths, patterns } = aliasesOf(call, server);
  if (patterns.length >= MOST_PATTERNS) return null;
  const matcher = compileMatcher(call.words[0] ?? '', defaultRegexOptions(server));
  patterns.push({ name: call.name, order: paths.size + patterns.length, matcher });
  return null;
}

interface Alias {
  /** Of the directive. */
  readonly name: string;
  readonly order: number;
}

/** Those of a server so far. */
interface Aliases {
  readonly paths: Map<string, Alias>;
  readonly patterns: (Alias & { readonly matcher: Matcher })[];
}

function aliasesOf(call: Call, server: HandlerServer): Aliases {
  return keptInServer(ALIASES, call, server, () => ({ paths: new Map(), patterns: [] }));
}

/** Runs of slashes count as one. */
function normalize(path: string): string {
  return path.replace(/\/+/g, '/');
}

/** The first alias of those whose path or pattern takes a path. */
function earlierAlias({ paths, patterns }: Aliases, path: string): Alias | undefined {
  const plain = earlierPath(paths, normalize(path));
  const matching = patterns.find(({ matcher }) => isMatch(matcher.exec(path, STEPS)));
  if (plain === undefined || matching === undefined) return plain ?? matching;
  return plain.order < matching.order ? plain : matching;
}

function isMatch(found: ReturnType<Matcher['exec']>): boolean {
  return found !== null && found !== 'exhausted';
}

/** `alias_matches`: the path of an earlier alias is this one, or whole segments of its front. */
function earlierPath(paths: ReadonlyMap<string, Alias>, path: string): Alias | undefined {
  for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
    const found = paths.get(path.slice(0, slash)) ?? paths.get(path.slice(0, slash + 1));
    if (found !== undefined) return found;
  }
  return paths.get(path);
}

/** Each is held against every path behind it: only so many are, and only so long. */
const MOST_PATTERNS = 50;
const STEPS = 10_000;

export const REDIRECT_KEYWORDS: Readonly<Record<string, number>> = {
  permanent: 301,
  temp: 302,
  seeother: 303,
  gone: 410,
};

/** `Redirect` and its kin (`add_redirect_internal`): `[status] [path] [URL]`, which of them depending on the status and on the place. */
export function checkRedirect(call: Call, server: HandlerServer): Rejection | null {
  const [first = '', second, third] = call.words;
  const named = REDIRECT_KEYWORDS[first.toLowerCase()] ?? (/^[0-9]/.test(first) ? atoi(first) : null);
  const usual = call.name === 'RedirectPermanent' ? 301 : 302;
  const status = named ?? usual;
  const redirects = status >= 300 && status < 400;
  if (third !== undefined && named === null) return rejectWord(call, 0, 'Redirect: invalid first argument (of three)');
  if (hasPath(call, server)) {
    if (named !== null && !redirects && second === undefined) return null;
    const single = named !== null && redirects && second !== undefined && third === undefined;
    if (single || (named === null && second === undefined)) return checkTarget(call, single ? 1 : 0, server);
  }
  const shifted = named === null;
  const pattern = shifted ? first : second;
  const url = shifted ? second : third;
  if (call.name === 'RedirectMatch') {
    const message = 'Regular expression could not be compiled.';
    const fault = pattern === undefined ? { message, start: 0, end: 0 } : patternFault(pattern, message);
    if (fault !== null) return rejectPartOf(call, shifted ? 0 : 1, fault);
  }
  if (!redirects)
    return url === undefined ? null : rejectWord(call, shifted ? 1 : 2, 'Redirect URL not valid for this status');
  if (url === undefined) return { message: 'URL to redirect to is missing' };
  if (call.name === 'RedirectMatch' || isUrl(url) || url.startsWith('/')) return null;
  return rejectWord(call, shifted ? 1 : 2, 'Redirect to non-URL');
}

function checkTarget(call: Call, index: number, server: HandlerServer): Rejection | null {
  const url = call.words[index] ?? '';
  return rejectExpressionWord(call, index, server, `Cannot parse redirect expression '${url}': `);
}
