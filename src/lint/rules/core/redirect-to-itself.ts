import { aliasesOf } from '../../../model/aliases.js';
import type { Argument } from '../../../model/arguments.js';
import { isPlainHttp, tlsHosts } from '../../../model/host-settings.js';
import { matchesAll, rewriteScopes } from '../../../model/rewrites.js';
import type { ConfigNode } from '../../../model/server.js';
import type { VirtualHost } from '../../../model/virtual-hosts.js';
import { defineRule } from '../../rule.js';

/** The host, and a path that is the same again. */
const SAME_PATH = /^(https?):\/\/([^/:$]+?|%\{[A-Z_]+\})(\/?|\/?\$[01]|%\{REQUEST_URI\})$/;

export default defineRule({
  name: 'core/redirect-to-itself',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A redirect that leads back to where it is',
  why: `A redirect of everything to \`https://\` belongs into the server for plain HTTP. In the server for HTTPS itself it sends each request to the URL it came for, and the browser gives
up: too many redirects.`,
  references: ['https://httpd.apache.org/docs/2.4/rewrite/remapping.html#canonicalhost'],
  examples: {
    bad: [
      '<VirtualHost *:443>\nServerName www.example.com\nSSLEngine on\nRedirect permanent / «https://www.example.com/»\n</VirtualHost>',
      '<VirtualHost *:443>\nServerName www.example.com\nSSLEngine on\nRewriteEngine On\nRewriteRule ^(.*)$ «https://%{HTTP_HOST}$1» [R,L]\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName www.example.com\nRedirect / «http://www.example.com/»\n</VirtualHost>',
    ],
    good: [
      '<VirtualHost *:80>\nServerName www.example.com\nRedirect permanent / https://www.example.com/\n</VirtualHost>',
      '<VirtualHost *:443>\nServerName example.com\nSSLEngine on\nRedirect permanent / https://www.example.com/\n</VirtualHost>',
      '<VirtualHost *:443>\nServerName www.example.com\nSSLEngine on\nRewriteEngine On\nRewriteCond %{HTTP_HOST} !=www.example.com\nRewriteRule ^ https://www.example.com%{REQUEST_URI} [R,L]\n</VirtualHost>',
      '<VirtualHost *:443>\nServerName www.example.com\nSSLEngine on\nRedirect /old https://www.example.com/\n</VirtualHost>',
    ],
  },
  check(server, report) {
    const secure = new Set(tlsHosts(server).map(({ host }) => host));
    const say = (node: ConfigNode, target: Pick<Argument, 'location' | 'value'>): void => {
      const host = server.virtualHostOf(node);
      if (
        host.certainty === 'certain' &&
        isItself(secure.has(host) ? 'https' : isPlainHttp(server, host) ? 'http' : null, host, target.value)
      )
        report({
          at: target.location,
          node,
          message:
            'the target is the URL of the request again: browsers stop with too many redirects; the redirect belongs into another virtual host',
        });
    };
    for (const { kind, path, node, target, targetLocation } of aliasesOf(server))
      if (kind === 'redirect' && path === '/' && node.parent === server.virtualHostOf(node).node)
        say(node, { location: targetLocation, value: target });
    for (const { kind, rules } of rewriteScopes(server)) {
      // Rules before it may end for some requests.
      const [rule] = rules;
      if (kind !== 'server' || rule === undefined || !matchesAll(rule) || rule.conditions.length > 0) continue;
      if (rule.flags.has('r') || rule.flags.has('l')) say(rule.node, rule.target);
    }
  },
});

function isItself(scheme: string | null, host: VirtualHost, target: string): boolean {
  const [, wanted, name = ''] = SAME_PATH.exec(target) ?? [];
  if (wanted === undefined || wanted !== scheme) return false;
  if (name.startsWith('%')) return /^%\{(HTTP_HOST|SERVER_NAME)\}$/.test(name);
  return host.serverNameNode !== null && host.serverName?.toLowerCase() === name.toLowerCase();
}
