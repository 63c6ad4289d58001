import { argumentsOf } from '../../../model/arguments.js';
import { literalPath } from '../../../model/section-resource.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'security/htaccess-may-do-anything',
  severity: 'info',
  preset: 'security',
  fixable: 'no',
  title: 'Files in a directory may change the rules for it',
  why: `Under \`AllowOverride All\` whoever can write a \`.htaccess\` into the directory, also by a hole in an upload form, decides what runs there, lifts access control and reads the files of others by links. Name what is needed, such as
\`AllowOverride AuthConfig\`, with \`AllowOverrideList\` for single directives; \`None\` also spares the look for the file on each request.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/core.html#allowoverride',
    'https://httpd.apache.org/docs/2.4/misc/security_tips.html#protectserverfiles',
  ],
  examples: {
    bad: [
      '<Directory /srv/www>\nAllowOverride «All»\n</Directory>',
      '<Directory />\nAllowOverride «all»\n</Directory>',
    ],
    good: [
      '<Directory /srv/www>\nAllowOverride None\n</Directory>',
      '<Directory /srv/www>\nAllowOverride AuthConfig Indexes\n</Directory>',
    ],
  },
  check(server, report) {
    for (const node of server.nodes('AllowOverride')) {
      const word = argumentsOf(node).find(({ value }) => /^all$/i.test(value));
      if (word === undefined) continue;
      const everywhere = node.parent !== null && literalPath(node.parent) === '/';
      report({
        at: word.location,
        node,
        ...(everywhere ? { severity: 'warning' as const } : {}),
        message: `who can write a \`.htaccess\` ${everywhere ? 'anywhere on the machine' : 'here'} decides what runs and who gets in; name the classes that are needed, or write \`None\``,
      });
    }
  },
});
