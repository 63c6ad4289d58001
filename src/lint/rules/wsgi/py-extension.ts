import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/py-extension',
  severity: 'hint',
  preset: 'strict',
  fixable: 'no',
  title: 'A script file that ends in .py',
  why: `mod_wsgi takes a script of any name. One that ends in \`.py\` can be taken for a module of the same name and imported a second time, and an
\`AddHandler\` for \`.py\` elsewhere takes it away; \`.wsgi\` avoids both.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/user-guides/configuration-guidelines.html'],
  examples: {
    bad: ['WSGIScriptAlias / «/srv/app/wsgi.py»'],
    good: ['WSGIScriptAlias / /srv/app/app.wsgi'],
  },
  check(server, report) {
    for (const { target, targetLocation, node } of server.mounts)
      if (/\.py$/i.test(target))
        report({
          at: targetLocation,
          node,
          message: `\`${target}\` can be taken for a Python module, and by an \`AddHandler\` for \`.py\`: a name that ends in \`.wsgi\` cannot`,
        });
  },
});
