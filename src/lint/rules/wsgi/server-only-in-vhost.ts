import { nameOf } from '../../../model/arguments.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/server-only-in-vhost',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A directive of the whole server inside of a virtual host',
  why: `Settings of Python and of the sockets exist once for the whole server. Inside of \`<VirtualHost>\` httpd does not start with them.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIPythonHome.html'],
  examples: {
    bad: ['<VirtualHost *:80>\nServerName a.example\n«WSGIPythonHome» /srv/venv\n</VirtualHost>'],
    good: ['WSGIPythonHome /srv/venv\n<VirtualHost *:80>\nServerName a.example\n</VirtualHost>'],
  },
  check(server, report) {
    for (const node of server.wsgiNodes) {
      const host = server.virtualHostOf(node);
      if (host.node === null || !/cannot occur within <VirtualHost>/.test(server.problemAt(node)?.message ?? ''))
        continue;
      report({
        at: nameOf(node),
        node,
        rejected: true,
        message: `\`${node.name}\` is a setting of the whole server: inside of \`<VirtualHost>\` httpd will not start; put it outside`,
      });
    }
  },
});
