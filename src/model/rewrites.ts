import { type Argument, argumentsOf } from './arguments.js';
import { groupBy } from './group-by.js';
import { perServer } from './per-server.js';
import type { ConfigNode, Server } from './server.js';

/** A `RewriteRule` with what belongs to it. */
export interface Rewrite {
  readonly node: ConfigNode;
  /** Without the `!` in front. */
  readonly pattern: string;
  readonly negated: boolean;
  readonly patternWord: Argument;
  readonly target: Argument;
  readonly flags: RewriteFlags;
  /** The `RewriteCond` lines before it: they apply to this rule alone. */
  readonly conditions: readonly RewriteCondition[];
}

export interface RewriteCondition {
  readonly node: ConfigNode;
  readonly test: Argument;
  readonly pattern: Argument | undefined;
  readonly flags: RewriteFlags;
}

export interface RewriteFlags {
  readonly word: Argument | undefined;
  /** Whether one of the flags, by its short name in lower case, is there. */
  has(...names: readonly string[]): boolean;
  /** What stands behind its `=`; `undefined` when the flag is not there. */
  value(name: string): string | undefined;
}

/** Rules that httpd tries one after the other. */
export interface RewriteScope {
  /**
   * `server`: patterns see the whole URL path. `directory`: they see what is left of it below the directory. `location`: mod_rewrite takes
   * no directory off there. `unknown`: the part of a file of which nothing says where it is included, or a condition around it.
   */
  readonly kind: 'server' | 'directory' | 'location' | 'unknown';
  /** The section around them; `null` for the main server. */
  readonly section: ConfigNode | null;
  readonly rules: readonly Rewrite[];
  /** Conditions behind which no rule follows. */
  readonly leftConditions: readonly RewriteCondition[];
}

/** Every group of rules, in the order of the configuration. */
export const rewriteScopes = perServer((server): readonly RewriteScope[] =>
  [...groupBy(server.nodes('RewriteRule', 'RewriteCond'), ({ parent }) => parent)].map(([section, nodes]) =>
    scopeOf(server, section, nodes),
  ),
);

/** The sections, and `null` for the main server, in which one rule takes every request. */
export const rewrittenWhole = perServer(
  (server): ReadonlySet<ConfigNode | null> =>
    new Set(rewriteScopes(server).flatMap(({ section, rules }) => (rules.some(matchesAll) ? [section] : []))),
);

/** Every `RewriteRule`. */
export const rewritesOf = perServer((server): readonly Rewrite[] =>
  rewriteScopes(server).flatMap(({ rules }) => rules),
);

/** The words in which mod_rewrite fills in variables: targets, and what conditions test. */
export function rewriteTexts(server: Server): readonly { readonly node: ConfigNode; readonly word: Argument }[] {
  return [
    ...rewritesOf(server).map(({ node, target }) => ({ node, word: target })),
    ...rewriteConditions(server).map(({ node, test }) => ({ node, word: test })),
  ];
}

/** Every `RewriteCond`, those behind which no rule follows too. */
export const rewriteConditions = perServer((server): readonly RewriteCondition[] =>
  rewriteScopes(server).flatMap(({ rules, leftConditions }) => [
    ...rules.flatMap(({ conditions }) => conditions),
    ...leftConditions,
  ]),
);

function scopeOf(server: Server, section: ConfigNode | null, nodes: readonly ConfigNode[]): RewriteScope {
  const rules: Rewrite[] = [];
  let conditions: RewriteCondition[] = [];
  for (const node of nodes) {
    const [first, second, third] = argumentsOf(node);
    if (first === undefined) continue;
    const flags = third === undefined ? NO_FLAGS : new WrittenFlags(third);
    if (node.name.toLowerCase() === 'rewritecond') {
      conditions.push({ node, test: first, pattern: second, flags });
      continue;
    }
    if (second === undefined) continue;
    const negated = first.value.startsWith('!');
    const pattern = negated ? first.value.slice(1) : first.value;
    rules.push({ node, pattern, negated, patternWord: first, target: second, flags, conditions });
    conditions = [];
  }
  return { kind: kindOf(server, section), section, rules, leftConditions: conditions };
}

function kindOf(server: Server, section: ConfigNode | null): RewriteScope['kind'] {
  if (section === null) {
    if (server.settings.htaccess) return 'directory';
    return server.settings.fragment ? 'unknown' : 'server';
  }
  const name = section.name.toLowerCase();
  if (name === '<virtualhost') return 'server';
  if (name === '<directory' || name === '<directorymatch') return 'directory';
  return name === '<location' || name === '<locationmatch' ? 'location' : 'unknown';
}

/** The long names of flags. */
const SHORT: Readonly<Record<string, string>> = {
  chain: 'c',
  cookie: 'co',
  discardpath: 'dpi',
  env: 'e',
  forbidden: 'f',
  gone: 'g',
  handler: 'h',
  last: 'l',
  next: 'n',
  nocase: 'nc',
  noescape: 'ne',
  nosubreq: 'ns',
  ornext: 'or',
  passthrough: 'pt',
  proxy: 'p',
  qsappend: 'qsa',
  qsdiscard: 'qsd',
  qslast: 'qsl',
  redirect: 'r',
  skip: 's',
  type: 't',
};

/** The short name of a flag that may be written long, in lower case. */
export function shortFlag(name: string): string {
  const lower = name.toLowerCase();
  return SHORT[lower] ?? lower;
}

/** A class because there is one for every rule and condition, and not all are asked for their flags. */
class WrittenFlags implements RewriteFlags {
  readonly word: Argument;
  #flags: readonly (readonly [name: string, value: string])[] | null = null;

  constructor(word: Argument) {
    this.word = word;
  }

  has(...names: readonly string[]): boolean {
    return this.#all().some(([flag]) => names.includes(flag));
  }

  value(name: string): string | undefined {
    return this.#all().findLast(([flag]) => flag === name)?.[1];
  }

  /** A list, since a map takes more time and memory than the one or two flags that a line has. */
  #all(): readonly (readonly [name: string, value: string])[] {
    this.#flags ??= this.word.value
      .replace(/^\[|\]$/g, '')
      .split(',')
      .map((flag) => {
        const [, name = '', value = ''] = /^([^=]*)=?(.*)$/s.exec(flag.trim()) ?? [];
        return [shortFlag(name), value];
      });
    return this.#flags;
  }
}

const NO_FLAGS: RewriteFlags = { word: undefined, has: () => false, value: () => undefined };

const EVERYTHING = /^(\^|\.|\^?(\/\??)?(\(\.[*+]\)|\.[*+])\$?)$/;

/** The pattern matches whatever is asked for, but perhaps the root. */
export function matchesAll({ pattern, negated }: Rewrite): boolean {
  return !negated && EVERYTHING.test(pattern);
}

/** The rules end here for what the rule matches. */
export function endsRules({ flags }: Rewrite): boolean {
  return flags.has('l', 'end', 'f', 'g');
}

/** The client is told to ask elsewhere, by a flag or by a whole URL. */
export function isRedirect({ flags, target }: Rewrite): boolean {
  const isOther = flags.has('p', 'f', 'g') || /^[1245]\d\d$/.test(flags.value('r') ?? '');
  return !isOther && (flags.has('r') || /^https?:\/\//i.test(target.value));
}

/** What only a `RewriteRule` may have in brackets, by its short name. */
const RULE_FLAGS: ReadonlySet<string> = new Set([
  ...Object.values(SHORT),
  'b',
  'bctls',
  'bne',
  'bnp',
  'end',
  'unc',
  'unsafeallow3f',
  'unsafeprefixstat',
]);

/** The names of flags between brackets are all known. */
export function areFlags(inner: string): boolean {
  return inner.split(',').every((flag) => RULE_FLAGS.has(shortFlag(flag.trim().replace(/=.*$/s, ''))));
}
