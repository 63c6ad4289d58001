import { nameEnd } from '../../../httpd/tree.js';
import { argumentsOf, isUnknown } from '../../../model/arguments.js';
import { redirectWords } from '../../../model/redirect-words.js';
import type { ConfigNode, Server } from '../../../model/server.js';
import { replaceIn } from '../../edits.js';
import type { Fix } from '../../finding.js';
import { defineRule } from '../../rule.js';

/** Directives with a plain path, and those that take a regular expression instead. */
const MATCHING: ReadonlyMap<string, string> = new Map([
  ['Redirect', 'RedirectMatch'],
  ['RedirectPermanent', 'RedirectMatch permanent'],
  ['RedirectTemp', 'RedirectMatch temp'],
  ['Alias', 'AliasMatch'],
  ['ScriptAlias', 'ScriptAliasMatch'],
  ['ProxyPass', 'ProxyPassMatch'],
  ['<Files', '<FilesMatch'],
  ['<Directory', '<DirectoryMatch'],
  ['<Location', '<LocationMatch'],
]);

/** A path of Windows, whose backslashes are no escapes. */
const DRIVE = /^[a-z]:\\/i;

/** What only a regular expression has. Sections take wildcards, so `*` and `?` alone are none. */
const REGEX = /^\^|[^\\]\$$|\([^(|]*\||\(\.\*\)|\.\+|\\\.|\\d|\[\^/;

/** Of a name of a file it is a wildcard too: `.*` those that are hidden, `name.*` those with any extension. */
const ANYTHING = /\.\*/;

export default defineRule({
  name: 'core/pattern-in-plain-path',
  severity: 'error',
  preset: 'recommended',
  security: true,
  fixable: 'unsafe',
  title: 'A regular expression where a path is meant',
  why: `\`Redirect\`, \`Alias\` and \`ProxyPass\` compare paths letter by letter; \`<Location>\`, \`<Directory>\` and \`<Files>\` know \`*\` and \`?\` alone. A regular expression in them matches nothing, and what
a section denies stays open. There is a directive with \`Match\` in its name for each.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/mod_alias.html#redirectmatch',
    'https://httpd.apache.org/docs/2.4/sections.html#wildcards',
  ],
  examples: {
    bad: [
      {
        text: 'Redirect «^/old/(.*)$» https://www.example.com/$1\n',
        fixed: 'RedirectMatch ^/old/(.*)$ https://www.example.com/$1\n',
      },
      {
        text: '<Files «"\\.(php|inc)$"»>\nRequire all denied\n</Files>\n',
        fixed: '<FilesMatch "\\.(php|inc)$">\nRequire all denied\n</FilesMatch>\n',
      },
      '<Location «^/admin»>\nRequire all denied\n</Location>',
      'ProxyPass «/api/.*» http://127.0.0.1:8000/',
      'Alias «/static/(.*)» /srv/static/$1',
    ],
    good: [
      'RedirectMatch ^/old/(.*)$ https://www.example.com/$1',
      '<Files ~ "\\.(php|inc)$">\nRequire all denied\n</Files>',
      '<Files "*.inc">\nRequire all denied\n</Files>',
      '<Files .*>\nRequire all denied\n</Files>',
      '<Files "config.*">\nRequire all denied\n</Files>',
      '<Directory /home/*/public_html>\nRequire all granted\n</Directory>',
      '<Directory D:\\django\\demo>\nRequire all granted\n</Directory>',
      '<Location /app.v1>\nRequire all denied\n</Location>',
      'ProxyPass /api http://127.0.0.1:8000',
    ],
  },
  check(server, report) {
    for (const [name, match] of MATCHING)
      for (const node of server.nodes(name)) {
        const [word, next] = redirectWords(node).words;
        if (word === undefined || word.value === '~' || isUnknown(word.value) || DRIVE.test(word.value)) continue;
        // Inside of `<Location>` the section has the path, and the word is the target.
        if (!node.section && (next === undefined || next.value === '!')) continue;
        if (!REGEX.test(word.value) && (name === '<Files' || !ANYTHING.test(word.value))) continue;
        report({
          at: word.location,
          node,
          message: `\`${word.value}\` is a regular expression, and here it is compared as it stands: it matches nothing; write \`${match}\``,
          fixes: server.problemAt(node) === undefined ? rename(node, match, server) : [],
        });
      }
  },
});

function rename(node: ConfigNode, match: string, { settings }: Server): readonly Fix[] {
  const [word] = argumentsOf(node);
  if (word === undefined || settings.htaccess) return [];
  const how = { title: `write \`${match}\``, safe: false };
  const fixes = replaceIn(node, 0, nameEnd(node), match, how);
  const [fix] = fixes;
  if (!node.section || fix === undefined) return fixes;
  if (node.close === null) return [];
  const { source, span } = node.close;
  const at = span.start + source.text.slice(span.start, span.end).indexOf('>');
  return [{ ...fix, edits: [...fix.edits, { file: source.path, start: at, end: at, text: 'Match' }] }];
}
