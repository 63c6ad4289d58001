import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { call, fakeServer, type Line, section } from './fake-server.js';

/** What `httpd -t` said about a value, recorded from Apache 2.4.71; arity errors without the directive's help sentence. */
interface Example {
  readonly directive: string;
  readonly in: string;
  readonly args: string;
  readonly setup?: string;
  readonly message?: string;
}

const examples: readonly Example[] = JSON.parse(readFileSync(new URL('value-examples.json', import.meta.url), 'utf8'));

const OUTER: Readonly<Record<string, string>> = {
  vhost: '<VirtualHost *:18990>',
  directory: '<Directory /tmp>',
  location: '<Location /a>',
  files: '<Files a>',
  proxy: '<Proxy http://a/>',
  ctxbal: '<Proxy balancer://zz>',
};

const PATHS = {
  '/tmp': 'directory',
  '/etc/passwd': 'file',
  '/dev/urandom': 'other',
  '/bin/cat': 'file',
} as const;

function judge(example: Example): string | null {
  const { directive, args } = example;
  const line: Line = directive.startsWith('<') ? section(`${directive} ${args}>`) : `${directive} ${args}`;
  const outer = OUTER[example.in];
  const setup = example.setup === undefined ? [] : [example.setup];
  return call([...setup, outer === undefined ? line : section(outer, line)], fakeServer(PATHS));
}

const byDirective = new Map(
  examples.map(({ directive }) => [directive, examples.filter((one) => one.directive === directive)]),
);

describe.each([...byDirective])('%s', (_, own) => {
  test.each(own)('$in: $args', (example) => {
    expect(judge(example)).toBe(example.message ?? null);
  });
});
