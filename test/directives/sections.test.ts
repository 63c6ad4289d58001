import { describe, expect, test } from 'vitest';
import { call, fakeServer, type Line, section } from './fake-server.js';

/** Lines and httpd's message, or `null` when it accepts them. */
type Case = readonly [lines: readonly Line[], message: string | null];

const inDirectory = (...lines: Line[]): readonly Line[] => [section('<Directory /tmp>', ...lines)];

function check(cases: readonly Case[]): void {
  test.each(cases)('%j', (lines, message) => {
    expect(call(lines, fakeServer())).toBe(message);
  });
}

describe('paths (spec 8.1 to 8.3)', () => {
  check([
    [[section('<Directory "">')], null],
    [[section('<Directory ~>')], null],
    [[section('<Directory /tmp')], "<Directory> directive missing closing '>'"],
    [[section('<Directory >')], '<Directory> directive requires additional arguments'],
    [[section('<Directory ~ "(">')], 'Regex could not be compiled'],
    [[section('<DirectoryMatch ~>')], null],
    [[section('<Directory /a /b>')], 'Multiple <Directory> arguments not (yet) supported.'],
    [[section('<Directory ~ a b>')], 'Multiple <Directory> arguments not (yet) supported.'],
    [[section('<Directory /a /b>', 'Options Bogus')], 'Illegal option Bogus'],
    [[section('<Location ~ ( x>', 'Options Bogus')], 'Regex could not be compiled'],
    [[section('<FilesMatch "\\.php$">')], null],
    [[section('<Directory "/tmp>x">')], null],
  ]);
});

describe('conditions (spec 8.4)', () => {
  const previous = '<Else> or <ElseIf> section without previous <If> or <ElseIf> section in same scope';
  check([
    [[section('<If true>'), section('<ElseIf false>'), section('<Else>')], null],
    [[section('<If true>'), 'ServerAdmin a@b', section('<Else >')], null],
    [[section('<Else>')], previous],
    [[section('<If true>'), section('<Else>'), section('<Else>')], previous],
    [[section('<If true>'), section('<Directory />', section('<Else>'))], previous],
    [[section('<If true>'), section('<VirtualHost *>', section('<Else>'))], previous],
    [[section('<If true>', section('<Else>'))], previous],
    [[section('<If true>'), section('<Else x>')], '<Else> does not take an argument'],
    [[section('<If>')], '<If> directive requires additional arguments'],
    [[section('<If true x>')], 'Multiple <If> arguments not supported.'],
    [[section('<If "true &&">')], 'Cannot parse condition clause: syntax error, unexpected $end'],
  ]);
});

describe('methods (spec 8.5)', () => {
  check([
    [inDirectory(section('<Limit get>')), null],
    [inDirectory(section('<Limit TRACE>')), 'TRACE cannot be controlled by <Limit>, see TraceEnable'],
    [inDirectory(section('<LimitExcept TRACE>')), null],
    [inDirectory(section('<Limit GET>', section('<Limit POST>'))), '<Limit> directive excludes all methods'],
    [
      inDirectory(section('<Limit GET>', section('<Limit HEAD>'))),
      '<Limit> directive specifies methods already excluded',
    ],
    [inDirectory(section('<Limit GET POST>', section('<LimitExcept GET>'))), null],
  ]);

  test('a .htaccess file cannot register methods', () => {
    const server = fakeServer({}, { htaccess: true });
    const message = "Could not register method 'FOO' for <Limit from .htaccess configuration";
    expect(call(inDirectory(section('<Limit FOO>')), server)).toBe(message);
  });
});

describe('addresses (spec 8.6)', () => {
  check([
    [[section('<VirtualHost *:80 [::1]:443 _default_:*>')], null],
    [[section('<VirtualHost "">')], null],
    [[section('<VirtualHost 80>')], 'Missing address for VirtualHost'],
    [[section('<VirtualHost *:0>')], 'The address or port is invalid'],
    [[section('<VirtualHost :80>')], 'The address or port is invalid'],
    [[section('<VirtualHost [::1>')], 'The address or port is invalid'],
    [[section('<VirtualHost a.invalid *:99999>')], 'The address or port is invalid'],
  ]);

  test('a name that cannot be resolved is only a message', () => {
    const server = fakeServer();
    expect(call([section('<VirtualHost *:http a.invalid:80>')], server)).toBeNull();
    expect(server.warnings.map(({ text }) => text)).toEqual([
      'Could not resolve host name *:http -- ignoring!',
      'Could not resolve host name a.invalid -- ignoring!',
    ]);
  });
});

describe('authorization (spec 8.7)', () => {
  const not = (where: string): string => `negative Require directive has no effect in <${where}> directive`;
  const none = (where: string): string => `<RequireNone> directive has no effect in <${where}> directive`;
  check([
    [inDirectory(section('<RequireAll>')), '<RequireAll> directive contains no authorization directives'],
    [inDirectory(section('<RequireAll x>')), "<RequireAll> directive doesn't take additional arguments"],
    [inDirectory(section('<RequireAll >', 'Require all granted')), null],
    [inDirectory('Require not ip 10'), not('RequireAny')],
    [inDirectory(section('<RequireNone>', 'Require not ip 10')), not('RequireNone')],
    [inDirectory(section('<RequireAll>', 'Require all granted', 'Require not ip 10')), null],
    [inDirectory(section('<RequireNone>', 'Require ip 10')), none('RequireAny')],
    [inDirectory(section('<RequireAll>', section('<RequireNone>', 'Require ip 10'))), null],
    [inDirectory(section('<RequireAll>', section('<RequireAny>', 'Require ip 10'))), null],
    [inDirectory('Require nope'), 'Unknown Authz provider: nope'],
    [inDirectory('Require ip'), "'require ip' requires an argument"],
    [inDirectory('Require method FOO'), "Invalid Method 'FOO'"],
    [inDirectory('Require expr "true'), 'Cannot parse expression in require line: Unterminated string or variable'],
  ]);

  const NEGATIVE = 'AH01624: <RequireAll> directive contains only negative authorization directives';
  test.each<readonly [Line, readonly string[]]>([
    [section('<RequireAll>', 'Require not ip 10'), [NEGATIVE]],
    [section('<RequireAll>', section('<RequireNone>', 'Require ip 10')), [NEGATIVE]],
    [section('<RequireAll>', section('<RequireAll>', 'Require not ip 10'), 'Require local'), []],
    [section('<RequireAny>', section('<RequireAll>', 'Require not ip 10'), 'Require local'), [NEGATIVE]],
  ])('only negatives: %j', (line, messages) => {
    const server = fakeServer();
    expect(call(inDirectory(line), server)).toBeNull();
    expect(server.laterChecks.map((later) => later()?.message)).toEqual(messages);
  });
});

describe('provider aliases (spec 8.8, 8.9)', () => {
  check([
    [[section('<AuthnProviderAlias file a>'), ...inDirectory('AuthBasicProvider a')], null],
    [[section('<AuthnProviderAlias file>')], '<AuthnProviderAlias> directive requires additional arguments'],
    [
      [section('<AuthnProviderAlias file FILE>')],
      'The alias provider name must be different from the base provider name.',
    ],
    [
      [section('<AuthnProviderAlias file a>'), section('<AuthnProviderAlias dbm a>')],
      'The alias provider a has already be registered previously as either a base provider or an alias provider.',
    ],
    [[section('<AuthnProviderAlias nope a>')], 'Unknown Authn provider: nope'],
    [[section('<AuthzProviderAlias ip lan 10.0.0.0/8>'), ...inDirectory('Require lan')], null],
    [[...inDirectory('Require lan'), section('<AuthzProviderAlias ip lan 10>')], 'Unknown Authz provider: lan'],
    [[section('<AuthzProviderAlias ip lan zz>')], "Can't parse 'Require ip zz': ip address 'zz' appears to be invalid"],
  ]);
});

describe('proxies (spec 8.10)', () => {
  check([
    [[section('<Proxy>')], null],
    [[section('<Proxy http://a/ retry=0>')], null],
    [[section('<Proxy http://a/ retry=-1>')], '<Proxy Retry must be a positive value retry=-1; http://a/'],
    [[section('<ProxyMatch a b>')], 'Multiple <ProxyMatch> arguments not (yet) supported.'],
    [[section('<ProxyMatch (>')], 'Regex could not be compiled'],
    [['ProxyPass /a http://b:x/'], 'ProxyPass Unable to parse URL: http://b:x/'],
    [['ProxyPassMatch ^/(a|b)(/.*)? http://host:8$2'], null],
  ]);

  test('a shared worker keeps its parameters', () => {
    const server = fakeServer();
    expect(call(['ProxyPass /a http://B:80/ timeout=5', 'ProxyPass /b http://b/x timeout=9'], server)).toBeNull();
    expect(server.warnings).toMatchObject([
      { id: 'AH01145', text: "Sharing worker 'http://b/' instead of creating new worker 'http://b/x'" },
      { id: 'AH01146', text: "Ignoring parameter 'timeout=9' for worker 'http://b/' because of worker sharing" },
    ]);
  });
});

describe('managed domains (spec 8.11)', () => {
  check([
    [[section('<MDomainSet a.b c.d>')], null],
    [[section('<MDomain >')], '<MDomainSet > section must specify a unique domain name'],
    [[section('<MDomainSet a.b')], "<MDomainSet> directive missing closing '>'"],
    [
      [section('<MDomainSet a.b>', section('<MDomain c.d>'))],
      "<MDomain is not allowed inside an '<MDomainSet' context",
    ],
  ]);
});

describe('what is warned of', () => {
  const texts = (lines: readonly Line[]): readonly string[] => {
    const server = fakeServer();
    expect(call(lines, server)).toBeNull();
    for (const later of server.laterChecks) later();
    return server.warnings.map(({ id, text }) => `${id} ${text}`);
  };
  test.each<readonly [readonly Line[], readonly string[]]>([
    [[section('<Files a>', 'AllowOverride None')], ['AH00114 Useless use of AllowOverride in line 1 of a.conf.']],
    [
      inDirectory('AllowOverrideList Nope ServerName Redirect'),
      [
        "AH00116 Discarding unrecognized directive `Nope' in AllowOverrideList at a.conf:1",
        "AH02304 Discarding directive `ServerName' not allowed in AllowOverrideList at a.conf:1",
      ],
    ],
    [
      ['Alias /a /b', 'ScriptAlias /a/c /d', 'Alias /ab /e'],
      [
        'AH00671 The ScriptAlias directive in a.conf at line 1 will probably never match because it overlaps an earlier Alias.',
      ],
    ],
    [
      ['AliasMatch ^/(?!x)a /b', 'Alias /x /c', 'Alias /a /d', 'AliasMatch ^/e//f /g', 'Alias /e//f /h'],
      [
        'AH00671 The Alias directive in a.conf at line 1 will probably never match because it overlaps an earlier AliasMatch.',
        'AH00671 The Alias directive in a.conf at line 1 will probably never match because it overlaps an earlier AliasMatch.',
      ],
    ],
    [
      [
        'RegexDefaultOptions +ICASE',
        'AliasMatch ^/a /b',
        'RegexDefaultOptions DOTALL',
        'AliasMatch ^/c /d',
        'Alias /A /e',
        'Alias /C /f',
      ],
      [
        'AH00671 The Alias directive in a.conf at line 1 will probably never match because it overlaps an earlier AliasMatch.',
      ],
    ],
    [[section('<VirtualHost *>', 'DocumentRoot /nope')], ['AH00112 Warning: DocumentRoot [/nope] does not exist']],
    [['NameVirtualHost *'], ['AH00548 NameVirtualHost has no effect and will be removed in the next release a.conf:1']],
  ])('%j', (lines, warnings) => {
    expect(texts(lines)).toEqual(warnings);
  });

  test('numbers of servers and threads, when one MPM is loaded', () => {
    const server = fakeServer({}, { hasModule: (id) => id === 'mpm_event_module' });
    expect(call(['ThreadsPerChild 100', 'MaxRequestWorkers 1000'], server)).toBeNull();
    for (const later of server.laterChecks) later();
    expect(server.warnings.map(({ id, text }) => `${id} ${text}`)).toEqual([
      'AH00507 WARNING: ThreadsPerChild of 100 exceeds ThreadLimit of 64 threads, decreasing to 64. To increase, please see the ThreadLimit directive.',
      'AH00513 WARNING: MaxRequestWorkers of 1000 is not an integer multiple of ThreadsPerChild of 64, decreasing to nearest multiple 960, for a maximum of 15 servers.',
    ]);
  });
});
