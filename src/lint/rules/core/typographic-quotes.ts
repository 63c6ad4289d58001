import { type Argument, argumentsOf, locate } from '../../../model/arguments.js';
import { inOrder } from '../../../model/in-order.js';
import type { ConfigNode } from '../../../model/server.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';
import { refusal } from '../../wording.js';

/** What word processors and web pages make of `"` and `'`. */
const OPENS = /^[“”„‟‘’‚]/;
const CLOSES = /[“”„‟‘’‚]$/;

export default defineRule({
  name: 'core/typographic-quotes',
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'Quotation marks that httpd does not know',
  why: `Text that was copied from a page or a document often has \`“\` and \`”\` in place of \`"\`. For httpd these are letters: they become part of the path or the name, which then fits nothing, and blanks between them end the word.`,
  references: ['https://httpd.apache.org/docs/2.4/configuring.html#syntax'],
  examples: {
    bad: [
      {
        text: '<Directory «“/srv/www”»>\nRequire all granted\n</Directory>\n',
        fixed: '<Directory "/srv/www">\nRequire all granted\n</Directory>\n',
      },
      { text: 'ServerSignature «‘Off’»\n', fixed: "ServerSignature 'Off'\n" },
      { text: 'DocumentRoot «“/srv/my www“»\n', fixed: 'DocumentRoot "/srv/my www"\n' },
      'Alias «„/a“» /srv/a',
    ],
    good: [
      '<Directory "/srv/www">\nRequire all granted\n</Directory>',
      'Header set X-Said "he said “no”"',
      'ErrorDocument 403 "“No”"',
      'ServerAdmin Joe’s@example.com',
    ],
  },
  check(server, report) {
    // Few files have any, and to look at their text is faster than at their lines.
    if (!server.files.some(({ source }) => /[“”„‟‘’‚]/.test(source.text))) return;
    inOrder(server, (node) => {
      const found = quotedWords(node);
      if (found === null) return;
      const [start, end] = [found.first.start, found.last.end];
      const written = node.line.text.slice(start, end);
      const meant = written.replace(/[“”„‟]/g, '"').replace(/[‘’‚]/g, "'");
      const rejected = server.problemAt(node) !== undefined;
      report({
        at: locate(node, start, end),
        node,
        rejected,
        message: `\`${written.charAt(0)}\` is a letter for httpd, and no quotation mark: ${rejected ? refusal(server) : 'it becomes part of the word'}; write \`${meant}\``,
        fixes: replaceIn(node, start, end, meant, { title: `write \`${meant}\``, safe: false }),
      });
    });
  },
});

/** From the word that begins with such a mark to the one that ends with one. */
function quotedWords(node: ConfigNode): { readonly first: Argument; readonly last: Argument } | null {
  if (!/[“”„‟‘’‚]/.test(node.args)) return null;
  const words = argumentsOf(node).filter(({ quoted }) => !quoted);
  const first = words.find(({ value }) => OPENS.test(value));
  const last = words.find(
    ({ value, start }) =>
      first !== undefined && start >= first.start && CLOSES.test(value.slice(start === first.start ? 1 : 0)),
  );
  return first === undefined || last === undefined ? null : { first, last };
}
