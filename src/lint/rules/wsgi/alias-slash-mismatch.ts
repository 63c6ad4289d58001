import { argumentsOf, isUnknown } from '../../../model/arguments.js';
import { leadsToFile } from '../../../model/disk.js';
import { appendSlash, removeLastSlash } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/alias-slash-mismatch',
  severity: 'error',
  preset: 'recommended',
  fixable: 'safe',
  title: 'An Alias with a slash on one side only',
  why: `\`Alias\` puts what follows the URL path behind the target as it is. \`Alias /media/ /srv/media\` maps \`/media/logo.png\` to \`/srv/medialogo.png\`: 404.
Either both sides end in a slash or neither does.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_alias.html#alias'],
  examples: {
    bad: [
      { text: 'Alias /media/ «/srv/media»', fixed: 'Alias /media/ /srv/media/' },
      { text: 'Alias «/media» /srv/media/', fixed: 'Alias /media /srv/media' },
      'Alias «/robots.txt/» /srv/static/robots.txt',
    ],
    good: [
      'Alias /media/ /srv/media/',
      'Alias /media /srv/media',
      'Alias /robots.txt /srv/static/robots.txt',
      'Alias /media/ ${MEDIA}',
      '<Location /media>\nAlias /srv/media/\n</Location>',
    ],
  },
  check(server, report) {
    for (const node of server.nodes('Alias', 'ScriptAlias')) {
      const [path, target] = argumentsOf(node);
      if (path === undefined || target === undefined || isUnknown(path.value) || isUnknown(target.value)) continue;
      if (target.value.includes('%{') || path.value.endsWith('/') === target.value.endsWith('/')) continue;
      const broken = path.value.endsWith('/');
      const isFile = leadsToFile(server, target.value);
      // Where one side is a file, its own slash or that of its URL is the one too many.
      const word = broken === isFile ? path : target;
      report({
        at: word.location,
        node,
        ...(broken ? {} : { severity: 'hint' }),
        message: broken
          ? `\`${path.value}\` ends in a slash and \`${target.value}\` does not: \`${path.value}x\` is looked for at \`${target.value}x\` (404)`
          : `\`${target.value}\` ends in a slash and \`${path.value}\` does not: write neither with one`,
        // What the alias takes stays the same this way: `/media` without a slash as well.
        fixes: isFile ? [] : broken ? appendSlash(node, word, true) : removeLastSlash(node, target, true),
      });
    }
  },
});
