import { isUnknown } from '../../../model/arguments.js';
import { isAbsolute } from '../../../model/mounts.js';
import { defineRule } from '../../rule.js';
import { looksLikeModule } from './target-module-name.js';

export default defineRule({
  name: 'wsgi/target-relative',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A script path that is not absolute',
  why: `mod_wsgi takes the target of \`WSGIScriptAlias\` as it is written. It is not looked for below \`ServerRoot\` or anywhere else, so a path that does not start
with a slash finds no script: 404.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/user-guides/configuration-guidelines.html'],
  examples: {
    bad: ['WSGIScriptAlias / «app/app.wsgi»', 'WSGIScriptAlias / «./app.wsgi»', 'WSGIScriptAlias / «~/app.wsgi»'],
    good: [
      'WSGIScriptAlias / /srv/app/app.wsgi',
      'WSGIScriptAlias / ${ROOT}/app.wsgi',
      'WSGIScriptAlias / C:/app/app.wsgi',
    ],
  },
  check(server, report) {
    for (const { target, targetLocation, node, kind } of server.mounts) {
      if (isUnknown(target) || isAbsolute(target) || looksLikeModule(target)) continue;
      if (kind === 'regex' && target.startsWith('$')) continue;
      report({
        at: targetLocation,
        node,
        message: `\`${target}\` is not an absolute path and is looked for nowhere: requests will get 404; write the whole path from \`/\` on`,
      });
    }
  },
});
