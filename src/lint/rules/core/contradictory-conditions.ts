import { type Section, walk } from '../../../grammar/index.js';
import { defineRule } from '../../rule.js';

const TESTS = /^if(module|define|file|directive|section)$/i;

export default defineRule({
  name: 'core/contradictory-conditions',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A condition inside of its opposite',
  why: `\`<IfModule x>\` inside of \`<IfModule !x>\` holds on no server, and neither do two \`<IfVersion>\` sections that have no version in common: the lines in them are never read. As a rule the outer section was to
end before the inner one.`,
  references: ['https://httpd.apache.org/docs/2.4/sections.html'],
  examples: {
    bad: [
      '<IfModule !ssl_module>\n«<IfModule mod_ssl.c>»\nListen 443\n</IfModule>\n</IfModule>',
      '<IfDefine TEST>\n<Directory /srv/www>\n«<IfDefine !TEST>»\nRequire all granted\n</IfDefine>\n</Directory>\n</IfDefine>',
      '<IfVersion < 2.4>\n«<IfVersion >= 2.4>»\nServerTokens Prod\n</IfVersion>\n</IfVersion>',
    ],
    good: [
      '<IfModule !ssl_module>\n<IfModule mod_gnutls.c>\nListen 443\n</IfModule>\n</IfModule>',
      '<IfDefine TEST>\nServerTokens Full\n</IfDefine>\n<IfDefine !TEST>\nServerTokens Prod\n</IfDefine>',
      '<IfVersion >= 2.4>\n<IfVersion < 2.4.10>\nServerTokens Prod\n</IfVersion>\n</IfVersion>',
      '<IfModule !ssl_module>\nLoadModule ssl_module modules/mod_ssl.so\n<IfModule ssl_module>\nListen 443\n</IfModule>\n</IfModule>',
      '<IfDefine !PORT>\nDefine PORT 8080\n<IfDefine PORT>\nListen ${PORT}\n</IfDefine>\n</IfDefine>',
    ],
  },
  *check(server, report) {
    for (const file of server.files) {
      const { source } = file;
      if (!/<if\w/i.test(source.text)) continue;
      for (const outermost of file.body) {
        if (outermost.type !== 'Section') continue;
        yield;
        walk(outermost, {
          enter(statement, ancestors) {
            if (statement.type !== 'Section') return;
            const name = statement.open.name.value.toLowerCase();
            if (name !== 'ifversion' && !TESTS.test(name)) return;
            const opposite = [outermost, ...ancestors].find((outer) => excludes(outer, statement, name));
            if (opposite === undefined || mayChange(opposite, statement)) return;
            report({
              at: { source, span: statement.open.span },
              message: `this is the opposite of \`${opposite.open.text}\` around it, and the lines are never read; remove them`,
              related: [{ location: { source, span: opposite.open.span }, message: 'the opposite' }],
            });
          },
        });
      }
    }
  },
});

/** @param name of both, in lower case */
function excludes(outer: Section, inner: Section, name: string): boolean {
  if (outer.open.name.value.toLowerCase() !== name) return false;
  if (name === 'ifversion') return versionsExclude(outer, inner);
  const [a = '', b = ''] = [outer, inner].map(({ open }) => open.args[0]?.value ?? '');
  return a.startsWith('!') !== b.startsWith('!') && sameTest(a) === sameTest(b);
}

/** What is read between the two may make the second hold: modules are loaded, and names defined, as httpd reads. */
function mayChange({ open }: Section, inner: Section): boolean {
  if (inner.open.name.value.toLowerCase() === 'ifversion') return false;
  return /^[ \t]*(LoadModule|(Un)?Define|Include(Optional)?|Use)[ \t]/im.test(
    open.source.text.slice(open.span.end, inner.span.start),
  );
}

/** `mod_ssl.c` and `ssl_module` are the same module. */
function sameTest(value: string): string {
  return value.replace(/^!/, '').replace(/^mod_(\w+)\.c$/, '$1_module');
}

function versionsExclude(outer: Section, inner: Section): boolean {
  const [a, b] = [outer, inner].map(({ open }) => /^\s*([<>]=?)\s*(\d+(?:\.\d+)*)\s*>?$/.exec(open.rawArgs.trim()));
  if (a == null || b == null || a[2] !== b[2]) return false;
  const [one = '', other = ''] = [a[1], b[1]];
  return one[0] !== other[0] && !(one.endsWith('=') && other.endsWith('='));
}
