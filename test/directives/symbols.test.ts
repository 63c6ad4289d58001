import { expect, test } from 'vitest';
import { catalogue } from '../../src/directives/registry.js';
import { symbolKey, symbolsOf } from '../../src/directives/symbols.js';
import { parse, walk } from '../../src/grammar/index.js';
import { createSource } from '../../src/text/index.js';

/** What is named in a text, each as `kind role «text at the span»`. */
function symbolsIn(text: string): string[] {
  const source = createSource('/a.conf', text);
  const found: string[] = [];
  walk(parse(source), {
    enter(statement) {
      const line = statement.type === 'Section' ? statement.open : statement;
      if (line.type !== 'Directive' && line.type !== 'Tag') return;
      const name = line.type === 'Tag' ? `<${line.name.value}` : line.name.value;
      for (const { kind, role, name: symbol, span } of symbolsOf(line, catalogue.find(name)[0] ?? null)) {
        expect(text.slice(span.start, span.end)).toBe(symbol);
        found.push(`${kind} ${role} ${symbol}`);
      }
    },
  });
  return found;
}

test.each<[string, string, string[]]>([
  ['a daemon process', 'WSGIDaemonProcess app threads=5', ['wsgi-process-group definition app']],
  ['a quoted name', "WSGIProcessGroup 'app'", ['wsgi-process-group reference app']],
  ['a token instead of a name', 'WSGIProcessGroup %{GLOBAL}', []],
  [
    'the groups of a mount',
    'WSGIScriptAlias / /a.wsgi process-group="app one" application-group=x',
    ['file reference /a.wsgi', 'wsgi-process-group reference app one', 'wsgi-application-group reference x'],
  ],
  [
    'options on continued lines',
    'WSGIScriptAlias / /a.wsgi \\\n  process-group=app',
    ['file reference /a.wsgi', 'wsgi-process-group reference app'],
  ],
  [
    'each group of a list',
    'WSGIRestrictProcess a b',
    ['wsgi-process-group reference a', 'wsgi-process-group reference b'],
  ],
  ['a definition', 'Define ROOT /srv', ['define definition ROOT']],
  ['variables in any word', 'Alias /${A}/x "/srv/${B}"', ['define reference A', 'define reference B']],
  ['a negated condition', '<IfDefine !TEST>\n</IfDefine>', ['define reference TEST']],
  ['a macro and its use', '<Macro Site $n>\n</Macro>\nUse Site x', ['macro definition Site', 'macro reference Site']],
  [
    'a log format',
    'LogFormat "%h" short\nCustomLog a.log short',
    ['log-format definition short', 'log-format reference short'],
  ],
  [
    'an alias of a provider',
    '<AuthnProviderAlias file staff>\n</AuthnProviderAlias>\nAuthBasicProvider staff file',
    [
      'auth-provider reference file',
      'auth-provider definition staff',
      'auth-provider reference staff',
      'auth-provider reference file',
    ],
  ],
  ['the kind of a requirement', 'Require not staff a b', ['authz-provider reference staff']],
  [
    'a balancer',
    '<Proxy "balancer://Farm">\n</Proxy>\nProxyPass / balancer://Farm/x',
    ['balancer definition Farm', 'balancer reference Farm'],
  ],
  [
    'a rewrite map',
    'RewriteMap hosts txt:/a\nRewriteRule ^ /${hosts:%{HTTP_HOST}}/',
    ['rewrite-map definition hosts', 'rewrite-map reference hosts'],
  ],
])('%s', (_title, text, expected) => {
  expect(symbolsIn(text)).toEqual(expected);
});

test('names of macros are the same in any case, names of groups are not', () => {
  expect(symbolKey('macro', 'Site')).toBe(symbolKey('macro', 'SITE'));
  expect(symbolKey('wsgi-process-group', 'App')).not.toBe(symbolKey('wsgi-process-group', 'app'));
});
