import { argumentsOf } from '../../../model/arguments.js';
import { remove } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/access-from-none',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'Allow from none',
  why: `\`Allow\` and \`Deny\` know the word \`all\`, and no \`none\`: that is taken for the name of a host. Nobody has it, but to find that out httpd asks the name service for the name of every client and for the addresses of that name, and the request waits for both.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_access_compat.html#allow'],
  examples: {
    bad: [
      {
        text: '<Directory /srv/private>\nOrder deny,allow\nDeny from all\nAllow from «None»\n</Directory>\n',
        fixed: '<Directory /srv/private>\nOrder deny,allow\nDeny from all\n</Directory>\n',
      },
      '<Directory /srv/www>\nOrder allow,deny\nAllow from all\nDeny from «none»\n</Directory>',
    ],
    good: [
      '<Directory /srv/private>\nOrder deny,allow\nDeny from all\n</Directory>',
      '<Directory /srv/private>\nOrder deny,allow\nDeny from all\nAllow from none.example.com\n</Directory>',
    ],
  },
  check(server, report) {
    for (const node of server.nodes('Allow', 'Deny')) {
      const [from, ...who] = argumentsOf(node);
      const none = who.find(({ value }) => /^none$/i.test(value));
      if (none === undefined || !/^from$/i.test(from?.value ?? '')) continue;
      report({
        at: none.location,
        node,
        message: `\`${none.value}\` is the name of a host here, and each request waits for two answers of the name service; remove it`,
        fixes: who.length === 1 ? remove(node, { safe: false }) : [],
      });
    }
  },
});
