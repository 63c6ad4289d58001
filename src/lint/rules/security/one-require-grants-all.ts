import { lineOf } from '../../../model/arguments.js';
import { audienceOfLine } from '../../../model/requirements.js';
import { RESOURCE_SECTIONS } from '../../../model/sections.js';
import type { ConfigNode } from '../../../model/server.js';
import { remove } from '../../edits.js';
import { defineRule } from '../../rule.js';

const SECTIONS = [...RESOURCE_SECTIONS, '<RequireAny', '<Proxy', '<ProxyMatch'];

export default defineRule({
  name: 'security/one-require-grants-all',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'One Require that makes the others void',
  why: `Of several \`Require\` lines in a section one is enough. \`Require all granted\` beside \`Require valid-user\` or \`Require ip\` lets everybody in without a question. Where all are to hold they stand in \`<RequireAll>\`; where only some may
pass, \`Require all granted\` is not there.`,
  references: [
    'https://httpd.apache.org/docs/2.4/howto/access.html',
    'https://httpd.apache.org/docs/2.4/mod/mod_authz_core.html#require',
  ],
  examples: {
    bad: [
      {
        text: '<Location /admin>\n  AuthType Basic\n  AuthName x\n  Require valid-user\n  «Require all granted»\n</Location>\n',
        fixed: '<Location /admin>\n  AuthType Basic\n  AuthName x\n  Require valid-user\n</Location>\n',
      },
      '<Directory /srv/www>\n«Require all granted»\nRequire ip 10.0.0.0/8\n</Directory>',
      { text: 'AuthType Basic\nAuthName x\nRequire valid-user\n«Require all granted»', htaccess: 'All' },
      '<RequireAny>\n«Require ip 0.0.0.0/0»\nRequire user anna\n</RequireAny>',
    ],
    good: [
      '<Directory /srv/www>\n<RequireAll>\nRequire all granted\nRequire ip 10.0.0.0/8\n</RequireAll>\n</Directory>',
      '<Directory /srv/www>\nRequire valid-user\nRequire ip 10.0.0.0/8\n</Directory>',
      '<Directory /srv/www>\nRequire all granted\nRequire all granted\n</Directory>',
    ],
  },
  check(server, report) {
    const groups = server.nodes(...SECTIONS).map(({ children }) => children);
    for (const group of server.settings.htaccess ? [...groups, server.children] : groups) {
      if (group.length < 2) continue;
      const lines = group.filter((node) => node.certainty === 'certain' && audienceOfLine(node) !== 'unset');
      const grant = lines.find((node) => isRequire(node) && audienceOfLine(node) === 'everybody');
      const others = lines.filter((node) => audienceOfLine(node) === 'some' && server.problemAt(node) === undefined);
      if (grant === undefined || others.length === 0) continue;
      report({
        at: lineOf(grant),
        node: grant,
        message:
          'one `Require` of several is enough, and this lets everybody in; remove it, or put all of them into `<RequireAll>`',
        related: others.map((node) => ({ location: lineOf(node), message: 'this is never asked' })),
        fixes: remove(grant, { safe: false }),
      });
    }
  },
});

function isRequire({ name }: ConfigNode): boolean {
  return /^require$/i.test(name);
}
