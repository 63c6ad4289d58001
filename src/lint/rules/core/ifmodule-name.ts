import { modules } from '../../../directives/modules.js';
import { walk } from '../../../grammar/index.js';
import { isUnknown } from '../../../model/arguments.js';
import { mayBeLoaded } from '../../../model/module-lines.js';
import type { Server } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/ifmodule-name',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A module by a name that no module has',
  why: `\`<IfModule>\` takes the identifier of a module (\`ssl_module\`) or the name of its source file (\`mod_ssl.c\`). \`mod_ssl\` and \`ssl\` are neither: the section is left out on every server, and one with
\`!\` is always read.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/core.html#ifmodule'],
  examples: {
    bad: [
      {
        text: '<IfModule «mod_ssl»>\nListen 443\n</IfModule>\n',
        fixed: '<IfModule mod_ssl.c>\nListen 443\n</IfModule>\n',
      },
      {
        text: '<IfModule «!headers»>\nServerTokens Prod\n</IfModule>\n',
        fixed: '<IfModule !headers_module>\nServerTokens Prod\n</IfModule>\n',
      },
      '<IfModule «mod_rewrite.so»>\nRewriteEngine On\n</IfModule>',
      {
        text: '<IfModule «mod_rewrite.c=""»>\nRewriteEngine On\n</IfModule>\n',
        fixed: '<IfModule mod_rewrite.c>\nRewriteEngine On\n</IfModule>\n',
      },
      {
        text: '<IfModule «MOD_SSL.C»>\nListen 443\n</IfModule>\n',
        fixed: '<IfModule mod_ssl.c>\nListen 443\n</IfModule>\n',
      },
      {
        text: '<IfModule «SSL_MODULE»>\nListen 443\n</IfModule>\n',
        fixed: '<IfModule ssl_module>\nListen 443\n</IfModule>\n',
      },
    ],
    good: [
      '<IfModule mod_ssl.c>\nListen 443\n</IfModule>',
      '<IfModule ssl_module>\nListen 443\n</IfModule>',
      '<IfModule mod_php5.c>\nServerTokens Prod\n</IfModule>',
      '<IfModule prefork.c>\nMaxRequestWorkers 10\n</IfModule>',
      '<IfModule !mpm_winnt.c>\nServerTokens Prod\n</IfModule>',
      '<IfModule LiteSpeed>\nServerTokens Prod\n</IfModule>',
      '<IfModule mod_shib>\nServerTokens Prod\n</IfModule>',
      '<IfModule mod_pagespeed.cc>\nServerTokens Prod\n</IfModule>',
      'LoadModule odd /usr/lib/odd.so\n<IfModule odd>\nServerTokens Prod\n</IfModule>',
    ],
  },
  check(server, report) {
    for (const file of server.files) {
      const { source } = file;
      if (!/<ifmodule/i.test(source.text)) continue;
      walk(file, {
        enter(statement) {
          if (statement.type !== 'Section' || !/^ifmodule$/i.test(statement.open.name.value)) return;
          const [word] = statement.open.args;
          const name = word?.value.replace(/^!/, '') ?? '';
          if (word === undefined || isUnknown(name) || mayBeName(server, name) || name === '') return;
          const instead = word.value.startsWith('!') ? `!${properName(name)}` : properName(name);
          report({
            at: { source, span: word.span },
            message: `no module is called \`${name}\`, and the condition ${word.value.startsWith('!') ? 'always holds' : 'never holds'}; write \`${instead}\``,
            fixes: [
              {
                title: `write \`${instead}\``,
                safe: false,
                edits: [{ file: source.path, ...word.span, text: word.quote === null ? instead : `"${instead}"` }],
              },
            ],
          });
        },
      });
    }
  },
});

/** Of LiteSpeed, which reads the files of httpd too and asks by this name whether it is itself. */
const OTHER_SERVER = /^litespeed$/i;

/** It has the form that names have, or is one without that form: who writes a module in C++ or names it as they like is free to. */
function mayBeName(server: Server, name: string): boolean {
  if (/_module$|\.c$/.test(name) || OTHER_SERVER.test(name) || mayBeLoaded(server, name)) return true;
  if (/\.(cc|cpp)$/.test(name)) return !modules.some(({ sourceFile }) => sourceFile === name.replace(/\.\w+$/, '.c'));
  return modules.some(({ id }) => id === name);
}

function properName(written: string): string {
  // What a web page has put behind it: `mod_rewrite.c=""`.
  const name = written.replace(/^(\w+(\.\w+)?)=.*$/s, '$1');
  const bare = name.replace(/(\.(so|cpp|cc|c)|_module)$/i, '');
  const lower = bare.toLowerCase();
  const known = modules.find(({ id, sourceFile }) => id === `${lower}_module` || sourceFile === `${lower}.c`);
  if (known !== undefined) return lower.startsWith('mod_') ? known.sourceFile : known.id;
  return bare.startsWith('mod_') ? `${bare}.c` : `${bare}_module`;
}
