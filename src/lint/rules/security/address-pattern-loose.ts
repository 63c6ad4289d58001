import { patternsComparedWith } from '../../../model/compared-patterns.js';
import { defineRule } from '../../rule.js';

/** The address of the client. */
const ADDRESS = { test: /^%\{REMOTE_ADDR\}$/i, attribute: /^remote_addr$/i };

export default defineRule({
  name: 'security/address-pattern-loose',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'An expression for addresses that matches others too',
  why: `An expression is searched for in the address: \`192.168.1\` is found in \`192.168.100.7\` and in \`5.192.168.1\` as well, and who has such an address passes for one of the network. \`^192\\.168\\.1\\.\` is that network alone; \`Require ip 192.168.1\` and
\`-ipmatch\` know networks themselves.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/mod_setenvif.html#setenvif',
    'https://httpd.apache.org/docs/2.4/mod/mod_authz_host.html#reqip',
  ],
  examples: {
    bad: [
      'SetEnvIf Remote_Addr «"192\\.168\\.1"» internal',
      'SetEnvIf Remote_Addr «^10.0.0.1» admin',
      'SetEnvIf Remote_Addr «127\\.0\\.1» admin',
      'RewriteEngine On\nRewriteCond %{REMOTE_ADDR} «!^10\\.1\\.2\\.3»\nRewriteRule ^/admin - [F]',
      'RewriteEngine On\nRewriteCond %{REMOTE_ADDR} «!10\\.1\\.2\\.3$»\nRewriteRule ^/admin - [F]',
    ],
    good: [
      'SetEnvIf Remote_Addr "^192\\.168\\.1\\." internal',
      'SetEnvIf Remote_Addr ^10\\. internal',
      'SetEnvIf Remote_Addr ^127\\.0\\.0\\.1$ internal',
      'SetEnvIf Remote_Addr "127\\.0\\.0\\.1" dontlog',
      'SetEnvIf Remote_Addr ^192.168. internal',
      'SetEnvIf User-Agent 192\\.168\\.1 odd',
      'RewriteEngine On\nRewriteCond %{REMOTE_ADDR} !^10\\.1\\.2\\.3$\nRewriteRule ^/admin - [F]',
      'RewriteEngine On\nRewriteCond %{REMOTE_ADDR} =10.1.2.3\nRewriteRule ^/admin - [F]',
    ],
  },
  check(server, report) {
    for (const { node, pattern } of patternsComparedWith(server, ADDRESS)) {
      const other = otherAddress(pattern.value.replace(/^!/, ''));
      if (other === null) continue;
      report({
        at: pattern.location,
        node,
        message: `\`${other}\` matches as well; write \`^\` in front, and \`$\` or \`\\.\` behind`,
      });
    }
  },
});

/** Another address than the one that is written, or of another network, that a pattern of digits and dots matches. */
function otherAddress(pattern: string): string | null {
  const [, start, written, end] = /^(\^?)((?:\d{1,3}(?:\\?\.|$|(?=\$)))+)(\$?)$/.exec(pattern) ?? [];
  if (written === undefined) return null;
  const numbers = written.split(/\\?\./).filter((number) => number !== '');
  const isOpen = end === '' && !written.endsWith('.');
  const last = numbers.at(-1) ?? '';
  // What begins with 127 is this machine, however it goes on.
  if (isOpen && numbers[0] !== '127' && Number(`${last}0`) <= 255)
    return [...numbers.slice(0, -1), `${last}0`, ...Array(4 - numbers.length).fill('7')].join('.');
  if (start === '' && Number(`1${numbers[0]}`) <= 255)
    return [`1${numbers[0]}`, ...numbers.slice(1), ...Array(4 - numbers.length).fill('7')].join('.');
  return start === '' && numbers.length < 4 ? ['5', ...numbers, '7', '7'].slice(0, 4).join('.') : null;
}
