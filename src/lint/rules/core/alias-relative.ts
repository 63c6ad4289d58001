import { argumentsOf } from '../../../model/arguments.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

/** Folders that every system has right below its root, and `ServerRoot` hardly ever. */
const BELOW_ROOT = /^(?:var|srv|home|usr|opt|mnt|root|Users|Volumes|Library)\//;

/** Directives with a path, and the word that is one. */
const PATHS = { alias: 1, aliasmatch: 1, scriptalias: 1, scriptaliasmatch: 1, documentroot: 0 } as const;

export default defineRule({
  name: 'core/alias-relative',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A path of the whole system without the slash in front',
  why: `\`Alias\` and \`DocumentRoot\` take a path without a slash in front from \`ServerRoot\` on. \`Alias /media srv/media\` is \`/etc/apache2/srv/media\` on Debian, which is not there: 404. With the slash it is the folder that was meant.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/core.html#serverroot',
    'https://httpd.apache.org/docs/2.4/mod/mod_alias.html#alias',
  ],
  examples: {
    bad: [
      { text: 'Alias /media «srv/media»\n', fixed: 'Alias /media /srv/media\n' },
      { text: 'DocumentRoot «"var/www/html"»\n', fixed: 'DocumentRoot "/var/www/html"\n' },
      'ScriptAlias / «var/www/html/cgi/»',
      'AliasMatch ^/u/(\\w+)/(.*) «home/$1/public/$2»',
    ],
    good: [
      'Alias /media /srv/media',
      'Alias /icons/ icons/',
      'DocumentRoot htdocs',
      'DocumentRoot C:/www',
      'ServerRoot /\nAlias /media srv/media',
      '<Location /media>\nAlias /srv/media\n</Location>',
    ],
  },
  check(server, report) {
    const { serverRoot } = server.reading;
    if (serverRoot === '/') return;
    for (const node of server.nodes(...Object.keys(PATHS))) {
      const word = argumentsOf(node)[PATHS[node.name.toLowerCase() as keyof typeof PATHS]];
      if (word === undefined || !BELOW_ROOT.test(word.value)) continue;
      if (server.host.stat(`${serverRoot}/${word.value}`) === 'directory') continue;
      const at = word.start + (word.quoted ? 1 : 0);
      report({
        at: word.location,
        node,
        message: `without a slash in front this is \`${serverRoot}/${word.value}\`; write \`/${word.value}\``,
        fixes: replaceIn(node, at, at, '/', { title: `write \`/${word.value}\``, safe: false }),
      });
    }
  },
});
