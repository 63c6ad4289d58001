import { isUnknown } from '../../../model/arguments.js';
import { givesValue, headerLines } from '../../../model/header-lines.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'security/hsts-without-effect',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'Strict-Transport-Security that protects nobody',
  why: `\`max-age\` says for how many seconds a browser remembers to take TLS. Without it the header is not valid and browsers ignore all of it; \`max-age=0\` makes them forget; a short time has passed before
the next visit. \`max-age=31536000\` is a year.`,
  references: ['https://www.rfc-editor.org/rfc/rfc6797#section-6.1.1'],
  examples: {
    bad: [
      'Header always set Strict-Transport-Security «"includeSubDomains"»',
      'Header always set Strict-Transport-Security «"max-age: 31536000"»',
      'Header set Strict-Transport-Security «max-age=3600»',
    ],
    good: [
      'Header always set Strict-Transport-Security "max-age=31536000; includeSubDomains"',
      'Header always set Strict-Transport-Security "Max-Age=63072000"',
      'Header always set Strict-Transport-Security "max-age=15552000"',
      'Header always set Strict-Transport-Security "max-age=0"',
      'Header always set Strict-Transport-Security "max-age=${HSTS_AGE}"',
    ],
  },
  options: {
    // Six months: less is forgotten between two visits.
    defaults: { least: 15_552_000 },
    shape: (z) => ({ least: z.int().min(1).describe('So many seconds are not told.') }),
  },
  check(server, report, { least }) {
    for (const line of headerLines(server)) {
      const { node, name, value } = line;
      if (name !== 'strict-transport-security' || !givesValue(line) || value === undefined) continue;
      if (isUnknown(value.value) || value.value.includes('%')) continue;
      const age = /(?:^|;)\s*max-age\s*=\s*"?(\d+)"?\s*(?:;|$)/i.exec(value.value)?.[1];
      // Zero is how one takes it back.
      if (age !== undefined && (Number(age) === 0 || Number(age) >= least)) continue;
      report({
        at: value.location,
        node,
        ...(age === undefined ? {} : { severity: 'info' as const }),
        message:
          age === undefined
            ? 'without a valid `max-age=SECONDS` browsers ignore this header; write `max-age=31536000`'
            : `browsers forget this after ${days(Number(age))}; write \`max-age=31536000\` once all of the site works with TLS`,
      });
    }
  },
});

function days(seconds: number): string {
  return seconds < 172_800 ? `${seconds} seconds` : `${Math.floor(seconds / 86_400)} days`;
}
