import { argumentsOf } from '../../../model/arguments.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/error-page-is-text',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'The name of an error page that is sent as the page',
  why: `\`ErrorDocument\` takes what begins with a slash for a path of a URL, what begins with a scheme for a URL, and anything else for the text to send. With \`ErrorDocument 404 missing.html\` clients read
"missing.html".`,
  references: ['https://httpd.apache.org/docs/2.4/mod/core.html#errordocument'],
  examples: {
    bad: [
      { text: 'ErrorDocument 404 «missing.html»\n', fixed: 'ErrorDocument 404 /missing.html\n' },
      { text: 'ErrorDocument 500 «"errors/500.php"»\n', fixed: 'ErrorDocument 500 "/errors/500.php"\n' },
    ],
    good: [
      'ErrorDocument 404 /missing.html',
      'ErrorDocument 404 "Nothing is here, see index.html"',
      'ErrorDocument 404 https://www.example.com/missing.html',
      'ErrorDocument 404 default',
    ],
  },
  check(server, report) {
    for (const node of server.nodes('ErrorDocument')) {
      const [, word, more] = argumentsOf(node);
      if (word === undefined || more !== undefined) continue;
      if (!/^[\w.-]+(\/[\w.-]+)*\.(html?|php\d?|shtml|cgi|pl|py|txt|asp|jsp|var)$/i.test(word.value)) continue;
      const at = word.start + (word.quoted ? 1 : 0);
      report({
        at: word.location,
        node,
        message: `clients read the text \`${word.value}\`, not the page; a path of a URL begins with a slash: \`/${word.value}\``,
        fixes: replaceIn(node, at, at, '/', { title: 'add the slash', safe: false }),
      });
    }
  },
});
