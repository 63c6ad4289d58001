import { argumentsOf, isUnknown } from '../../../model/arguments.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/fallback-relative',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'A fallback that is looked for beside what was asked for',
  why: `\`FallbackResource index.php\` has no slash in front and is taken from the URL of the request: for \`/page\` it is \`/index.php\`, and for \`/page/2\` it is \`/page/index.php\`. That is not there either, httpd falls back again and again, and
gives up with 500. A path from the root of the site, such as \`/index.php\`, is the same for all.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/mod_dir.html#fallbackresource'],
  examples: {
    bad: [
      {
        text: '<Directory /srv/www>\nFallbackResource «index.php»\n</Directory>\n',
        fixed: '<Directory /srv/www>\nFallbackResource /index.php\n</Directory>\n',
      },
      { text: 'FallbackResource «"./index.html"»', htaccess: 'All' },
    ],
    good: [
      '<Directory /srv/www>\nFallbackResource /index.php\n</Directory>',
      'FallbackResource disabled',
      'FallbackResource ${FRONT}',
    ],
  },
  check(server, report) {
    for (const node of server.nodes('FallbackResource')) {
      const word = argumentsOf(node)[0];
      if (word === undefined || isUnknown(word.value)) continue;
      if (word.value.startsWith('/') || word.value.toLowerCase() === 'disabled') continue;
      const path = `/${word.value.replace(/^\.\//, '')}`;
      const quote = word.quoted ? 1 : 0;
      report({
        at: word.location,
        node,
        message: `this is looked for beside each URL that is asked for, and one folder further down it is not there (500); write the path from the root of the site, such as \`${path}\``,
        fixes: replaceIn(node, word.start + quote, word.end - quote, path, { title: `write \`${path}\``, safe: false }),
      });
    }
  },
});
