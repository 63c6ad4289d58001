import { argumentsOf, argumentValue } from '../../../model/arguments.js';
import { sectionPath } from '../../../model/section-resource.js';
import { defineRule } from '../../rule.js';

/** Handlers that ask nobody for `ExecCGI`. */
const NO_SCRIPT = /^(none|default-handler|server-(status|info)|balancer-manager|ldap-status|proxy:.*)$/i;

export default defineRule({
  name: 'wsgi/execcgi-redundant',
  severity: 'hint',
  preset: 'strict',
  fixable: 'no',
  title: 'A right to run scripts that the mount does not need',
  why: `\`WSGIScriptAlias\` runs its script without \`Options ExecCGI\`. With it, any other file there that has a handler may be run too.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/user-guides/configuration-guidelines.html'],
  examples: {
    bad: [
      'WSGIScriptAlias / /srv/app/app.wsgi\n<Directory /srv/app>\nOptions «ExecCGI»\nRequire all granted\n</Directory>',
      'WSGIScriptAlias / /srv/app/app.wsgi\n<Directory /srv/app>\nOptions -Indexes «+ExecCGI»\n</Directory>',
    ],
    good: [
      'WSGIScriptAlias / /srv/app/app.wsgi\n<Directory /srv/app>\nOptions -ExecCGI\n</Directory>',
      'WSGIScriptAlias / /srv/app/app.wsgi\n<Directory /srv/app>\nOptions +ExecCGI\nAddHandler wsgi-script .wsgi\n</Directory>',
      '<Directory /srv/cgi>\nOptions +ExecCGI\n</Directory>',
    ],
  },
  check(server, report) {
    // Any handler for scripts may be what it is for.
    if (server.nodes('AddHandler', 'Action', 'ScriptAlias').length > 0) return;
    if (server.nodes('SetHandler').some((node) => !NO_SCRIPT.test(argumentValue(node, 0)))) return;
    const folders = new Set(server.mounts.map(({ resource: { file } }) => file?.slice(0, file.lastIndexOf('/'))));
    for (const node of server.nodes('Options')) {
      const word = argumentsOf(node).find(({ value }) => /^\+?ExecCGI$/i.test(value));
      const section = node.parent;
      if (word === undefined || section === null || !/^<directory$/i.test(section.name)) continue;
      if (!folders.has(sectionPath(section) ?? '')) continue;
      report({
        at: word.location,
        node,
        message: 'a mounted script runs without `ExecCGI`, which lets others in this directory run too; remove it',
      });
    }
  },
});
