import { argumentsOf } from '../../../model/arguments.js';
import { namesOf } from '../../../model/host-names.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/mount-named-after-host',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'An application below the name of its host',
  why: `The first word of \`WSGIScriptAlias\` is the path of the URL, without the host. \`WSGIScriptAlias /example.com\` mounts the application at \`http://example.com/example.com\`; at \`http://example.com/\` httpd shows what lies in \`DocumentRoot\`, a list of files perhaps. \`/\` mounts it for all
URLs of the virtual host.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIScriptAlias.html'],
  examples: {
    bad: [
      {
        text: '<VirtualHost *:80>\nServerName example.com\nWSGIScriptAlias «/example.com» /srv/app/app.wsgi\n</VirtualHost>\n',
        fixed: '<VirtualHost *:80>\nServerName example.com\nWSGIScriptAlias / /srv/app/app.wsgi\n</VirtualHost>\n',
      },
      '<VirtualHost *:80>\nServerName example.com\nServerAlias www.example.com\nWSGIScriptAlias «/www.example.com/» /srv/app/app.wsgi\n</VirtualHost>',
    ],
    good: [
      '<VirtualHost *:80>\nServerName example.com\nWSGIScriptAlias / /srv/app/app.wsgi\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName example.com\nWSGIScriptAlias /example.org /srv/app/app.wsgi\n</VirtualHost>',
      '<VirtualHost *:80>\nServerName shop\nWSGIScriptAlias /shop /srv/app/app.wsgi\n</VirtualHost>',
    ],
  },
  check(server, report) {
    for (const { kind, path, pathLocation, node, virtualHost } of server.mounts) {
      const name = path.replace(/^\/|\/$/g, '').toLowerCase();
      const [word] = argumentsOf(node);
      // A name without a dot is a good one for a path too.
      if (kind !== 'prefix' || word === undefined || !name.includes('.') || !namesOf(virtualHost).includes(name))
        continue;
      const quote = word.quoted ? 1 : 0;
      report({
        at: pathLocation,
        node,
        message: `this is the path of the URL, so the application is at \`http://${name}${path}\`, and \`/\` is not its own; write \`/\``,
        fixes: replaceIn(node, word.start + quote, word.end - quote, '/', { title: 'write `/`', safe: false }),
      });
    }
  },
});
