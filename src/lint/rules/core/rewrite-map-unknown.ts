import { argumentsOf, argumentValue, locate } from '../../../model/arguments.js';
import { type RewriteScope, rewriteScopes } from '../../../model/rewrites.js';
import type { ConfigNode, Server } from '../../../model/server.js';
import { nearest } from '../../nearest.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/rewrite-map-unknown',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A map that the virtual host does not have',
  why: `\`\${map:key}\` asks a \`RewriteMap\` of the same virtual host. One of the main server is not seen there, unless \`RewriteOptions Inherit\` stands in the virtual host. Where there is no map of the name the result is the default behind \`|\`, or empty, without a word in
the log.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_rewrite.html#rewritemap'],
  examples: {
    bad: [
      'RewriteMap site txt:/etc/site.txt\n<VirtualHost *:80>\nRewriteEngine On\nRewriteRule ^/go/(.*)$ «${site:$1}» [R,L]\n</VirtualHost>',
      '<VirtualHost *:80>\nRewriteEngine On\nRewriteMap lower int:tolower\nRewriteRule ^/go/(.*)$ «${site:${lower:$1}}» [R,L]\n</VirtualHost>',
      '<VirtualHost *:80>\nRewriteEngine On\nRewriteMap lower int:tolower\nRewriteRule ^/([^/]+)/(.*)$ «/${lower:$1}/${site:$2}» [R,L]\n</VirtualHost>',
      '<VirtualHost *:80>\nRewriteEngine On\nRewriteMap lower int:tolower\nRewriteCond «${lowre:%{HTTP_HOST}}» ^www\nRewriteRule ^ /w [PT]\n</VirtualHost>',
    ],
    good: [
      '<VirtualHost *:80>\nRewriteEngine On\nRewriteMap site txt:/etc/site.txt\nRewriteRule ^/go/(.*)$ ${site:$1} [R,L]\n</VirtualHost>',
      'RewriteMap site txt:/etc/site.txt\n<VirtualHost *:80>\nRewriteEngine On\nRewriteOptions Inherit\nRewriteRule ^/go/(.*)$ ${site:$1} [R,L]\n</VirtualHost>',
      '<VirtualHost *:80>\nRewriteEngine On\nRewriteMap site txt:/etc/site.txt\n<Directory /srv/www>\nRewriteEngine On\nRewriteRule ^go/(.*)$ ${site:$1} [R,L]\n</Directory>\n</VirtualHost>',
      'RewriteEngine On\nRewriteRule ^/go/(.*)$ ${site:$1} [R,L]',
      '<VirtualHost *:80>\nRewriteEngine On\nRewriteRule ^/go$ https://${HOST}/ [R,L]\n</VirtualHost>',
    ],
  },
  check(server, report) {
    for (const scope of rewriteScopes(server))
      for (const { node, start, end, name } of mapsAskedIn(scope)) {
        const known = mapsSeenAt(server, node);
        if (known === null || known.has(name)) continue;
        const meant = nearest(name, known);
        report({
          at: locate(node, start, end),
          node,
          message: `this virtual host has no \`RewriteMap ${name}\`, so what it gives is empty; define it in the virtual host`,
          ...(meant === null ? {} : { label: `did you mean \`${meant}\`?` }),
        });
      }
  },
});

interface AskedMap {
  readonly node: ConfigNode;
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

function mapsAskedIn({ rules }: RewriteScope): readonly AskedMap[] {
  const words = rules.flatMap(({ node, target, conditions }) => [
    { node, word: target },
    ...conditions.map((condition) => ({ node: condition.node, word: condition.test })),
  ]);
  return words.flatMap(({ node, word: { value, start, end } }) => {
    const names = new Set(Array.from(value.matchAll(/\$\{([\w.-]+):/g), ([, name = '']) => name));
    return [...names].map((name) => ({ node, name, start, end }));
  });
}

/** The names of the maps that rules of a virtual host see; `null` where they may be in a file that is not here. */
function mapsSeenAt(server: Server, node: ConfigNode): ReadonlySet<string> | null {
  const host = server.virtualHostOf(node);
  const ofHost = (name: string): readonly ConfigNode[] =>
    server.nodes(name).filter((each) => server.virtualHostOf(each) === host);
  const inherits = ofHost('RewriteOptions').some(({ args }) => /\binherit/i.test(args));
  const isPart = host.node === null || inherits;
  if ((isPart && server.settings.fragment) || server.incomplete || server.settings.htaccess) return null;
  const seen = isPart ? server.nodes('RewriteMap') : ofHost('RewriteMap');
  return new Set(seen.flatMap((each) => (argumentsOf(each).length > 0 ? [argumentValue(each, 0)] : [])));
}
