import { argumentsOf } from '../../../model/arguments.js';
import { leadsToFile } from '../../../model/disk.js';
import { withoutLastSlash } from '../../../text/index.js';
import { removeLastSlash } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/target-trailing-slash-file',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'safe',
  title: 'A script file that is written with a slash at its end',
  why: `The path of a file does not end in a slash. httpd 2.4 finds the script all the same, but a request for the mount itself gets \`PATH_INFO\` \`/\` instead of
an empty one, and whatever looks at the path as it stands (loading at start, sections, other tools) does not find it.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/user-guides/configuration-guidelines.html'],
  examples: {
    bad: [
      { text: 'WSGIScriptAlias /shop «/srv/app/app.wsgi/»', fixed: 'WSGIScriptAlias /shop /srv/app/app.wsgi' },
      { text: 'WSGIScriptAlias / «/srv/app/wsgi.py/»', fixed: 'WSGIScriptAlias / /srv/app/wsgi.py' },
    ],
    good: ['WSGIScriptAlias /shop /srv/app/app.wsgi', 'WSGIScriptAlias /scripts/ /srv/scripts/'],
  },
  check(server, report) {
    for (const { target, targetLocation, node } of server.mounts) {
      const word = argumentsOf(node)[1];
      if (word === undefined || !target.endsWith('/') || !leadsToFile(server, target)) continue;
      const file = withoutLastSlash(target);
      report({
        at: targetLocation,
        node,
        message: `the script file \`${file}\` is written with a slash at its end: requests for the mount get \`PATH_INFO\` \`/\` instead of an empty one; write \`${file}\``,
        fixes: removeLastSlash(node, word, true),
      });
    }
  },
});
