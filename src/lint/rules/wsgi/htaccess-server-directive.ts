import type { Definition } from '../../../directives/define.js';
import { nameOf } from '../../../model/arguments.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/htaccess-server-directive',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A mod_wsgi directive that no .htaccess file may hold',
  why: `A \`.htaccess\` file may say how a script is called, but not where it is mounted or which process runs it. Every request for its directory gets 500 (\`… not allowed
here\`) as soon as httpd meets such a line.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/user-guides/configuration-guidelines.html'],
  examples: {
    bad: [
      { text: '«WSGIApplicationGroup» %{GLOBAL}', htaccess: 'All' },
      { text: '«WSGIScriptAlias» / /srv/app/app.wsgi', htaccess: 'All' },
    ],
    good: [
      { text: 'WSGIPassAuthorization On', htaccess: 'All' },
      { text: 'WSGIPassAuthorization On', htaccess: 'Limit' },
      '<Directory /srv/app>\nWSGIApplicationGroup %{GLOBAL}\n</Directory>',
    ],
  },
  check(server, report) {
    if (!server.settings.htaccess) return;
    for (const node of server.wsgiNodes) {
      const problem = server.problemAt(node);
      if (problem?.kind !== 'not-allowed-here' || (node.definition !== null && isGrantable(node.definition))) continue;
      report({
        at: nameOf(node),
        node,
        rejected: true,
        message: `\`${node.name}\` may not stand in a \`.htaccess\` file: every request here will get 500 (\`${problem.message}\`); put it into the configuration of the server`,
      });
    }
  },
});

/** Some `AllowOverride` lets it stand in a `.htaccess` file. */
export function isGrantable(definition: Definition): boolean {
  return definition.override.some((bit) => bit.startsWith('OR_'));
}
