import { lineOf } from '../../../model/arguments.js';
import { scriptHandlers } from '../../../model/daemon-mode.js';
import { EXEC_CGI, mayBeOn } from '../../../model/directory-options.js';
import { addAfter, addBefore } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/execcgi-missing',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'Scripts in a directory where none may run',
  why: `\`SetHandler wsgi-script\` and \`AddHandler wsgi-script\` run scripts only where \`Options ExecCGI\` is on: else 403 (\`Options ExecCGI is
off in this directory\`). \`WSGIScriptAlias\` does not need it.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/user-guides/configuration-guidelines.html'],
  examples: {
    bad: [
      '<Directory /srv>\nOptions +ExecCGI\n</Directory>\n<Directory /srv/app>\nOptions Indexes\n«AddHandler wsgi-script .wsgi»\n</Directory>',
      '<Directory /srv/app>\n<Files app.wsgi>\n«SetHandler wsgi-script»\n</Files>\n</Directory>',
      '«AddHandler wsgi-script .wsgi»\n<Directory /srv/www>\nOptions Indexes\n</Directory>',
      {
        text: '<Directory /srv/app>\n    «SetHandler wsgi-script»\n    Require all granted\n</Directory>',
        fixed:
          '<Directory /srv/app>\n    Options +ExecCGI\n    SetHandler wsgi-script\n    Require all granted\n</Directory>',
      },
    ],
    good: [
      '<Directory /srv>\nOptions +ExecCGI\n</Directory>\n<Directory /srv/app>\nOptions -Indexes\nSetHandler wsgi-script\n</Directory>',
      'AddHandler wsgi-script .wsgi\n<Directory /srv/app>\nOptions +ExecCGI\n</Directory>',
      'AddHandler wsgi-script .wsgi',
      '<Directory /srv/app>\nOptions +ExecCGI\nSetHandler wsgi-script\n</Directory>',
      '<Directory /srv>\nOptions All\n</Directory>\n<Directory /srv/app>\nSetHandler wsgi-script\n</Directory>',
      'WSGIScriptAlias / /srv/app/app.wsgi\n<Directory /srv/app>\nSetHandler wsgi-script\n</Directory>',
    ],
  },
  check(server, report) {
    for (const node of scriptHandlers(server)) {
      const section = node.parent;
      if (!/^(set|add)handler$/i.test(node.name)) continue;
      if (
        section !== null &&
        server.mounts.some((mount) => server.sections.coverage(section, mount.resource) !== 'none')
      )
        continue;
      if (mayBeOn(server, node, EXEC_CGI)) continue;
      // The last word on it counts.
      const last = server.nodes('Options').findLast(({ parent }) => parent === section);
      report({
        at: lineOf(node),
        node,
        message:
          'scripts here may not run: every request will get 403 (`Options ExecCGI is off in this directory`); add `Options +ExecCGI`',
        fixes: last === undefined ? addBefore(node, 'Options +ExecCGI') : addAfter(last, 'Options +ExecCGI'),
      });
    }
  },
});
