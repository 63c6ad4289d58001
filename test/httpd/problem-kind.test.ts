import { expect, it } from 'vitest';
import { createSettings } from '../../src/httpd/defaults.js';
import { evaluate } from '../../src/httpd/evaluate.js';
import { memoryHost } from '../../src/httpd/host-memory.js';
import type { ProblemKind } from '../../src/httpd/problem.js';

const cases: readonly (readonly [text: string, kind: ProblemKind])[] = [
  ['Listen 81\nListen 81', 'duplicate'],
  ['ExtFilterDefine a cmd=/bin/cat\nExtFilterDefine A cmd=/bin/cat', 'duplicate'],
  [
    '<AuthnProviderAlias file a>\n</AuthnProviderAlias>\n<AuthnProviderAlias file a>\n</AuthnProviderAlias>',
    'duplicate',
  ],
  ['RewriteCond expr "("', 'expression'],
  ['RewriteRule ( -', 'regular-expression'],
  ['TraceEnable nope', 'invalid-value'],
  ['Error "no"', 'error-directive'],
];

it.each(cases)('%j: %s', (text, kind) => {
  const settings = createSettings({ platform: 'upstream', world: 'open' });
  const { problems } = evaluate([{ path: '/httpd.conf' }], memoryHost({ '/httpd.conf': `${text}\n` }), settings);
  expect(problems[0]?.kind).toBe(kind);
});
