import { commandName } from '../src/directives/arity.js';
import type { Definition } from '../src/directives/define.js';
import type { Configuration } from './configuration.js';
import { type Material, mutateArguments } from './mutate.js';
import type { Random } from './random.js';
import { anyWord, scratch, value } from './values.js';

/** Makes a configuration out of what the definitions say: a few directives in sections, most of them right, some not. */
export function generate(random: Random, material: Material): Configuration {
  const writer: Writer = { random, material, files: {}, names: 0 };
  const blocks = random.chance(20) ? themed(writer) : Array.from({ length: 1 + random.below(4) }, () => block(writer));
  const main = blocks.flat().map((line) => layOutLine(random, line));
  const end = random.chance(3) ? '\r\n' : '\n';
  const text = main.join(end) + (random.chance(4) ? '' : end);
  return {
    origin: 'generated',
    files: { 'main.conf': text, ...writer.files },
    base: 'full',
    defines: random.chance(3) ? ['GIVEN'] : [],
    env: random.chance(2) ? { FROM_ENV: random.pick(['x', '', 'a b', '/tmp']) } : {},
  };
}

interface Writer {
  readonly random: Random;
  readonly material: Material;
  /** What is included. */
  readonly files: Record<string, string>;
  names: number;
}

type Lines = readonly string[];

function block(writer: Writer): Lines {
  const { random, material } = writer;
  const definition = random.pick(material.definitions);
  const lines = statement(writer, definition);
  const outer = random.chance(80) ? random.pick(fitting(definition)) : random.pick(NESTS);
  return disguise(
    writer,
    wrap(outer, random.chance(25) ? [...statement(writer, random.pick(material.definitions)), ...lines] : lines),
  );
}

/** Directives that have to do with each other: what one does changes what the next may. */
const THEMES: readonly RegExp[] = [
  /^(ProxyPass|ProxyPassMatch|BalancerMember|ProxySet|Proxy|ProxyHC\w+|ProxyRemote)$/,
  /^(WSGIDaemonProcess|WSGIProcessGroup|WSGIApplicationGroup|WSGIScriptAlias|WSGIImportScript|WSGIRestrict\w+)$/,
  /^(Require\w*|Auth(n|z)ProviderAlias|AuthBasicProvider|AuthDigestProvider|AuthMerging|Limit|LimitExcept|Satisfy)$/,
  /^(If|ElseIf|Else|Files|Limit|Require)$/,
  /^(Alias|AliasMatch|ScriptAlias|Redirect\w*|WSGIScriptAlias)$/,
  /^(Listen|VirtualHost|NameVirtualHost|ServerName|ServerAlias|ErrorLog|CustomLog|LogFormat|DocumentRoot|LogLevel)$/,
  /^(Options|AllowOverride|AllowOverrideList|IndexOptions|ForceLanguagePriority|MultiviewsMatch|FileETag|RewriteOptions)$/,
  /^(ThreadLimit|ServerLimit|MaxRequestWorkers|MaxClients|ThreadsPerChild|StartServers|MinSpareThreads|MaxSpareThreads|Mutex)$/,
  /^(Filter\w+|AddOutputFilterByType|ExtFilterDefine|InputSed|OutputSed|Substitute|SetOutputFilter)$/,
  /^(MD\w+|CacheDir\w+|LogFormat|CustomLog|RegexDefaultOptions|SSLSessionCache|RewriteMap|RewriteRule|RewriteCond)$/,
  /^(AllowMethods|RegisterHttpMethod|Limit|LimitExcept|Script|Require)$/,
];

function themed(writer: Writer): readonly Lines[] {
  const { random, material } = writer;
  const theme = random.pick(THEMES);
  const related = material.definitions.filter(({ name }) => theme.test(name));
  const nest = random.chance(50) ? random.pick(NESTS) : null;
  const parts = Array.from({ length: 2 + random.below(7) }, () => {
    const definition = random.pick(related);
    return wrap(
      nest === null ? random.pick(fitting(definition)) : [],
      statement(writer, definition, random.chance(80)),
    );
  });
  return nest === null ? parts : [wrap(nest, parts.flat())];
}

/** What may be around a statement, outermost first. */
const NESTS: readonly Lines[] = [
  [],
  ['VirtualHost *:80'],
  ['VirtualHost 127.0.0.1:8080'],
  ['Directory /tmp'],
  ['DirectoryMatch "^/srv/[a-z]+"'],
  ['Location /a'],
  ['LocationMatch ^/b'],
  ['Files "*.html"'],
  ['FilesMatch "\\.php$"'],
  ['Proxy http://127.0.0.1/'],
  ['Proxy balancer://one'],
  ['Proxy *'],
  ['If "true"'],
  ['VirtualHost *:80', 'Directory /tmp'],
  ['VirtualHost *:80', 'Location /a'],
  ['VirtualHost *:80', 'Proxy balancer://one'],
  ['Directory /tmp', 'Files x'],
  ['Directory /tmp', 'Limit GET'],
  ['Directory /tmp', 'LimitExcept GET POST'],
  ['Directory /tmp', 'RequireAll'],
  ['Location /a', 'RequireAny'],
  ['Directory /tmp', 'If "%{REQUEST_URI} == \'/x\'"'],
  ['VirtualHost *:80', 'Location /a', 'If "false"'],
  ['AuthnProviderAlias file one'],
  ['AuthzProviderAlias user two joe'],
  ['MDomainSet example.org'],
];

function fitting({ override }: Definition): readonly Lines[] {
  const at = (allowed: boolean, ...nests: Lines[]): readonly Lines[] => (allowed ? nests : []);
  const [
    server,
    host,
    hostIp,
    directory,
    matched,
    location,
    located,
    files,
    filed,
    proxy,
    balancer,
    everyProxy,
    condition,
  ] = NESTS as readonly Lines[] as [
    Lines,
    Lines,
    Lines,
    Lines,
    Lines,
    Lines,
    Lines,
    Lines,
    Lines,
    Lines,
    Lines,
    Lines,
    Lines,
  ];
  const has = (...bits: readonly string[]): boolean => override.some((bit) => bits.includes(bit));
  const outside = has('RSRC_CONF', 'OR_OPTIONS', 'OR_FILEINFO', 'OR_INDEXES', 'EXEC_ON_READ');
  const inside = has(
    'ACCESS_CONF',
    'OR_OPTIONS',
    'OR_FILEINFO',
    'OR_INDEXES',
    'OR_AUTHCFG',
    'OR_LIMIT',
    'EXEC_ON_READ',
  );
  return [
    ...at(outside, server, server, host, hostIp),
    ...at(inside, directory, directory, matched, location, located, files, filed, condition, proxy),
    ...at(has('PROXY_CONF'), proxy, balancer, everyProxy),
  ];
}

function wrap(nest: Lines, lines: Lines): Lines {
  return nest.reduceRight<Lines>((inner, tag) => section(tag, inner), lines);
}

function section(tag: string, inner: Lines): Lines {
  return [`<${tag}>`, ...inner, `</${tag.split(' ')[0]}>`];
}

function statement(writer: Writer, definition: Definition, careful = false): Lines {
  const { random } = writer;
  const name = spelled(random, commandName(definition));
  const args = careful ? acceptedText(writer, definition) : argumentText(writer, definition);
  if (definition.kind === 'directive') return [args === '' ? name : `${name} ${args}`];
  const open = `${name}${args === '' ? '' : ' '}${args}${random.chance(97) ? '>' : ''}`;
  const close = random.chance(97) ? [`</${definition.name}>`] : [];
  return [open, ...children(writer, definition), ...close];
}

function spelled(random: Random, name: string): string {
  if (random.chance(95)) return name;
  return random.weighted([
    [4, name.toLowerCase()],
    [2, name.toUpperCase()],
    [1, scratch(random, name)],
  ]);
}

/** What stands in a section that is itself what is tried. */
function children(writer: Writer, { name }: Definition): Lines {
  const { random, material } = writer;
  if (/^Require/.test(name))
    return [random.pick(['Require all granted', 'Require valid-user', 'Require not user x', '', 'Require ip 10'])];
  if (name.startsWith('Lua')) return [random.pick(LUA)];
  if (random.chance(50)) return [];
  const inner = random.pick(material.definitions);
  return inner.kind === 'directive' ? statement(writer, inner) : [];
}

const LUA: Lines = [
  '',
  'return 0',
  'function handle(r) return 0 end',
  '-- nothing',
  'local x = "</Directory>"',
  'x = 1 --[[ > ]]',
];

function argumentText({ random, material }: Writer, definition: Definition): string {
  const examples = material.examples.get(commandName(definition).toLowerCase()) ?? [];
  const kind = random.weighted([
    [examples.length > 0 ? 45 : 0, 'example'],
    [45, 'typed'],
    [10, 'any'],
  ]);
  if (kind === 'example') {
    const { args } = random.pick(examples);
    return random.chance(40) ? args : mutateArguments(random, args);
  }
  const words =
    kind === 'typed' ? typedWords(random, definition) : Array.from({ length: random.below(4) }, () => anyWord(random));
  const text = words.map((word) => quoted(random, word)).join(' ');
  return random.chance(12) ? mutateArguments(random, text) : text;
}

/** Arguments that are known to be right, when there are any. */
function acceptedText(writer: Writer, definition: Definition): string {
  const examples = writer.material.examples.get(commandName(definition).toLowerCase()) ?? [];
  const accepted = examples.filter((example) => example.accepted);
  return accepted.length > 0 ? writer.random.pick(accepted).args : argumentText(writer, definition);
}

function typedWords(random: Random, { args }: Definition): string[] {
  const words: string[] = [];
  for (const type of args.types) {
    if (type.optional && random.chance(50)) break;
    const count = type.repeated || args.arity.startsWith('ITERATE') ? 1 + random.below(3) : 1;
    for (let index = 0; index < count; index++) words.push(value(random, type));
  }
  if (random.chance(4)) words.push(anyWord(random));
  if (random.chance(4)) words.pop();
  return words;
}

function quoted(random: Random, word: string): string {
  if (/^["']/.test(word)) return word;
  return random.weighted([
    [80, /\s/.test(word) || word === '' ? `"${word}"` : word],
    [12, `"${word}"`],
    [4, `'${word}'`],
    [2, word],
    [1, `"${word}`],
    [1, `${word}"`],
  ]);
}

/** Puts lines into another file, a macro, a conditional or a variable, now and then. */
function disguise(writer: Writer, lines: Lines): Lines {
  const { random } = writer;
  const way = random.weighted(DISGUISES);
  const name = `n${writer.names++}`;
  switch (way) {
    case 'include': {
      const file = `${name}.conf`;
      writer.files[file] = lines.map((line) => `${line}\n`).join('');
      return [
        `${random.pick(['Include', 'IncludeOptional'])} ${random.pick([file, `"${file}"`, `${name}.*`, `\${CASEDIR}/${file}`])}`,
      ];
    }
    case 'macro': {
      const parameter = random.pick(['$a', '%b', '@c', '$(d)', 'e', '$x']);
      const [first = '', ...rest] = lines;
      const word = random.pick(first.split(' '));
      const body = [first.replace(word, () => parameter), ...rest];
      const given = random.pick([word, `"${word}"`, anyWord(random)]);
      return [...section(`Macro ${name} ${parameter}`, body), `Use ${name} ${given}${random.chance(5) ? ' more' : ''}`];
    }
    case 'condition':
      return section(conditionTag(random), lines);
    case 'define': {
      const at = random.below(lines.length);
      const line = lines[at] ?? '';
      const word = random.pick(line.split(' '));
      const used = lines.with(
        at,
        line.replace(word, () => `\${${random.chance(90) ? name : name.toUpperCase()}}`),
      );
      return [`Define ${name} ${quoted(random, word)}`, ...used];
    }
    case 'noise':
      return [random.pick(NOISE), ...lines];
    case 'noise behind':
      return [...lines, random.pick(NOISE)];
    default:
      return lines;
  }
}

const DISGUISES: readonly (readonly [number, string])[] = [
  [78, 'none'],
  [4, 'include'],
  [4, 'macro'],
  [6, 'condition'],
  [4, 'define'],
  [2, 'noise'],
  [2, 'noise behind'],
];

function conditionTag(random: Random): string {
  return random.pick([
    ...[
      'IfModule mod_alias.c',
      'IfModule !mod_alias.c',
      'IfModule alias_module',
      'IfModule nosuch_module',
      'IfModule prefork.c',
      'IfModule mpm_event_module',
    ],
    ...[
      'IfDefine GIVEN',
      'IfDefine !GIVEN',
      'IfDefine CASEDIR',
      'IfVersion >= 2.4',
      'IfVersion < 2.4',
      'IfVersion = 2.4.71',
      'IfVersion ~ ^2',
      'IfVersion x',
    ],
    ...[
      'IfFile main.conf',
      'IfFile nosuch',
      'IfDirective Alias',
      'IfDirective NoSuch',
      'IfSection Directory',
      'IfSection <Directory',
      'IfModule',
      'IfDefine "GIVEN" x',
    ],
  ]);
}

const NOISE: Lines = [
  ...[
    '',
    '# comment',
    '# comment \\',
    '\\',
    '""',
    '"" x',
    'NoSuchDirective',
    'NoSuchDirective x y',
    '</Directory>',
    '</',
    '</>',
    '<>',
    '<',
    '>',
    '< Directory /tmp>',
  ],
  ...[
    '<Directory /tmp',
    '<Directory /tmp></Directory>',
    '<NoSuch>',
    '<IfModule x>',
    '</IfModule>',
    '<Else>',
    '</Else>',
    'Error x',
    'Error "a b"',
    'Error',
    'Define A b',
  ],
  ...[
    'UnDefine A',
    'Define A:b c',
    'Include nosuch',
    'IncludeOptional nosuch',
    'Include nosuch/*.conf',
    'Include *.nosuch',
    'Use nosuch',
    'UndefMacro nosuch',
  ],
  ...[
    'ServerRoot /nosuch',
    'ServerRoot /tmp',
    'LoadModule alias_module modules/x.so',
    'LoadModule x',
    'User nosuch-user',
    'User #-1',
    'LogLevel emerg',
    'Listen 127.0.0.1:18080',
  ],
];

/** The same line, written otherwise. */
function layOutLine(random: Random, line: string): string {
  const way = random.weighted<string>([
    [88, 'plain'],
    [6, 'indented'],
    [2, 'trailing'],
    [3, 'continued'],
    [1, 'scratched'],
  ]);
  switch (way) {
    case 'indented':
      return `${random.pick(['  ', '\t', '    '])}${line}`;
    case 'trailing':
      return `${line}${random.pick([' ', '\t', ' # note', ' \\', '\\'])}`;
    case 'continued':
      return line.replace(random.pick([/ /, / (?=\S*$)/]), random.pick([' \\\n', '\\\n ', ' \\\n  ', '\\\n']));
    case 'scratched':
      return scratch(random, line);
    default:
      return line;
  }
}
