import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { configtest } from '../../src/httpd/configtest.js';
import { memoryHost } from '../../src/httpd/host-memory.js';

interface Recorded {
  readonly expr: string;
  readonly ok: boolean;
  readonly message: string | null;
}

const recorded: readonly Recorded[] = JSON.parse(
  readFileSync(new URL('../conformance/expr-cases.json', import.meta.url), 'utf8'),
);

const base = ['mpm_event', 'authz_core', 'authz_host', 'authn_core']
  .map((name) => `LoadModule ${name}_module modules/mod_${name}.so\n`)
  .join('');

describe('expressions in Require, as httpd prints what is wrong with them', () => {
  it.each(recorded.map((entry) => [entry.expr, entry] as const))('%s', (expr, { ok, message }) => {
    const text = `ServerName x\n${base}<Location />\nRequire expr ${expr}\n</Location>\n`;
    const host = memoryHost({ '/s/main.conf': text });
    const result = configtest({
      host,
      serverRoot: '/s',
      file: '/s/main.conf',
      assumeExists: true,
      platform: 'debian',
    });
    const said = result.error?.message.replace('Cannot parse expression in require line: ', '') ?? null;
    expect([result.ok, said]).toEqual([ok, message?.replace(/^UNEXPECTED /, '').trim() ?? null]);
  });
});
