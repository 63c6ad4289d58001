import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { configtest } from '../../src/httpd/configtest.js';
import { memoryHost } from '../../src/httpd/host-memory.js';

interface Pair {
  readonly outer: string;
  readonly inner: string;
  /** `null`: httpd takes it. */
  readonly message: string | null;
  readonly config: string;
  readonly line: number | null;
}

const pairs: readonly Pair[] = JSON.parse(
  readFileSync(new URL('../conformance/nesting.json', import.meta.url), 'utf8'),
);

const base = ['mpm_event', 'authz_core', 'authz_host', 'authn_core', 'authn_file', 'proxy', 'md']
  .map((name) => `LoadModule ${name}_module modules/mod_${name}.so\n`)
  .join('');

describe('every section in every section', () => {
  it.each(pairs.map((pair) => [pair.inner, pair.outer, pair] as const))('<%s> in <%s>', (_inner, _outer, pair) => {
    const host = memoryHost({ '/s/base.conf': `ServerName x\n${base}`, '/s/m.conf': pair.config });
    const { error } = configtest({
      host,
      serverRoot: '/s',
      file: '/s/m.conf',
      before: ['Include base.conf'],
      assumeExists: true,
      platform: 'debian',
    });
    const message = error?.message.split('\n')[0] ?? null;
    expect({ message, line: error?.line ?? null }).toEqual({ message: pair.message, line: pair.line });
  });
});
