import { argumentsOf, locate } from '../../../model/arguments.js';
import type { ConfigNode } from '../../../model/server.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

/** What OpenSSL calls them, in lists and in names of suites. `!aNULL:!eNULL:!EXP` is put before every list by mod_ssl itself. */
const WEAK: readonly (readonly [name: string, pattern: RegExp, why: string])[] = [
  ['RC4', /RC4/, 'RC4 tells parts of what it hides (RFC 7465)'],
  ['RC2', /RC2/, 'RC2 is broken'],
  ['3DES', /3DES|DES-CBC3/, '3DES repeats itself after some gigabytes (Sweet32)'],
  ['DES', /(^|[+-])DES([+-]|$)/, 'the keys of DES can be tried out in hours'],
  ['MD5', /MD5/, 'MD5 can be forged'],
  ['LOW', /^LOW$/, '`LOW` means the suites with keys that can be tried out'],
];

export default defineRule({
  name: 'security/weak-cipher',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'Ciphers that can be broken',
  why: `RC4, DES, 3DES and MD5 can be broken by whoever records enough of the traffic. A current OpenSSL is built without most of them, so the list does nothing there and opens the hole on the machine with
an old one. What is named with \`!\` stays out whatever the rest says; without any \`SSLCipherSuite\` OpenSSL's own choice counts.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/mod_ssl.html#sslciphersuite',
    'https://www.rfc-editor.org/rfc/rfc7465',
    'https://www.cve.org/CVERecord?id=CVE-2016-2183',
  ],
  examples: {
    bad: [
      { text: 'SSLCipherSuite HIGH:«RC4-SHA»:!aNULL\n', fixed: 'SSLCipherSuite HIGH:!aNULL\n' },
      { text: 'SSLCipherSuite SSL HIGH:«RC4-SHA»\n', fixed: 'SSLCipherSuite SSL HIGH\n' },
      { text: 'SSLCipherSuite "«RC4+RSA»:HIGH"\n', fixed: 'SSLCipherSuite "HIGH"\n' },
      {
        text: 'SSLCipherSuite ECDHE-RSA-AES128-GCM-SHA256:«DES-CBC3-SHA»\n',
        fixed: 'SSLCipherSuite ECDHE-RSA-AES128-GCM-SHA256\n',
      },
    ],
    good: [
      'SSLCipherSuite HIGH:!aNULL:!MD5:!3DES:!RC4',
      'SSLCipherSuite HIGH:DES-CBC3-SHA:!3DES',
      'SSLCipherSuite ALL:!LOW:+MEDIUM:+RC4:!RC4',
      'SSLCipherSuite TLSv1.3 TLS_AES_256_GCM_SHA384',
    ],
  },
  check(server, report) {
    for (const node of server.nodes('SSLCipherSuite', 'SSLProxyCipherSuite')) {
      const items = itemsOf(node);
      const banned = new Set(items.filter(({ text }) => text.startsWith('!')).map(({ text }) => text.slice(1)));
      for (const [at, { text, start, end }] of items.entries()) {
        // `+` only moves what is there already.
        if (/^[!+@-]/.test(text) || text.split('+').some((part) => banned.has(part))) continue;
        const weak = WEAK.find(([, pattern]) => pattern.test(text));
        if (weak === undefined || banned.has(weak[0])) continue;
        const [before, after] = [items[at - 1], items[at + 1]];
        const [from, to] = after === undefined ? [before?.end ?? start, end] : [start, after.start];
        report({
          at: locate(node, start, end),
          node,
          message: `\`${text}\`: ${weak[2]}; take it out, or add \`!${weak[0]}\``,
          fixes:
            before === undefined && after === undefined
              ? []
              : replaceIn(node, from, to, '', { title: `remove \`${text}\``, safe: false }),
        });
      }
    }
  },
});

interface Item {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The names in a list of ciphers, with their places in the line. */
function itemsOf(node: ConfigNode): readonly Item[] {
  const words = argumentsOf(node);
  const word = words.at(-1);
  if (word === undefined || words.length > 2) return [];
  return Array.from(node.line.text.slice(word.start, word.end).matchAll(/[^:, "']+/g), ({ 0: text, index }) => {
    const start = word.start + index;
    return { text, start, end: start + text.length };
  });
}
