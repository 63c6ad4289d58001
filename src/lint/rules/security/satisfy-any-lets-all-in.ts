import { lineOf } from '../../../model/arguments.js';
import { audienceOf, audienceOfLine, satisfiesAny } from '../../../model/requirements.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'security/satisfy-any-lets-all-in',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A password that nobody needs',
  why: `With \`Satisfy Any\` a request passes when either \`Require\` or \`Order\`, \`Allow\` and \`Deny\` let it. Without a \`Deny\` the latter let everybody in, so no password is ever asked. In httpd 2.4 the choice is written as
\`<RequireAny>\` with \`Require valid-user\` and \`Require ip\` in it.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_access_compat.html#satisfy'],
  examples: {
    bad: [
      '<Directory /srv/private>\nAuthType Basic\nAuthName x\nRequire valid-user\n«Satisfy Any»\n</Directory>',
      '<Directory /srv/private>\nAuthType Basic\nAuthName x\nRequire valid-user\nOrder allow,deny\nAllow from all\n«Satisfy "any"»\n</Directory>',
      { text: 'AuthType Basic\nAuthName x\nRequire valid-user\n«Satisfy Any»', htaccess: 'All' },
    ],
    good: [
      '<Directory /srv/private>\nRequire valid-user\nOrder deny,allow\nDeny from all\nAllow from 10.0.0.0/8\nSatisfy Any\n</Directory>',
      '<Directory /srv/private>\nRequire valid-user\nSatisfy All\n</Directory>',
      '<Directory /srv/open>\nSatisfy Any\nOrder allow,deny\nAllow from all\n</Directory>',
    ],
  },
  check(server, report) {
    for (const node of server.nodes('Satisfy')) {
      const section = node.parent ?? server;
      if (!satisfiesAny(section) || audienceOf(section) !== 'everybody') continue;
      const requires = section.children.filter((child) => audienceOfLine(child) !== 'unset');
      if (requires.length === 0 || requires.some((child) => audienceOfLine(child) !== 'some')) continue;
      report({
        at: lineOf(node),
        node,
        message:
          'nothing denies anybody here, and with `Satisfy Any` that is enough: everybody gets in without a password; write `<RequireAny>` with who may pass',
        related: requires.map((child) => ({ location: lineOf(child), message: 'this is never asked' })),
      });
    }
  },
});
