import { argumentsOf } from '../../../model/arguments.js';
import { unsetGroups } from '../../../model/group-values.js';
import type { ConfigNode } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

/** An application group in the section of a directory of many users. */
export function isInUserDirectory(kind: 'process' | 'application', node: ConfigNode): boolean {
  const section = node.parent;
  if (kind !== 'application' || section === null || !/^<(?:directory|location)/i.test(section.name)) return false;
  return argumentsOf(section).some(({ value }) => /\*|public_html/.test(value));
}

export default defineRule({
  name: 'wsgi/userdir-application-group',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'One interpreter for the scripts of all users',
  why: `For scripts in the homes of users a variable usually holds the name of the application group. When nothing sets it, the text \`%{ENV:…}\` is
the name, and all users share one interpreter.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/user-guides/configuration-guidelines.html'],
  examples: {
    bad: [
      '<Directory /home/*/public_html/wsgi-scripts/>\nOptions ExecCGI\nSetHandler wsgi-script\nWSGIApplicationGroup «%{ENV:APPLICATION_GROUP}»\n</Directory>',
    ],
    good: [
      'RewriteEngine On\nRewriteCond %{REQUEST_URI} ^/~([^/]+)\nRewriteRule . - [E=APPLICATION_GROUP:~%1]\n<Directory /home/*/public_html/wsgi-scripts/>\nOptions ExecCGI\nSetHandler wsgi-script\nWSGIApplicationGroup %{ENV:APPLICATION_GROUP}\n</Directory>',
    ],
  },
  check(server, report) {
    for (const { kind, value, variable, node, location } of unsetGroups(server)) {
      if (!isInUserDirectory(kind, node)) continue;
      report({
        at: location,
        node,
        message: `nothing sets the variable \`${variable}\`: all users share one interpreter called \`${value}\`; set it with \`RewriteRule . - [E=${variable}:~%1]\``,
      });
    }
  },
});
