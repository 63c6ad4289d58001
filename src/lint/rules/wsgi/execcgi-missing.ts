import { argumentValue, lineOf } from '../../../model/arguments.js';
import { scriptHandlers } from '../../../model/daemon-mode.js';
import { insertBefore } from '../../edits.js';
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
      {
        text: '<Directory /srv/app>\n    «SetHandler wsgi-script»\n    Require all granted\n</Directory>',
        fixed:
          '<Directory /srv/app>\n    Options +ExecCGI\n    SetHandler wsgi-script\n    Require all granted\n</Directory>',
      },
    ],
    good: [
      '<Directory /srv/app>\nOptions +ExecCGI\nSetHandler wsgi-script\n</Directory>',
      '<Directory /srv>\nOptions All\n</Directory>\n<Directory /srv/app>\nSetHandler wsgi-script\n</Directory>',
      'WSGIScriptAlias / /srv/app/app.wsgi\n<Directory /srv/app>\nSetHandler wsgi-script\n</Directory>',
    ],
  },
  check(server, report) {
    for (const node of scriptHandlers(server)) {
      const section = node.parent;
      const isHandler = /^(set|add)handler$/i.test(node.name);
      if (!isHandler || section === null || !/^<directory$/i.test(section.name)) continue;
      const path = argumentValue(section, 0).replace(/(.)\/+$/, '$1');
      const resource = { virtualHost: server.virtualHostOf(node), file: path, below: true, url: null };
      if (server.mounts.some((mount) => server.sections.coverage(section, mount.resource) !== 'none')) continue;
      // Any word about it, here or further up, may turn it on.
      const said = server.sections
        .covering(resource, ['Options'])
        .some(({ node: each }) =>
          each.children.some((child) => /^options$/i.test(child.name) && /(^|[\s+])(execcgi|all)\b/i.test(child.args)),
        );
      if (said || !path.startsWith('/')) continue;
      const edit = insertBefore(node, ['Options +ExecCGI']);
      report({
        at: lineOf(node),
        node,
        message:
          'scripts here may not run: every request will get 403 (`Options ExecCGI is off in this directory`); add `Options +ExecCGI`',
        fixes: edit === null ? [] : [{ title: 'add `Options +ExecCGI`', safe: false, edits: [edit] }],
      });
    }
  },
});
