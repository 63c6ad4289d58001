import { argumentsOf, lineOf } from '../../../model/arguments.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'migrate/allow-override',
  severity: 'warning',
  preset: 'strict',
  fixable: 'unsafe',
  title: 'An AllowOverride that allows Order and not Require',
  why: `\`Order\`, \`Allow\` and \`Deny\` in \`.htaccess\` files need \`AllowOverride Limit\`; \`Require\`, which takes their place, needs \`AllowOverride AuthConfig\`. Where only \`Limit\` is
allowed, a file that was brought up to date makes every request fail with 500. \`AuthConfig\` allows all directives about logging in, too.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/core.html#allowoverride'],
  examples: {
    bad: [
      {
        text: '<Directory /srv>\n«AllowOverride Limit FileInfo»\n</Directory>\n',
        fixed: '<Directory /srv>\nAllowOverride Limit FileInfo AuthConfig\n</Directory>\n',
      },
    ],
    good: [
      '<Directory /srv>\nAllowOverride Limit AuthConfig\n</Directory>',
      '<Directory /srv>\nAllowOverride All\n</Directory>',
      '<Directory /srv>\nAllowOverride FileInfo\n</Directory>',
    ],
  },
  check(server, report) {
    for (const node of server.nodes('AllowOverride')) {
      const words = argumentsOf(node);
      const classes = words.map(({ value }) => value.toLowerCase());
      const last = words.at(-1);
      if (last === undefined || !classes.includes('limit') || classes.includes('authconfig') || classes.includes('all'))
        continue;
      report({
        at: lineOf(node),
        node,
        message:
          '`Require` in `.htaccess` files needs `AuthConfig`, where `Order` needed `Limit`: with `Require` in them requests will get 500; allow `AuthConfig`',
        fixes: replaceIn(node, last.start, last.end, `${node.line.text.slice(last.start, last.end)} AuthConfig`, {
          title: 'add `AuthConfig`',
          safe: false,
        }),
      });
    }
  },
});
