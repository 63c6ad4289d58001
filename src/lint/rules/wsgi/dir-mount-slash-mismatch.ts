import { argumentsOf, isUnknown } from '../../../model/arguments.js';
import { leadsToFile } from '../../../model/disk.js';
import { isAbsolute } from '../../../model/mounts.js';
import { appendSlash } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/dir-mount-slash-mismatch',
  severity: 'error',
  preset: 'recommended',
  fixable: 'safe',
  title: 'A directory of scripts with a slash on one side only',
  why: `What follows the URL path in a request is put behind the target as it is. With \`WSGIScriptAlias /wsgi/ /srv/scripts\` a request for \`/wsgi/app.wsgi\` looks
for \`/srv/scriptsapp.wsgi\`: 404 for everything. For a directory both sides end in a slash.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIScriptAlias.html'],
  examples: {
    bad: [
      { text: 'WSGIScriptAlias /wsgi/ «/srv/scripts»', fixed: 'WSGIScriptAlias /wsgi/ /srv/scripts/' },
      { text: 'WSGIScriptAlias «/wsgi» /srv/scripts/', fixed: 'WSGIScriptAlias /wsgi/ /srv/scripts/' },
    ],
    good: [
      'WSGIScriptAlias /wsgi/ /srv/scripts/',
      'WSGIScriptAlias /wsgi /srv/scripts/app.wsgi',
      'WSGIScriptAlias / /srv/scripts/',
      'WSGIScriptAlias /wsgi/ ${SCRIPTS}',
    ],
  },
  check(server, report) {
    for (const { kind, path, target, node } of server.mounts) {
      const [pathWord, targetWord] = argumentsOf(node);
      if (kind !== 'prefix' || pathWord === undefined || targetWord === undefined) continue;
      if (isUnknown(path + target) || !isAbsolute(target) || leadsToFile(server, target) || !/[^/]/.test(path))
        continue;
      if (path.endsWith('/') === target.endsWith('/') || !path.startsWith('/')) continue;
      const broken = path.endsWith('/');
      const word = broken ? targetWord : pathWord;
      // A target without extension may be a file when the path has no slash either; with one it can only be a directory.
      report({
        at: word.location,
        node,
        ...(broken ? {} : { severity: 'info' }),
        message: broken
          ? `\`${path}\` ends in a slash and \`${target}\` does not: \`${path}app.wsgi\` looks for \`${target}app.wsgi\` (404); write \`${target}/\``
          : `\`${target}\` ends in a slash and \`${path}\` does not: \`${path}\` alone is redirected; write \`${path}/\``,
        fixes: appendSlash(node, word, true),
      });
    }
  },
});
