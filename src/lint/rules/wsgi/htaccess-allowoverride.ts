import { nameOf } from '../../../model/arguments.js';
import { defineRule } from '../../rule.js';
import { isGrantable } from './htaccess-server-directive.js';

/** What `AllowOverride` calls each class. */
const CLASSES: ReadonlyMap<string, string> = new Map([
  ['OR_FILEINFO', 'FileInfo'],
  ['OR_AUTHCFG', 'AuthConfig'],
  ['OR_OPTIONS', 'Options'],
  ['OR_INDEXES', 'Indexes'],
  ['OR_LIMIT', 'Limit'],
]);

export default defineRule({
  name: 'wsgi/htaccess-allowoverride',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A .htaccess file that needs more than AllowOverride gives it',
  why: `\`SetHandler\`, \`AddHandler\` and most mod_wsgi directives need \`AllowOverride FileInfo\`, its authentication scripts \`AuthConfig\`, \`Options +ExecCGI\` needs
\`Options\`. Without it every request for the directory gets 500 (\`AddHandler not allowed here\`).`,
  references: ['https://httpd.apache.org/docs/2.4/mod/core.html#allowoverride'],
  examples: {
    bad: [
      { text: '«AddHandler» wsgi-script .wsgi', htaccess: 'AuthConfig' },
      { text: '«WSGIAuthUserScript» /srv/auth.wsgi', htaccess: 'FileInfo' },
      { text: '«Options» +ExecCGI\nAddHandler wsgi-script .wsgi', htaccess: 'FileInfo' },
    ],
    good: [
      { text: 'AddHandler wsgi-script .wsgi', htaccess: 'FileInfo' },
      { text: 'Options +ExecCGI\nSetHandler wsgi-script', htaccess: 'All' },
      { text: 'WSGIApplicationGroup %{GLOBAL}', htaccess: 'FileInfo' },
    ],
  },
  check(server, report) {
    if (!server.settings.htaccess) return;
    const nodes = server.nodes('SetHandler', 'AddHandler', 'Options').filter(({ args }) => /wsgi|execcgi/i.test(args));
    for (const node of [...nodes, ...server.wsgiNodes]) {
      const { definition } = node;
      const problem = server.problemAt(node);
      if (problem?.kind !== 'not-allowed-here' || definition === null || !isGrantable(definition)) continue;
      const needed = definition.override.flatMap((bit) => CLASSES.get(bit) ?? [])[0] ?? 'All';
      report({
        at: nameOf(node),
        node,
        rejected: true,
        message: `\`${node.name}\` needs \`AllowOverride ${needed}\`: every request here will get 500 (\`${problem.message}\`)`,
      });
    }
  },
});
