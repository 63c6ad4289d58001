import { anchorsOf } from '../../../grammar/embedded/regex-anchors.js';
import { argumentsOf } from '../../../model/arguments.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/aliasmatch-unanchored',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'safe',
  title: 'A WSGIScriptAliasMatch that matches anywhere',
  why: `The expression is searched for in the URL path. Without \`^\` it matches in the middle too: \`/foo/api\` runs the application with
\`SCRIPT_NAME\` \`/foo/api\`.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIScriptAliasMatch.html'],
  examples: {
    bad: [
      {
        text: 'WSGIScriptAliasMatch «/api/([^/]+)» /srv/app/$1.wsgi',
        fixed: 'WSGIScriptAliasMatch ^/api/([^/]+) /srv/app/$1.wsgi',
      },
      'WSGIScriptAliasMatch «^/api|/v1» /srv/app/app.wsgi',
    ],
    good: [
      'WSGIScriptAliasMatch ^/api/([^/]+) /srv/app/$1.wsgi',
      'WSGIScriptAliasMatch (?i)^/api/([^/]+) /srv/app/$1.wsgi',
      'WSGIScriptAliasMatch (?:^/api|^/v1) /srv/app/app.wsgi',
    ],
  },
  check(server, report) {
    for (const { kind, path, pathLocation, node } of server.mounts) {
      const word = argumentsOf(node)[0];
      if (kind !== 'regex' || path.startsWith('${') || word === undefined) continue;
      if (anchorsOf(path)?.start !== false) continue;
      const start = word.start + (word.quoted ? 1 : 0);
      report({
        at: pathLocation,
        node,
        message: `\`${path}\` matches anywhere in a URL path, and what stands before it becomes part of \`SCRIPT_NAME\`: start it with \`^\``,
        fixes:
          path.startsWith('/') && !path.includes('|')
            ? replaceIn(node, start, start, '^', { title: `write \`^${path}\``, safe: true })
            : [],
      });
    }
  },
});
