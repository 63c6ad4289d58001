import { argumentValue } from '../../../model/arguments.js';
import { setsVariable } from '../../../model/environment.js';
import { groupValues } from '../../../model/group-values.js';
import type { ConfigNode } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

/** An application group in the section of a directory of many users. */
export function isInUserDirectory(kind: 'process' | 'application', node: ConfigNode): boolean {
  return kind === 'application' && node.parent !== null && /\*|public_html/.test(argumentValue(node.parent, 0));
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
    for (const { kind, value, node, location } of groupValues(server)) {
      const name = /^%\{ENV:([^}]+)\}$/.exec(value)?.[1];
      if (
        name === undefined ||
        server.incomplete ||
        setsVariable(server, server.virtualHostOf(node), name) ||
        !isInUserDirectory(kind, node)
      )
        continue;
      report({
        at: location,
        node,
        message: `nothing sets the variable \`${name}\`: all users share one interpreter called \`${value}\`; set it with \`RewriteRule . - [E=${name}:~%1]\``,
      });
    }
  },
});
