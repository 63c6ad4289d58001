import { argumentsOf } from '../../../model/arguments.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'security/userdir-serves-home',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'Whole home directories that are served',
  why: `\`UserDir ./\` or \`UserDir /home/*\` maps \`/~anna/\` to the home directory itself, with its keys, histories and settings; \`/~root/\` becomes that of root. \`UserDir public_html\` serves one folder of it, and \`UserDir disabled root\` takes
root out.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/mod_userdir.html#userdir',
    'https://httpd.apache.org/docs/2.4/misc/security_tips.html',
  ],
  examples: {
    bad: ['UserDir «./»', 'UserDir «/home/*»', 'UserDir «/home»'],
    good: [
      'UserDir public_html\nUserDir disabled root',
      'UserDir /home/*/public_html',
      'UserDir disabled',
      'UserDir /srv/users',
    ],
  },
  check(server, report) {
    for (const node of server.nodes('UserDir')) {
      const word = argumentsOf(node)[0];
      if (word === undefined || !/^(\.\/?|\/home\/?(\*\/?)?)$/.test(word.value)) continue;
      report({
        at: word.location,
        node,
        message:
          'this serves all files of the users, keys and histories among them; name a folder such as `public_html`',
      });
    }
  },
});
