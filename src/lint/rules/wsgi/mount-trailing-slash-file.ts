import { argumentsOf } from '../../../model/arguments.js';
import { leadsToFile } from '../../../model/disk.js';
import { withoutLastSlash } from '../../../text/index.js';
import { removeLastSlash } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/mount-trailing-slash-file',
  severity: 'error',
  preset: 'recommended',
  fixable: 'safe',
  title: 'A URL path that ends in a slash before a script file',
  why: `What follows the URL path in a request is put behind the target. With \`WSGIScriptAlias /m/ /srv/app.wsgi\` a request for \`/m/x\` looks for
\`/srv/app.wsgix\` (404), and \`/m\` does not match at all. Only \`/m/\` itself works. A script file is mounted without the slash.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIScriptAlias.html'],
  examples: {
    bad: [
      { text: 'WSGIScriptAlias «/shop/» /srv/app/app.wsgi', fixed: 'WSGIScriptAlias /shop /srv/app/app.wsgi' },
      { text: 'WSGIScriptAlias «"/shop/"» /srv/app/wsgi.py', fixed: 'WSGIScriptAlias "/shop" /srv/app/wsgi.py' },
    ],
    good: [
      'WSGIScriptAlias /shop /srv/app/app.wsgi',
      'WSGIScriptAlias / /srv/app/app.wsgi',
      'WSGIScriptAlias /scripts/ /srv/scripts/',
      'WSGIScriptAlias // /srv/app/app.wsgi',
    ],
  },
  check(server, report) {
    for (const { kind, path, pathLocation, target, node } of server.mounts) {
      const word = argumentsOf(node)[0];
      if (
        word === undefined ||
        kind !== 'prefix' ||
        !/[^/]\/+$/.test(path) ||
        target.endsWith('/') ||
        !leadsToFile(server, target)
      )
        continue;
      const bare = withoutLastSlash(path);
      report({
        at: pathLocation,
        node,
        message: `\`${path}\` ends in a slash and \`${target}\` is a file: \`${bare}\` does not match, and \`${path}x\` looks for \`${target}x\` (404); write \`${bare}\``,
        fixes: removeLastSlash(node, word, true),
      });
    }
  },
});
