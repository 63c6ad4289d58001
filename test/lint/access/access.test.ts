import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { unknownHost } from '../../../src/httpd/host-unknown.js';
import { type HtaccessContext, parseAllowOverride } from '../../../src/httpd/htaccess-context.js';
import { EXAMPLE_PATH } from '../../../src/lint/example.js';
import { fixTexts } from '../../../src/lint/fix.js';
import { lintServer, serverOf } from '../../../src/lint/linter.js';
import { settingsOf } from '../../../src/lint/run-example.js';
import { createSource } from '../../../src/text/index.js';
import type { Proof } from '../proofs/proof.js';
import { hasServer, record } from '../proofs/record.js';

/** Access control of 2.2 in files, what the fix makes of it, and the status that both give each client of `CLIENTS`. */
interface Case {
  readonly name: string;
  readonly old: readonly string[];
  readonly new: readonly string[];
  readonly seen: readonly (number | null)[];
}

/** As for the proofs: `PROOFS=check` asks the server of this machine, `PROOFS=record` writes what the fix makes and the server says. */
const { PROOFS } = process.env;
const path = join(import.meta.dirname, 'cases.json');
const cases: readonly Case[] = JSON.parse(readFileSync(path, 'utf8'));

const LOGIN = { Authorization: `Basic ${Buffer.from('joe:x').toString('base64')}` };
const CLIENTS = ['127.0.0.1', '127.0.0.2', '127.0.0.3'].flatMap((from) =>
  [{}, LOGIN].flatMap((headers) => [
    { from, headers, path: '/' },
    { from, headers, path: '/a/' },
    { from, headers, path: '/', method: 'POST' },
  ]),
);

describe.each(cases)('$name', ({ old, new: rewritten, seen }) => {
  if (PROOFS !== 'record')
    test('is rewritten', () => {
      expect(fixed(old)).toEqual(rewritten);
      expect(fixed(rewritten)).toEqual(rewritten);
      expect(new Set(seen).size).toBeGreaterThan(0);
    });

  if (PROOFS === 'check' && hasServer)
    test('means the same', async () => {
      expect(await statuses(old)).toEqual(seen);
      expect(await statuses(rewritten)).toEqual(seen);
    });
});

if (PROOFS === 'record' && hasServer)
  test('is recorded', { timeout: 300_000 }, async () => {
    const recorded: Case[] = [];
    for (const { name, old } of cases) recorded.push({ name, old, new: fixed(old), seen: await statuses(old) });
    writeFileSync(path, `${JSON.stringify(recorded, null, 2)}\n`);
  });

test('in a .htaccess file', () => {
  const lines = ['Order allow,deny', 'Allow from all', 'Require valid-user'];
  expect(fixed(lines, parseAllowOverride('All'))).toEqual(['Require valid-user']);
});

test('around other lines', () => {
  const before = ['Require all granted', '<IfModule mod_access_compat.c>'];
  const behind = ['ServerSignature Off', '</IfModule>', '</Directory>'];
  const lines = ['<Directory /srv>', ...before, 'Order allow,deny', 'Allow from all', ...behind];
  expect(fixed(lines)).toEqual(['<Directory /srv>', ...before, ...behind]);
});

function fixed(lines: readonly string[], htaccess?: HtaccessContext): readonly string[] {
  let source = createSource(EXAMPLE_PATH, `${lines.join('\n')}\n`);
  for (let round = 0; round < 3; round++) {
    const server = serverOf([{ path: EXAMPLE_PATH, source }], unknownHost, settingsOf({ text: source.text }), htaccess);
    const rules = [{ pattern: 'wsgi/order-allow-on-24', level: 'error' }] as const;
    const { texts } = fixTexts(lintServer(server, { preset: 'off', rules }), [source], true);
    source = createSource(EXAMPLE_PATH, texts.get(EXAMPLE_PATH) ?? source.text);
  }
  return source.text.trimEnd().split('\n');
}

async function statuses(config: readonly string[]): Promise<readonly (number | null)[]> {
  const side: Proof['bad'] = { config: ['DocumentRoot {ROOT}/www', ...config], seen: { answers: [] } };
  const proof: Proof = {
    shows: '',
    modules: ['access_compat', 'authz_user', 'authn_file', 'auth_basic'],
    files: { 'www/index.html': '', 'www/a/index.html': '', pw: 'joe:{SHA}EfatjsUqKYSrqv18O1FlA3hcIHI=\n' },
    requests: CLIENTS,
    bad: side,
    good: side,
  };
  const { answers, refuses } = await record(proof, side);
  expect(refuses).toBeUndefined();
  return answers.map(({ status }) => status);
}
