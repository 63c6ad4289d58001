import { argumentsOf } from '../../../model/arguments.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'security/version-on-error-pages',
  severity: 'info',
  preset: 'security',
  fixable: 'safe',
  title: 'Error pages that name the server',
  why: `\`ServerSignature On\` puts a line with the server's version, its host name and its port under every page that httpd writes itself: errors, listings,
redirects. \`EMail\` adds the address of the administrator. Behind a proxy the name may be one that nobody outside should learn. \`Off\` is the default.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/core.html#serversignature'],
  examples: {
    bad: [
      { text: 'ServerSignature «On»\n', fixed: 'ServerSignature Off\n' },
      {
        text: '<Directory /srv/www>\nServerSignature «EMail»\n</Directory>\n',
        fixed: '<Directory /srv/www>\nServerSignature Off\n</Directory>\n',
      },
    ],
    good: ['ServerSignature Off', 'ServerSignature off'],
  },
  check(server, report) {
    for (const node of server.nodes('ServerSignature')) {
      const word = argumentsOf(node)[0];
      if (word === undefined || !/^(on|email)$/i.test(word.value)) continue;
      report({
        at: word.location,
        node,
        message: `error pages will name the server, its host name and its port${/^email$/i.test(word.value) ? ', and the address of its administrator' : ''}; write \`ServerSignature Off\``,
        fixes: replaceIn(node, word.start, word.end, 'Off', { title: 'write `Off`', safe: true }),
      });
    }
  },
});
