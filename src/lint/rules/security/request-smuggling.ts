import { argumentsOf } from '../../../model/arguments.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'security/request-smuggling',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'Requests that two servers read differently',
  why: `\`HttpProtocolOptions Unsafe\` takes requests that RFC 9112 forbids: bare line feeds, control characters, names of headers with other characters than those of names. Where a proxy in front or a backend behind reads them otherwise, one request hides another from access control, or poisons a
cache. \`Strict\` is the default since 2.4.25.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/core.html#httpprotocoloptions',
    'https://www.cve.org/CVERecord?id=CVE-2016-8743',
    'https://cwe.mitre.org/data/definitions/444.html',
  ],
  examples: {
    bad: [
      { text: 'HttpProtocolOptions «Unsafe»\n', fixed: 'HttpProtocolOptions Strict\n' },
      {
        text: 'HttpProtocolOptions «unsafe» LenientMethods Allow0.9\n',
        fixed: 'HttpProtocolOptions Strict LenientMethods Allow0.9\n',
      },
    ],
    good: ['HttpProtocolOptions Strict', 'HttpProtocolOptions Strict LenientMethods Require1.0'],
  },
  check(server, report) {
    for (const node of server.nodes('HttpProtocolOptions')) {
      const word = argumentsOf(node).find(({ value }) => /^unsafe$/i.test(value));
      if (word === undefined) continue;
      report({
        at: word.location,
        node,
        message: 'requests that other servers read differently are taken, and may hide others; write `Strict`',
        fixes: replaceIn(node, word.start, word.end, 'Strict', { title: 'write `Strict`', safe: false }),
      });
    }
  },
});
