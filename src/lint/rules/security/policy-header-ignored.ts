import { isUnknown } from '../../../model/arguments.js';
import { givesValue, headerLines } from '../../../model/header-lines.js';
import { defineRule } from '../../rule.js';

const REFERRER_POLICIES: ReadonlySet<string> = new Set([
  'no-referrer',
  'no-referrer-when-downgrade',
  'origin',
  'origin-when-cross-origin',
  'same-origin',
  'strict-origin',
  'strict-origin-when-cross-origin',
  'unsafe-url',
]);

const CSP_KEYWORD = /\s(self|none|unsafe-inline|unsafe-eval|unsafe-hashes|strict-dynamic|report-sample)(?=\s|$)/;

/** What browsers do not take of a header, by its name. */
const FAULTS: ReadonlyMap<string, (value: string) => string | null> = new Map([
  ['x-content-type-options', (value) => (/^nosniff$/i.test(value) ? null : 'browsers know `nosniff` alone here')],
  ['referrer-policy', referrerFault],
  ['content-security-policy', policyFault],
  ['content-security-policy-report-only', policyFault],
  [
    'permissions-policy',
    (value) =>
      /'(?:none|self)'/.test(value)
        ? 'this is how `Feature-Policy` was written; write `name=()` for none and `name=(self)`'
        : null,
  ],
]);

export default defineRule({
  name: 'security/policy-header-ignored',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'A protection that browsers do not understand',
  why: `Browsers pass over what they do not understand in a header that protects, and say so in their console at most. In \`Content-Security-Policy\` the words \`'self'\` and \`'none'\` have quotes, since without them they are names of hosts; directives end with \`;\`, and a comma begins
another policy. \`X-Content-Type-Options\` knows \`nosniff\` alone.`,
  references: [
    'https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Content-Security-Policy',
    'https://owasp.org/www-project-secure-headers/',
  ],
  examples: {
    bad: [
      'Header always set X-Content-Type-Options «no-sniff»',
      'Header always set Referrer-Policy «same-orgin»',
      'Header always set Content-Security-Policy «"default-src self"»',
      `Header always set Content-Security-Policy «"script-src 'self', https://cdn.example.com"»`,
      `Header always set Content-Security-Policy «"default-src 'self'; img-src: 'self'"»`,
      `Header always set Permissions-Policy «"geolocation 'none'"»`,
    ],
    good: [
      'Header always set X-Content-Type-Options nosniff',
      'Header always set Referrer-Policy "no-referrer, strict-origin-when-cross-origin"',
      `Header always set Content-Security-Policy "default-src 'self'; script-src 'self' https://cdn.example.com"`,
      `Header always set Content-Security-Policy "default-src 'self', frame-ancestors 'none'"`,
      'Header always set Permissions-Policy "geolocation=(), camera=(self)"',
      'Header always set Content-Security-Policy "%{POLICY}e"',
      'Header always set Referrer-Policy ""',
    ],
  },
  check(server, report) {
    for (const line of headerLines(server)) {
      const { node, name, value } = line;
      if (value === undefined || !givesValue(line) || isUnknown(value.value) || /%\{|^expr=/.test(value.value))
        continue;
      const fault = FAULTS.get(name)?.(value.value.trim()) ?? null;
      if (fault !== null) report({ at: value.location, node, message: fault });
    }
  },
});

function referrerFault(value: string): string | null {
  const words = value.toLowerCase().split(/\s*,\s*/);
  return value === '' || words.some((word) => REFERRER_POLICIES.has(word))
    ? null
    : 'browsers know no such policy and keep to their own; write `same-origin` or `strict-origin-when-cross-origin`';
}

function policyFault(value: string): string | null {
  for (const policy of value.split(',').map((part) => part.trim())) {
    if (/^(?:https?:|wss?:|\*|'|[\w-]+\.)/i.test(policy))
      return `a comma begins another policy, and \`${policy.split(/[\s;]/)[0]}\` is none; separate sources with blanks`;
    for (const directive of policy.split(';').map((part) => part.trim())) {
      if (/^[\w-]+:(?:\s|$)/.test(directive))
        return `directives have no colon: write \`${directive.replace(':', '')}\``;
      const keyword = /^[\w-]+-(?:src|uri|action|ancestors)(?:-\w+)?\s/.test(directive)
        ? CSP_KEYWORD.exec(directive)?.[1]
        : undefined;
      if (keyword !== undefined) return `without quotes \`${keyword}\` is the name of a host; write \`'${keyword}'\``;
    }
  }
  return null;
}
