import type { Location } from '../../../httpd/tree.js';
import { argumentsOf } from '../../../model/arguments.js';
import { variablesOf } from '../../../model/environment.js';
import { rewriteScopes } from '../../../model/rewrites.js';
import type { ConfigNode, Server } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/setenv-too-late',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A variable that is set after it was looked at',
  why: `\`SetEnv\` acts in the last phase before the answer is made. \`Require env\`, \`Allow from env=\` and the rewrite rules of a server look at variables long before: for them the variable is not there.
\`SetEnvIf\`, which acts at the start, sets it in time: \`SetEnvIf Request_URI "^" NAME=value\`.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/mod_env.html#setenv',
    'https://httpd.apache.org/docs/2.4/env.html#setting',
  ],
  examples: {
    bad: [
      'SetEnv OPEN 1\n<Location /a>\nRequire env «OPEN»\n</Location>',
      'PassEnv STAGE OPEN\n<Location /a>\n<RequireAll>\nRequire all granted\nRequire not env «OPEN»\n</RequireAll>\n</Location>',
      '<VirtualHost *:80>\nSetEnv STAGE test\nRewriteEngine On\nRewriteCond «%{ENV:STAGE}» =test\nRewriteRule ^/ - [F]\n</VirtualHost>',
    ],
    good: [
      'SetEnvIf Request_URI "^/a" OPEN\n<Location /a>\nRequire env OPEN\n</Location>',
      'SetEnv OPEN 1\nSetEnvIf Request_URI "^/a" OPEN\n<Location /a>\nRequire env OPEN\n</Location>',
      '<VirtualHost *:80>\nSetEnv STAGE test\nHeader set X-Stage %{STAGE}e\n</VirtualHost>',
      '<Location /a>\nRequire env OPEN\n</Location>',
    ],
  },
  check(server, report) {
    const late = new Map(
      server
        .nodes('SetEnv', 'PassEnv')
        .flatMap((node) => variablesOf(node).map((word) => [word.value, { node, word }])),
    );
    if (late.size === 0) return;
    const look = (name: string, at: Location, node: ConfigNode): void => {
      const setter = late.get(name);
      if (setter === undefined || setsEarly(server, name)) return;
      report({
        at,
        node,
        message: `\`${setter.node.name}\` sets \`${name}\` after this was decided, and here it is never set; use \`SetEnvIf Request_URI "^" ${name}=…\``,
        related: [{ location: setter.word.location, message: 'set here' }],
      });
    };
    for (const node of server.nodes('Require')) {
      const words = argumentsOf(node);
      const [kind, ...names] = words[0]?.value.toLowerCase() === 'not' ? words.slice(1) : words;
      if (kind?.value.toLowerCase() === 'env') for (const { value, location } of names) look(value, location, node);
    }
    for (const node of server.nodes('Allow', 'Deny'))
      for (const { value, location } of argumentsOf(node))
        if (/^env=/i.test(value)) look(value.replace(/^env=!?/i, ''), location, node);
    for (const { kind, rules } of rewriteScopes(server)) {
      if (kind !== 'server') continue;
      for (const { node, test } of rules.flatMap(({ conditions }) => conditions)) {
        const name = /^%\{ENV:([^}]+)\}$/i.exec(test.value)?.[1];
        if (name !== undefined) look(name, test.location, node);
      }
    }
  },
});

/** What sets variables before anything is decided. */
const EARLY = ['SetEnvIf', 'SetEnvIfNoCase', 'SetEnvIfExpr', 'BrowserMatch', 'BrowserMatchNoCase', 'RewriteRule'];

function setsEarly(server: Server, name: string): boolean {
  return server.nodes(...EARLY).some(({ args }) => args.includes(name));
}
