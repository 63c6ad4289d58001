import { argumentsOf, isUnknown } from '../../../model/arguments.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';
import { isFullUrl } from './mount-full-url.js';

export default defineRule({
  name: 'wsgi/mount-no-leading-slash',
  severity: 'error',
  preset: 'recommended',
  fixable: 'safe',
  title: 'A URL path without a slash before it',
  why: 'The path of every request starts with a slash, so a `WSGIScriptAlias` for a path without one never matches: 404.',
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIScriptAlias.html'],
  examples: {
    bad: [{ text: 'WSGIScriptAlias «shop» /srv/app/app.wsgi', fixed: 'WSGIScriptAlias /shop /srv/app/app.wsgi' }],
    good: [
      'WSGIScriptAlias /shop /srv/app/app.wsgi',
      'WSGIScriptAliasMatch shop /srv/app/app.wsgi',
      'WSGIScriptAlias ${MOUNT} /srv/app.wsgi',
    ],
  },
  check(server, report) {
    for (const { kind, path, pathLocation, node } of server.mounts) {
      const word = argumentsOf(node)[0];
      if (kind === 'regex' || path.startsWith('/') || isUnknown(path) || isFullUrl(path) || word === undefined)
        continue;
      const start = word.start + (word.quoted ? 1 : 0);
      report({
        at: pathLocation,
        node,
        message: `\`${path}\` never matches, since the path of a request starts with a slash: requests will get 404; write \`/${path}\``,
        fixes: replaceIn(node, start, start, '/', { title: `write \`/${path}\``, safe: true }),
      });
    }
  },
});
