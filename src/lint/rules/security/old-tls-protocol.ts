import { argumentsOf, isUnknown, locate } from '../../../model/arguments.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';
import { listed } from '../../wording.js';

const MODERN = ['TLSv1.2', 'TLSv1.3'];
const ALL = ['TLSv1', 'TLSv1.1', ...MODERN];
const NAMES = ['SSLv3', ...ALL];

export default defineRule({
  name: 'security/old-tls-protocol',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'unsafe',
  title: 'Protocols that are broken or retired',
  why: `SSL 3.0 gives away cookies to whoever sits in between (POODLE), and TLS 1.0 and 1.1 rest on MD5 and SHA-1; RFC 8996 retires both, and no browser since 2020 offers them. \`all\` means everything
that OpenSSL has, so it still holds TLS 1.0 and 1.1 where OpenSSL is not told otherwise. A word without a sign replaces those before it.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/mod_ssl.html#sslprotocol',
    'https://www.rfc-editor.org/rfc/rfc8996',
    'https://www.cve.org/CVERecord?id=CVE-2014-3566',
  ],
  examples: {
    bad: [
      { text: 'SSLProtocol «all -SSLv2 -SSLv3»\n', fixed: 'SSLProtocol all -SSLv2 -SSLv3 -TLSv1 -TLSv1.1\n' },
      { text: 'SSLProtocol «+TLSv1 +TLSv1.1 +TLSv1.2»\n', fixed: 'SSLProtocol +TLSv1.2\n' },
      { text: 'SSLProtocol «TLSv1»\n', fixed: 'SSLProtocol -all +TLSv1.2 +TLSv1.3\n' },
    ],
    good: [
      'SSLProtocol all -SSLv3 -TLSv1 -TLSv1.1',
      'SSLProtocol -all +TLSv1.2 +TLSv1.3',
      'SSLProtocol TLSv1 TLSv1.2',
      'SSLProtocol TLSv1.3',
      'SSLProtocol ${PROTOCOLS} +TLSv1',
    ],
  },
  check(server, report) {
    for (const node of server.nodes('SSLProtocol')) {
      const words = argumentsOf(node);
      const [first, last] = [words[0], words.at(-1)];
      if (first === undefined || last === undefined || isUnknown(node.args) || server.problemAt(node)) continue;
      const values = words.map(({ value }) => value);
      const old = enabledBy(values).filter((name) => !MODERN.includes(name));
      if (old.length === 0) continue;
      const instead = without(values, old).join(' ');
      const named = values.some((word) =>
        old.some((name) => name.toLowerCase() === word.replace(/^\+/, '').toLowerCase()),
      );
      report({
        at: locate(node, first.start, last.end),
        node,
        ...(named ? {} : { severity: 'info' as const }),
        message: named
          ? `this lets clients use ${listed(old, 'and')}, broken and retired; write \`SSLProtocol ${instead}\``
          : `\`all\` leaves ${listed(old, 'and')} to what OpenSSL's own settings allow; write \`SSLProtocol ${instead}\``,
        fixes: replaceIn(node, first.start, last.end, instead, { title: `write \`${instead}\``, safe: false }),
      });
    }
  },
});

/** `ssl_cmd_protocol_parse`: signs add and take away, a word without a sign stands for all so far. */
function enabledBy(words: readonly string[]): readonly string[] {
  let enabled: readonly string[] = [];
  for (const word of words) {
    const name = word.replace(/^[+-]/, '').toLowerCase();
    const meant = name === 'all' ? ALL : NAMES.filter((each) => each.toLowerCase() === name);
    if (word.startsWith('-')) enabled = enabled.filter((each) => !meant.includes(each));
    else enabled = word.startsWith('+') ? [...new Set([...enabled, ...meant])] : meant;
  }
  return enabled;
}

function without(words: readonly string[], old: readonly string[]): readonly string[] {
  const kept = words.filter(
    (word) => !old.some((name) => word.replace(/^\+/, '').toLowerCase() === name.toLowerCase()),
  );
  const taken = [
    ...kept,
    ...enabledBy(kept)
      .filter((name) => old.includes(name))
      .map((name) => `-${name}`),
  ];
  return enabledBy(taken).length > 0 ? taken : ['-all', ...MODERN.map((name) => `+${name}`)];
}
