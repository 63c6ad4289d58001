import { argumentsOf } from '../../../model/arguments.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/rewrite-script-name',
  severity: 'info',
  preset: 'recommended',
  fixable: 'no',
  title: 'A front controller that stays in the URLs',
  why: `A request that is rewritten to \`site.wsgi/…\` has \`/site.wsgi\` in \`SCRIPT_NAME\`: URLs that the application makes contain it, unless the script takes it out. \`WSGIScriptAlias\` has no such effect. Inside of \`<Directory>\` the rule
needs \`Options FollowSymLinks\` too (403, \`AH00670\`).`,
  references: ['https://modwsgi.readthedocs.io/en/latest/user-guides/configuration-guidelines.html'],
  examples: {
    bad: [
      '<Directory /srv/site>\nRewriteEngine On\nRewriteCond %{REQUEST_FILENAME} !-f\nRewriteRule ^(.*)$ «/site.wsgi/$1» [QSA,PT,L]\n</Directory>',
    ],
    good: ['WSGIScriptAlias / /srv/site/site.wsgi', 'RewriteRule ^/old/(.*)$ /new/$1 [R=301]'],
  },
  check(server, report) {
    for (const node of server.nodes('RewriteRule')) {
      const to = argumentsOf(node)[1];
      if (to === undefined || !/(^|\/)[\w.-]+\.(f?wsgi|py)\/\$\d/.test(to.value)) continue;
      const script = to.value.replace(/\/\$\d.*$/, '');
      report({
        at: to.location,
        node,
        message: `\`${script}\` stays in \`SCRIPT_NAME\`, and in every URL that the application makes; mount it with \`WSGIScriptAlias\`, or take it out in the script`,
      });
    }
  },
});
