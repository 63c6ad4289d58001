import { argumentValue, lineOf } from '../../../model/arguments.js';
import { textOnDisk } from '../../../model/disk.js';
import { groupBy } from '../../../model/group-by.js';
import { perServer } from '../../../model/per-server.js';
import { type RewriteScope, rewriteScopes } from '../../../model/rewrites.js';
import type { ConfigNode, Server } from '../../../model/server.js';
import { baseName, folderOf } from '../../../text/index.js';
import { addBefore } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/rewrite-engine-off',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'Rewrite rules that are switched off',
  why: `mod_rewrite does nothing before \`RewriteEngine On\`, and says nothing about it. The line is needed in the same virtual host or directory, or in the main server.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_rewrite.html#rewriteengine'],
  examples: {
    bad: [
      {
        text: '<VirtualHost *:80>\nServerName a.example\n«RewriteRule ^/old$ /new [R,L]»\n</VirtualHost>\n',
        fixed:
          '<VirtualHost *:80>\nServerName a.example\nRewriteEngine On\nRewriteRule ^/old$ /new [R,L]\n</VirtualHost>\n',
      },
      '<Directory /srv/www>\nRewriteCond %{HTTPS} off\n«RewriteRule ^old$ /new [R,L]»\n</Directory>',
      { text: '«RewriteRule ^old$ /new [R,L]»', htaccess: 'All' },
      '<VirtualHost *:80>\nRewriteEngine On\nRewriteRule ^/old$ /new [R,L]\n«RewriteEngine Off»\n</VirtualHost>',
    ],
    good: [
      '<VirtualHost *:80>\nRewriteEngine On\nRewriteRule ^/old$ /new [R,L]\n</VirtualHost>',
      'RewriteEngine On\n<VirtualHost *:80>\nRewriteRule ^/old$ /new [R,L]\n</VirtualHost>',
      'RewriteEngine On\n<Directory /srv/www>\nRewriteRule ^old$ /new [R,L]\n</Directory>',
      '<VirtualHost *:80>\nRewriteEngine Off\nRewriteRule ^/old$ /new [R,L]\n</VirtualHost>',
      'RewriteRule ^/old$ /new [R,L]',
      '<VirtualHost *:80>\nRewriteEngine On\n</VirtualHost>\n<Directory /srv/www>\nRewriteRule ^old$ /new [R,L]\n</Directory>',
      {
        text: 'RewriteRule ^old$ /new [R,L]',
        path: '/srv/www/a/b/.htaccess',
        htaccess: 'All',
        files: { '/srv/www/.htaccess': 'RewriteEngine on\n' },
      },
    ],
  },
  check(server, report) {
    for (const scope of rewriteScopes(server)) {
      const [first] = scope.rules;
      if (first === undefined || scope.kind === 'unknown') continue;
      const last = engines(server).switchedOff.get(scope.section);
      if (last !== undefined && last.certainty === 'certain')
        report({
          at: lineOf(last),
          node: last,
          message:
            'the last `RewriteEngine` counts for the rules above it too, and none of them does anything; remove it',
          related: [{ location: lineOf(first.node), message: 'is switched off' }],
        });
      if (last !== undefined || mayBeOn(server, scope)) continue;
      report({
        at: lineOf(first.node),
        node: first.node,
        message: `nothing switches mod_rewrite on here, and the rules do nothing${
          server.settings.htaccess ? ' unless a folder above does' : ''
        }; write \`RewriteEngine On\` before them`,
        fixes: addBefore(first.conditions[0]?.node ?? first.node, 'RewriteEngine On'),
      });
    }
  },
});

/**
 * A line says `On`, in the scope or in what it may inherit from; or it says `Off` right there, which is meant. Directories of the main server
 * are switched on by each virtual host that requests for them come to.
 */
function mayBeOn(server: Server, { kind, section, rules }: RewriteScope): boolean {
  const host = rules[0] === undefined ? server.mainServer : server.virtualHostOf(rules[0].node);
  const { sections, hosts } = engines(server);
  if (host === server.mainServer && kind !== 'server' && hosts.size > 0) return true;
  return sections.has(section) || hosts.has(host) || hosts.has(server.mainServer) || isOnAbove(server, rules[0]?.node);
}

/** A `.htaccess` file has what those of the folders above it say. */
function isOnAbove(server: Server, node: ConfigNode | undefined): boolean {
  if (node === undefined || !server.settings.htaccess) return false;
  const name = baseName(node.source.path);
  let folder = folderOf(node.source.path);
  while (folder !== '/' && folder.startsWith('/')) {
    folder = folderOf(folder);
    if (/^\s*RewriteEngine\s+on\b/im.test(textOnDisk(server, `${folder === '/' ? '' : folder}/${name}`) ?? ''))
      return true;
  }
  return false;
}

/** Where `RewriteEngine` stands, and the servers in which it may say `On`. */
const engines = perServer((server) => {
  const nodes = server.nodes('RewriteEngine');
  const on = nodes.filter((node) => !/^off$/i.test(argumentValue(node, 0)));
  const bySection = groupBy(nodes, ({ parent }) => parent);
  const lasts = [...bySection].flatMap(([section, lines]) => {
    const last = lines.at(-1);
    return last !== undefined && lines.some((node) => on.includes(node)) && !on.includes(last)
      ? [[section, last] as const]
      : [];
  });
  return {
    /** Where a line says `On`, and a later one `Off`. */
    switchedOff: new Map(lasts),
    sections: new Set(nodes.map(({ parent }) => parent)),
    hosts: new Set(on.map((node) => server.virtualHostOf(node))),
  };
});
