import { argumentsOf, argumentValue, lineOf } from '../../../model/arguments.js';
import { rewritesOf } from '../../../model/rewrites.js';
import type { ConfigNode } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/preflight-needs-login',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'A login that browsers are asked for before they may send one',
  why: `Before a page of another site may send a password, a method such as \`PUT\` or a header of its own, the browser asks with \`OPTIONS\`, and never with a password. Where \`Require valid-user\` holds for \`OPTIONS\` too, the answer is 401, and the browser
refuses the request whatever headers come with it. \`Require method OPTIONS\` beside it lets the question through; it tells nothing but the headers.`,
  references: [
    'https://fetch.spec.whatwg.org/#cors-protocol-and-credentials',
    'https://httpd.apache.org/docs/2.4/mod/mod_authz_core.html#reqmethod',
  ],
  examples: {
    bad: [
      '<Directory /srv/dav>\nAuthType Basic\nAuthName dav\nAuthUserFile /etc/apache2/users\n«Require valid-user»\nHeader always set Access-Control-Allow-Headers "authorization, content-type"\n</Directory>',
      '<Location /api>\nAuthType Basic\nAuthName api\nAuthUserFile /etc/apache2/users\n«Require user ann»\n<IfModule mod_headers.c>\nHeader always set Access-Control-Allow-Methods "GET, PUT, OPTIONS"\n</IfModule>\n</Location>',
    ],
    good: [
      '<Directory /srv/dav>\nAuthType Basic\nAuthName dav\nAuthUserFile /etc/apache2/users\nRequire valid-user\nRequire method OPTIONS\nHeader always set Access-Control-Allow-Headers "authorization, content-type"\n</Directory>',
      '<Directory /srv/dav>\nAuthType Basic\nAuthName dav\nAuthUserFile /etc/apache2/users\n<LimitExcept OPTIONS>\nRequire valid-user\n</LimitExcept>\nHeader always set Access-Control-Allow-Headers "authorization"\n</Directory>',
      '<Directory /srv/fonts>\nAuthType Basic\nAuthName fonts\nAuthUserFile /etc/apache2/users\nRequire valid-user\nHeader set Access-Control-Allow-Origin "https://a.example"\n</Directory>',
      '<Directory /srv/api>\nRequire all granted\nHeader always set Access-Control-Allow-Headers "authorization"\n</Directory>',
    ],
  },
  check(server, report) {
    // A rule may answer the question before anybody is asked.
    const isAnswered = rewritesOf(server).some(({ conditions }) =>
      conditions.some(
        ({ test, pattern }) => /REQUEST_METHOD/.test(test.value) && /OPTIONS/i.test(pattern?.value ?? ''),
      ),
    );
    if (isAnswered) return;
    for (const node of server.nodes('Require')) {
      const { parent } = node;
      if (parent === null || !/^<(directory|location)(match)?$/i.test(parent.name)) continue;
      if (!/^(valid-user|user|group|ldap-\w+)$/i.test(argumentValue(node, 0))) continue;
      const beside = parent.children;
      const others = beside.filter(
        (each) => /^require$/i.test(each.name) && /^(method|all|expr|env|ip|host|local)$/i.test(argumentValue(each, 0)),
      );
      const header = beside.find(announcesPreflight);
      if (header === undefined || others.length > 0 || beside.some(({ name }) => /^satisfy$/i.test(name))) continue;
      report({
        at: lineOf(node),
        node,
        message:
          'browsers ask with `OPTIONS` and without a password first: they get 401, and refuse what a page of another site wants to send; add `Require method OPTIONS`',
        related: [{ location: lineOf(header), message: 'what they ask for' }],
      });
    }
  },
});

/** A header that is for the answer to the browser's question. */
function announcesPreflight(node: ConfigNode): boolean {
  if (node.name.toLowerCase() !== 'header') return false;
  const words = argumentsOf(node).map(({ value }) => value.toLowerCase());
  const at = words.findIndex((word) => /^access-control-allow-(headers|methods)$/.test(word));
  if (at < 0 || words.includes('unset')) return false;
  return words[at] === 'access-control-allow-headers' || /put|delete|patch|options/.test(words[at + 1] ?? '');
}
