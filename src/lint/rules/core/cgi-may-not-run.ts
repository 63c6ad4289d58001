import { aliasesOf } from '../../../model/aliases.js';
import { argumentValue, lineOf } from '../../../model/arguments.js';
import { EXEC_CGI, mayBeOn } from '../../../model/directory-options.js';
import { addBefore } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/cgi-may-not-run',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'Programs in a directory where none may run',
  why: `\`AddHandler cgi-script\` and \`SetHandler cgi-script\`, and \`fcgid-script\` as well, run programs only where \`Options ExecCGI\` is on: else 403 (\`Options ExecCGI is off in this directory\`). \`ScriptAlias\` does not need it.`,
  references: ['https://httpd.apache.org/docs/2.4/howto/cgi.html#nonscriptalias'],
  examples: {
    bad: [
      {
        text: '<Directory /srv/www>\n    «AddHandler cgi-script .cgi»\n</Directory>\n',
        fixed: '<Directory /srv/www>\n    Options +ExecCGI\n    AddHandler cgi-script .cgi\n</Directory>\n',
      },
      '<Directory /srv/www>\nOptions Indexes\n<Files run.pl>\n«SetHandler cgi-script»\n</Files>\n</Directory>',
      '<Directory /srv/www>\n«SetHandler fcgid-script»\n</Directory>',
    ],
    good: [
      '<Directory /srv/www>\nOptions +ExecCGI\nAddHandler cgi-script .cgi\n</Directory>',
      '<VirtualHost *:80>\nAddHandler cgi-script .cgi\n</VirtualHost>',
      'ScriptAlias /run /srv/run\n<Directory /srv/run>\nSetHandler cgi-script\n</Directory>',
      '<Directory /srv/www>\nSetHandler server-status\n</Directory>',
    ],
  },
  check(server, report) {
    const handlers = server
      .nodes('AddHandler', 'SetHandler')
      .filter((node) => /^(?:cgi|fcgid)-script$/i.test(argumentValue(node, 0)));
    if (handlers.length === 0) return;
    const programs = aliasesOf(server)
      .filter(({ node }) => node.name.toLowerCase() === 'scriptalias')
      .map(({ virtualHost, target, path }) => ({ virtualHost, file: target, below: true, url: path }));
    for (const node of handlers) {
      const section = node.parent;
      // A whole server has directories of many kinds.
      if (section === null || /^<virtualhost$/i.test(section.name) || mayBeOn(server, node, EXEC_CGI)) continue;
      if (programs.some((resource) => server.sections.coverage(section, resource) !== 'none')) continue;
      report({
        at: lineOf(node),
        node,
        message:
          'programs here may not run: requests for them get 403 (`Options ExecCGI is off in this directory`); add `Options +ExecCGI`',
        fixes: addBefore(node, 'Options +ExecCGI'),
      });
    }
  },
});
