import { argumentsOf, argumentValue, lineOf } from '../../../model/arguments.js';
import { matchesAll, type Rewrite, rewriteScopes } from '../../../model/rewrites.js';
import type { ConfigNode, Server } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/multiviews-before-rewrite',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'MultiViews in front of rewritten URLs',
  why: `With \`MultiViews\`, httpd looks for files of the name that is asked for with any extension, before rules in a directory have a say. Where there is a \`news.php\`, the URL \`/news\` does not reach the script for all other URLs: it becomes \`news.php\`, or gets
404 and \`AH00687\` in the log. It shows in some URLs alone, and on one machine and not on another.`,
  references: ['https://httpd.apache.org/docs/2.4/content-negotiation.html#multiviews'],
  examples: {
    bad: [
      '<Directory /srv/www>\nOptions FollowSymLinks «MultiViews»\nRewriteEngine On\nRewriteCond %{REQUEST_FILENAME} !-f\nRewriteRule ^ index.php [L]\n</Directory>',
      {
        text: 'Options «+MultiViews»\nRewriteEngine On\nRewriteCond %{REQUEST_FILENAME} !-f\nRewriteCond %{REQUEST_FILENAME} !-d\nRewriteRule ^(.*)$ app.php?q=$1 [QSA,L]',
        htaccess: 'All',
      },
    ],
    good: [
      '<Directory /srv/www>\nOptions FollowSymLinks\nRewriteEngine On\nRewriteCond %{REQUEST_FILENAME} !-f\nRewriteRule ^ index.php [L]\n</Directory>',
      '<Directory /srv/www>\nOptions MultiViews\nOptions -MultiViews\nRewriteEngine On\nRewriteCond %{REQUEST_FILENAME} !-f\nRewriteRule ^ index.php [L]\n</Directory>',
      '<Directory /srv/www>\nOptions MultiViews\nRewriteEngine On\nRewriteRule ^old$ /new [R,L]\n</Directory>',
      '<Directory /srv/www>\nOptions MultiViews\nRequire all granted\n</Directory>',
    ],
  },
  check(server, report) {
    for (const { kind, section, rules } of rewriteScopes(server)) {
      const rule = kind === 'directory' ? rules.find(isForTheRest) : undefined;
      const options = rule === undefined ? undefined : optionsBeside(server, section);
      const word =
        options === undefined ? undefined : argumentsOf(options).find(({ value }) => /^\+?multiviews$/i.test(value));
      if (rule === undefined || options === undefined || word === undefined) continue;
      report({
        at: word.location,
        node: options,
        message: `a file of the same name with an extension comes before \`${rule.target.value}\`: \`/news\` becomes \`news.php\`, or gets 404 (\`AH00687\`); write \`-MultiViews\`, or leave it out`,
        related: [{ location: lineOf(rule.node), message: 'is for every other URL' }],
      });
    }
  },
});

/** The rule of a front controller: what is not a file goes to one script. */
function isForTheRest(rule: Rewrite): boolean {
  const isMissing = rule.conditions.some(
    ({ test, pattern }) => /(REQUEST|SCRIPT)_FILENAME\}$/.test(test.value) && /^!-[fs]$/i.test(pattern?.value ?? ''),
  );
  return isMissing && matchesAll(rule) && /^[\w./-]*\w\.\w+(\?|\/|$)/.test(rule.target.value);
}

/** The last `Options` that says something of `MultiViews` in the section of the rules. */
function optionsBeside(server: Server, section: ConfigNode | null): ConfigNode | undefined {
  return server
    .nodes('Options')
    .filter(
      (node) => node.parent === section && (/multiviews/i.test(node.args) || !/^[+-]/.test(argumentValue(node, 0))),
    )
    .at(-1);
}
