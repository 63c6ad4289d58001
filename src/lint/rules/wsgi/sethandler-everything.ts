import { argumentsOf, lineOf } from '../../../model/arguments.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/sethandler-everything',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A directory in which every file is run as Python',
  why: `\`SetHandler wsgi-script\` makes a script of every file below the section: pages, style sheets and the index of the directory too. The directory itself gets 403. \`AddHandler\` goes by the extension.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/user-guides/configuration-guidelines.html'],
  examples: {
    bad: [
      {
        text: '<Directory /srv/app>\nOptions ExecCGI Indexes\n«SetHandler wsgi-script»\nDirectoryIndex index.html\n</Directory>',
        fixed:
          '<Directory /srv/app>\nOptions ExecCGI Indexes\nAddHandler wsgi-script .wsgi\nDirectoryIndex index.html\n</Directory>',
      },
    ],
    good: [
      '<Directory /srv/app>\nOptions ExecCGI\nSetHandler wsgi-script\n</Directory>',
      '<Directory /srv/app>\nOptions ExecCGI Indexes\n<Files app.wsgi>\nSetHandler wsgi-script\n</Files>\n</Directory>',
      '<Directory /srv/app>\nOptions ExecCGI\nSetHandler wsgi-script\nDirectoryIndex index.wsgi\n</Directory>',
    ],
  },
  check(server, report) {
    for (const node of server.nodes('SetHandler')) {
      const section = node.parent ?? (server.settings.htaccess ? server : null);
      if (section === null || ('name' in section && !/^<(directory|location)$/i.test(section.name))) continue;
      const word = argumentsOf(node)[0];
      if (word?.value.toLowerCase() !== 'wsgi-script') continue;
      const other = section.children.find(
        ({ name, args }) =>
          (/^directoryindex$/i.test(name) && /\.html?\b|\.php\b/i.test(args)) ||
          (/^options$/i.test(name) && /(^|[\s+])indexes\b/i.test(args)),
      );
      if (other === undefined) continue;
      report({
        at: lineOf(node),
        node,
        message:
          'every file here is run as Python, pages and the index of the directory too; write `AddHandler wsgi-script .wsgi`',
        related: [{ location: lineOf(other), message: 'this is for other files' }],
        fixes: replaceIn(node, 0, word.end, 'AddHandler wsgi-script .wsgi', {
          title: 'write `AddHandler wsgi-script .wsgi`',
          safe: false,
        }),
      });
    }
  },
});
