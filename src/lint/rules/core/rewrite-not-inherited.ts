import { lineOf } from '../../../model/arguments.js';
import { hostAddresses } from '../../../model/host-addresses.js';
import { rewriteScopes } from '../../../model/rewrites.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/rewrite-not-inherited',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'Rewrite rules that virtual hosts do not have',
  why: `Rules outside of all virtual hosts are rules of the main server. A \`<VirtualHost>\` has only its own, unless it says \`RewriteEngine On\` and \`RewriteOptions Inherit\` itself (with
\`RewriteOptions InheritDown\` in the main server, the first of them is enough). Where virtual hosts take all requests, the rules are never tried.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_rewrite.html#rewriteoptions'],
  examples: {
    bad: [
      'RewriteEngine On\n«RewriteRule ^/old$ /new [R,L]»\n<VirtualHost *:80>\nServerName a.example\n</VirtualHost>',
    ],
    good: [
      'RewriteEngine On\nRewriteRule ^/old$ /new [R,L]',
      'RewriteEngine On\nRewriteOptions InheritDown\nRewriteRule ^/old$ /new [R,L]\n<VirtualHost *:80>\nServerName a.example\nRewriteEngine On\n</VirtualHost>',
      'RewriteEngine On\nRewriteRule ^/old$ /new [R,L]\n<VirtualHost *:80>\nServerName a.example\nRewriteEngine On\nRewriteOptions Inherit\n</VirtualHost>',
      'RewriteEngine On\nRewriteRule ^/old$ /new [R,L]\n<VirtualHost 10.0.0.1:8080>\nServerName a.example\n</VirtualHost>',
    ],
  },
  check(server, report) {
    if (server.nodes('RewriteOptions').some(({ args }) => /inherit/i.test(args))) return;
    const first = rewriteScopes(server).find(({ section }) => section === null)?.rules[0];
    if (first === undefined || server.settings.htaccess) return;
    // The main server is left with other addresses and ports.
    const host = server.virtualHosts.find((each) =>
      hostAddresses(each).some(({ host: name, port }) => name === '*' && (port === 0 || port === 80 || port === 443)),
    );
    if (host === undefined || host.node === null) return;
    // Files of one call need not be of one server.
    if (server.settings.fragment && host.node.source !== first.node.source) return;
    report({
      at: lineOf(first.node),
      node: first.node,
      message:
        'virtual hosts do not inherit the rules of the main server, and take its requests; write `RewriteEngine On` and `RewriteOptions Inherit` there, or move the rules',
      related: [{ location: lineOf(host.node), message: 'does not have them' }],
    });
  },
});
