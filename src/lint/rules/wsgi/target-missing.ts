import { kindOnDisk } from '../../../model/disk.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/target-missing',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A script that does not exist',
  why: `httpd looks for the script when a request comes, not before: without it every request gets 404 (\`Target WSGI script not found or unable to stat\`).`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIScriptAlias.html'],
  examples: {
    bad: [{ text: 'WSGIScriptAlias / «/srv/app/ap.wsgi»', files: { '/srv/app/app.wsgi': '' } }],
    good: [
      'WSGIScriptAlias / /srv/app/app.wsgi',
      { text: 'WSGIScriptAlias / /srv/app/app.wsgi', files: { '/srv/app/app.wsgi': '' } },
      { text: 'WSGIScriptAlias /s/ /srv/app/', files: { '/srv/app/app.wsgi': '' } },
      { text: 'WSGIScriptAliasMatch ^/(\\w+) /srv/app/$1.wsgi', files: { '/srv/app/app.wsgi': '' } },
    ],
  },
  check(server, report) {
    for (const { targetLocation, node, target, resource } of server.mounts) {
      if (resource.file === null || kindOnDisk(server, resource.file) !== 'missing') continue;
      report({
        at: targetLocation,
        node,
        message: `\`${target}\` does not exist: requests will get 404`,
      });
    }
  },
});
