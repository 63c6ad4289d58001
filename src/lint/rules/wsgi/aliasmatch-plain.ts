import { argumentsOf, locate } from '../../../model/arguments.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/aliasmatch-plain',
  severity: 'hint',
  preset: 'strict',
  fixable: 'unsafe',
  title: 'A regular expression where a path would do',
  why: `\`WSGIScriptAlias\` matches a path and what is below it, in whole parts. A regular expression that says no more also matches \`/apis\` for \`^/api\`, and has more ways to get \`SCRIPT_NAME\` wrong.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIScriptAliasMatch.html'],
  examples: {
    bad: [{ text: '«WSGIScriptAliasMatch ^/api» /srv/app/app.wsgi', fixed: 'WSGIScriptAlias /api /srv/app/app.wsgi' }],
    good: [
      'WSGIScriptAlias /api /srv/app/app.wsgi',
      'WSGIScriptAliasMatch ^/(api|v1) /srv/app/app.wsgi',
      'WSGIScriptAliasMatch ^/api$ /srv/app/app.wsgi',
    ],
  },
  check(server, report) {
    for (const { kind, node, path, target } of server.mounts) {
      const word = argumentsOf(node)[0];
      if (kind !== 'regex' || word === undefined || !/^\^?\/[\w/-]*$/.test(path) || target.includes('$')) continue;
      const text = `WSGIScriptAlias ${path.replace('^', '')}`;
      report({
        at: locate(node, 0, word.end),
        node,
        message: `this says no more than \`${text}\`, and matches inside of names too; write that`,
        fixes: replaceIn(node, 0, word.end, text, { title: `write \`${text}\``, safe: false }),
      });
    }
  },
});
