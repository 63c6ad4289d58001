import { checkRegex } from '../../../grammar/embedded/regex.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/aliasmatch-backref',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A back reference to a group that is not there',
  why: `\`$2\` in the target stands for the second group of the expression. When there is none it is empty, and the script is looked for under a
wrong name: 404.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIScriptAliasMatch.html'],
  examples: {
    bad: ['WSGIScriptAliasMatch ^/a/([^/]+) «/srv/app/$2.wsgi»'],
    good: ['WSGIScriptAliasMatch ^/a/([^/]+) /srv/app/$1.wsgi', 'WSGIScriptAliasMatch ^/a/([^/]+) /srv/app/$0.wsgi'],
  },
  check(server, report) {
    for (const { kind, path, target, targetLocation, node } of server.mounts) {
      const regex = kind === 'regex' ? checkRegex(path) : null;
      if (regex?.ok !== true) continue;
      const used = Math.max(0, ...[...target.matchAll(/\$(\d)/g)].map((match) => Number(match[1])));
      if (used <= regex.groups) continue;
      report({
        at: targetLocation,
        node,
        message: `\`$${used}\` is empty, since \`${path}\` has ${regex.groups === 1 ? 'one group' : `${regex.groups} groups`}: the script is looked for under a wrong name (404); write the number of a group`,
      });
    }
  },
});
