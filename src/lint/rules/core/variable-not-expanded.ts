import { type Argument, argumentsOf, isUnknown, locate } from '../../../model/arguments.js';
import { redirectWords } from '../../../model/redirect-words.js';
import type { ConfigNode } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

const REDIRECTS = ['Redirect', 'RedirectMatch', 'RedirectPermanent', 'RedirectTemp'];
const OTHERS = ['Alias', 'AliasMatch', 'ProxyPass', 'ProxyPassMatch', 'ProxyPassReverse', 'ScriptAlias'];

export default defineRule({
  name: 'core/variable-not-expanded',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A variable where the text stays as it is',
  why: `\`%{NAME}\` is a variable for mod_rewrite, for log formats and in expressions. \`Redirect\`, \`Alias\` and \`ProxyPass\` with a path and a target take it as it is written: browsers are sent to a host \`%{HTTP_HOST}\`, the proxy looks for one of that name (500 or 502), files are looked for in
such a folder. \`RewriteRule\` fills it in.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/mod_alias.html#redirect',
    'https://httpd.apache.org/docs/2.4/rewrite/avoid.html',
  ],
  examples: {
    bad: [
      'Redirect permanent / https://«%{HTTP_HOST}»/',
      '<VirtualHost *:80>\nRedirectMatch ^/(.*)$ https://«%{SERVER_NAME}»/$1\n</VirtualHost>',
      'ProxyPass / http://«%{HTTP_HOST}»/',
      'ProxyPass / "unix:/run/app.sock|uwsgi://«%{HTTP_HOST}»/"',
      'Alias /files /srv/«%{REMOTE_USER}»/files',
    ],
    good: [
      'RewriteEngine On\nRewriteRule ^ https://%{HTTP_HOST}%{REQUEST_URI} [R,L]',
      '<Location /old>\nRedirect permanent https://%{HTTP_HOST}/new\n</Location>',
      '<Location /files>\nAlias "/srv/%{REMOTE_USER}/files"\n</Location>',
      'Redirect / https://www.example.com/%7Bname%7D',
    ],
  },
  check(server, report) {
    const look = (node: ConfigNode, target: Argument | undefined): void => {
      if (target === undefined || isUnknown(target.value)) return;
      const found = /%\{\w+(?::[\w-]+)?\}/.exec(node.line.text.slice(target.start, target.end));
      if (found === null) return;
      const start = target.start + found.index;
      report({
        at: locate(node, start, start + found[0].length),
        node,
        message: `\`${node.name}\` takes \`${found[0]}\` as it is written, and so it goes out; write a \`RewriteRule\`, which fills it in`,
      });
    };
    // With a single word, inside of a section, it is an expression.
    for (const node of server.nodes(...REDIRECTS)) look(node, redirectWords(node).words[1]);
    for (const node of server.nodes(...OTHERS)) look(node, argumentsOf(node)[1]);
  },
});
