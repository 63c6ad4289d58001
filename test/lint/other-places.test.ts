import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/httpd/host.js';
import { overlayHost } from '../../src/httpd/host-overlay.js';
import { parseAllowOverride } from '../../src/httpd/htaccess-context.js';
import { type Described, describeExample, EXAMPLE_PATH, exampleText } from '../../src/lint/example.js';
import { rules } from '../../src/lint/index.js';
import type { Rule } from '../../src/lint/rule.js';
import { hostOf, settingsOf } from '../../src/lint/run-example.js';
import { groupBy } from '../../src/model/group-by.js';
import { baseName, folderOf } from '../../src/text/index.js';
import { faultsIn, fixable } from './fixing.js';
import pitfalls from './pitfalls.json' with { type: 'json' };
import * as places from './places.js';
import { readVariants } from './variants.js';

interface Known {
  readonly rule: Rule;
  /** Its place among the examples of the rule: what is tried of it stays the same whatever other rules there are. */
  readonly turn: number;
  readonly isBad: boolean;
  readonly example: Described;
  readonly asWritten: Reading;
}

const variants = readVariants();

/** The examples of the rules, the pitfalls and the variants. */
const known: readonly Known[] = rules.flatMap((rule) => {
  const { bad, good } = rule.examples;
  const as = (isBad: boolean, described: Described): Omit<Known, 'turn'> => {
    const example = { ...described, text: exampleText(described) };
    return { rule, isBad, example, asWritten: readingOf({ example }, rule) };
  };
  const own = [
    ...bad.map((each) => as(true, describeExample(each))),
    ...good.map((each) => as(false, describeExample(each))),
    ...pitfalls
      .filter((each) => each.rule === rule.name)
      .flatMap((each) => [as(true, { text: each.bad }), as(false, { text: each.good })]),
    ...(variants.get(rule.name) ?? []).map(({ isBad, example }) => as(isBad, example)),
  ];
  return own.map((each, turn) => ({ ...each, turn }));
});

/** Each example is put in one of so many places; `PLACES=all` puts each in all of them. */
const { PLACES } = process.env;
const SHARE = PLACES === 'all' ? 1 : 5;

interface Tried {
  readonly place: places.Place;
  /** Takes longer, and is shared out more. */
  readonly isLarge?: true;
  /** Rules that say something else there, by the reason. */
  readonly different?: Readonly<Record<string, readonly string[]>>;
}

const SETTLED = 'of a part of a server less is known';
/** Rules that tell more of a virtual host, or of a whole server, than of lines that stand alone. */
const OPEN = [
  'core/header-variable-unset',
  'core/proxy-tls-off',
  'core/rewrite-condition-without-rule',
  'core/rewrite-engine-off',
  'core/rewrite-map-unknown',
];
const NOT_CLOSED = ['syntax/section-not-closed'];

const TRIED: Readonly<Record<string, Tried>> = {
  'under a module that is there': {
    place: places.underModule,
    different: {
      'the condition is what the rule is about': ['wsgi/ifmodule-wrapper'],
      'the close tag is then said not to match': NOT_CLOSED,
    },
  },
  'under a name that is defined': {
    place: places.underName,
    different: { 'the close tag is then said not to match': NOT_CLOSED },
  },
  'under a version that the server has': {
    place: places.underVersion,
    different: { 'the close tag is then said not to match': NOT_CLOSED },
  },
  'in a virtual host': {
    place: places.inHost,
    different: {
      'the close tag is then said not to match': NOT_CLOSED,
      'httpd refuses the directive itself there': [
        'syntax/unknown-directive',
        'wsgi/flag-value',
        'wsgi/trailing-comment',
        'wsgi/unquoted-space-in-path',
      ],
      [SETTLED]: [...OPEN, 'core/unused-macro', 'security/hsts-over-http', 'wsgi/errorlog-per-vhost'],
    },
  },
  'in a file that is included': { place: places.inIncluded },
  'in a server like those of Debian': {
    place: places.inDebian,
    isLarge: true,
    different: {
      [SETTLED]: [
        ...OPEN,
        'core/balancer-undefined',
        'core/cache-root-missing',
        'core/log-format-undefined',
        'core/login-incomplete',
        'core/proxy-html-without-links',
        'core/unused-define',
        'core/unused-macro',
        'security/dav-open',
        'security/ht-files-served',
        'security/password-file-served',
        'security/tls-without-certificate',
        'wsgi/execcgi-missing',
        'wsgi/ignore-activity-useless',
        'wsgi/unused-daemon-group',
      ],
      'it listens at ports 80 and 443': [
        'core/ifmodule-name',
        'core/listen-overlaps',
        'syntax/duplicate',
        'wsgi/shadowed-mount',
        'wsgi/user-ignored-non-root',
      ],
      'it has the modules of httpd and mod_wsgi, and the MPM event': [
        'syntax/invalid-value',
        'wsgi/embedded-prefork-defaults',
        'wsgi/handler-without-module',
        'wsgi/mpm-itk-socket-user',
      ],
      'nothing is denied there by default': ['wsgi/script-dir-not-granted', 'wsgi/static-dir-not-granted'],
    },
  },
  'beside another of its kind': {
    place: places.besideAnother,
    different: {
      [SETTLED]: [...OPEN, 'core/unused-macro', 'security/hsts-over-http', 'wsgi/errorlog-per-vhost'],
      'the files of the other are not there': [
        'core/error-page-fails',
        'security/guard-without-effect',
        'wsgi/aux-script-missing',
        'wsgi/path-missing-on-disk',
        'wsgi/target-is-asgi',
        'wsgi/target-missing',
        'wsgi/target-trailing-slash-file',
        'wsgi/venv-python-version',
      ],
      'the other has the same, since not all of it is renamed': [
        'core/log-written-twice',
        'core/rewrite-condition-other-host',
        'core/session-not-sticky',
        'core/setting-overridden',
        'core/vhost-name-hidden-by-wildcard',
        'wsgi/duplicate-mount',
        'wsgi/group-not-visible',
        'wsgi/module-loaded-twice',
        'wsgi/restrict-process-excludes',
      ],
    },
  },
  'in a macro': { place: places.inMacro },
  'in a macro that is used twice': {
    place: places.inMacroUsedTwice,
    different: {
      [SETTLED]: [...OPEN, 'security/hsts-over-http'],
      'the module is loaded by each use': ['wsgi/module-loaded-twice'],
      'each use adds to the balancer': ['core/session-not-sticky'],
    },
  },
  'with values out of a macro': {
    place: places.outOfMacro,
    different: {
      'read as written: a condition tells for which MPM a setting is': [
        'core/short-lived-processes',
        'core/spare-bounds-swapped',
        'core/threads-above-limit',
        'core/workers-above-limit',
        'core/workers-below-daemon-threads',
      ],
      'read as written: the condition may not hold': ['wsgi/ifmodule-wrapper'],
      'the macro closes the quote': ['core/quote-not-closed'],
    },
  },
  'with values out of variables': {
    place: places.outOfVariables,
    different: { 'the line of the variable has the quote': ['core/quote-not-closed'] },
  },
  'with two values out of one variable': { place: places.outOfOneVariable },
  'with a value in quotes': {
    place: places.inQuotes,
    different: {
      'half of a name or path in quotes is another mistake': [
        'core/typographic-quotes',
        'wsgi/option-split-by-space',
        'wsgi/unquoted-space-in-path',
      ],
      "httpd's own words tell of it": ['wsgi/daemon-unknown-option'],
      'in quotes it is meant so': ['core/semicolon-at-end'],
    },
  },
  'with paths of folders otherwise': { place: places.foldersOtherwise },
  'with patterns for paths': {
    place: places.sectionsAsPatterns,
    different: {
      'a pattern is about something else, or merged later': [
        'core/directory-relative',
        'core/document-root-denied',
        'core/proxy-pass-in-pattern',
        'core/rewrite-base-elsewhere',
        'core/rewrite-in-matched-directory',
        'core/rewrite-names-own-directory',
        'core/rewrite-redirect-loses-path',
        'security/merge-slashes-off',
        'security/source-fetched',
        'wsgi/directory-is-file',
      ],
      'what a pattern takes is not worked out': [
        'core/login-incomplete',
        'core/mount-never-reached',
        'core/proxy-doubles-slash',
        'core/proxy-escapes-redirect',
        'core/proxy-hides-https',
        'core/proxy-reverse-elsewhere',
        'core/proxy-reverse-missing',
        'core/substitution-misses-compressed',
        'security/cache-skips-guard',
        'security/guard-without-effect',
        'security/guarded-in-one-host',
        'security/location-guards-one-url',
        'wsgi/group-overridden',
        'wsgi/mixed-access-styles',
        'wsgi/mount-shadowed-by-alias',
        'wsgi/multiviews-match',
        'wsgi/process-group-wrong-scope',
        'wsgi/restrict-embedded-conflict',
        'wsgi/sethandler-none-static',
        'wsgi/target-is-directory',
      ],
    },
  },
};

describe.each(Object.entries(TRIED))('%s', (name, { place, isLarge, different = {} }) => {
  const excepted = Object.values(different).flat();
  const turn = Object.keys(TRIED).indexOf(name);
  const disagreements = once(() => {
    const share = isLarge && SHARE > 1 ? SHARE * 4 : SHARE;
    const tried = known.filter((each) => (each.turn + each.rule.name.length + turn) % share === 0);
    return tried.flatMap((each) => {
      const fault = disagreement(each, place);
      return fault === null ? [] : [{ rule: each.rule.name, fault }];
    });
  });

  test('rules say and mend the same', () => {
    expect(disagreements().flatMap(({ rule, fault }) => (excepted.includes(rule) ? [] : [fault]))).toEqual([]);
  });

  if (PLACES === 'all')
    test('no exception is needless', () => {
      const differing = new Set(disagreements().map(({ rule }) => rule));
      expect(excepted.filter((rule) => !differing.has(rule))).toEqual([]);
    });
});

/** How what a rule says of an example differs from what it says of it elsewhere. */
function disagreement({ rule, turn, isBad, example, asWritten }: Known, place: places.Place): string | null {
  const placed = place(example, turn);
  if (placed === null) return null;
  const there = readingOf(placed, rule);
  // httpd takes other things there.
  if (there.errors() > asWritten.errors()) return null;
  const messages = there.messages();
  if (isBad !== asWritten.messages().length > 0) return null;
  const texts = [placed.example.text, ...Object.values(placed.files ?? {})].join('\n');
  if (isBad && messages.length === 0) return `${rule.name} is silent: ${texts}`;
  if (!isBad && messages.length > 0) return `${rule.name} says ${messages[0]}: ${texts}`;
  const faults = there.faults();
  return faults.length === 0 || asWritten.faults().length > 0 ? null : `${faults.join('; ')}: ${texts}`;
}

interface Reading {
  /** How much httpd rejects. */
  readonly errors: () => number;
  /** What the rule says. */
  readonly messages: () => readonly string[];
  /** What its fixes do that they must not do. */
  readonly faults: () => readonly string[];
}

function readingOf({ example, files = {}, machine }: places.Placed, rule: Rule): Reading {
  const { path = EXAMPLE_PATH, htaccess } = example;
  const texts = new Map(Object.entries({ ...files, [path]: example.text }));
  const below = withFolders(machine ?? hostOf(example, example.text), Object.keys(files));
  const override = htaccess === undefined ? undefined : parseAllowOverride(htaccess);
  const host = overlayHost(below, (name) => texts.get(name));
  const configuration = fixable([path], host, settingsOf(example), override, [rule]);
  const none = new Map<string, string>();
  return {
    errors: once(() => configuration.read(none).errors.length),
    messages: once(() => configuration.lint(none).findings.map(({ message }) => message)),
    faults: once(() =>
      configuration.lint(none).findings.some(({ fixes }) => fixes.length > 0) ? faultsIn(configuration) : [],
    ),
  };
}

/** The folders of files can be listed, for includes with wildcards. */
function withFolders(host: Host, paths: readonly string[]): Host {
  const names = groupBy(paths, folderOf);
  return {
    ...host,
    readDirectory(path) {
      const found = names.get(path)?.map(baseName);
      return found === undefined ? host.readDirectory(path) : { ok: true, names: found };
    },
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
