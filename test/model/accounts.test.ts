import { expect, test } from 'vitest';
import { createSettings } from '../../src/httpd/defaults.js';
import { memoryHost } from '../../src/httpd/host-memory.js';
import { serverOf } from '../../src/lint/linter.js';
import { accountsOnDisk } from '../../src/model/accounts.js';
import { createSource } from '../../src/text/index.js';

function accounts(passwd: string): ReturnType<typeof accountsOnDisk> {
  const host = memoryHost({ '/etc/passwd': passwd });
  const source = createSource('/etc/httpd/httpd.conf', '');
  return accountsOnDisk(serverOf([{ path: source.path, source }], host, createSettings({})), '/etc/passwd');
}

test('of several accounts of one name the first counts', () => {
  expect(accounts('a:x:1:2::/:/bin/sh\na:x:3:4::/:/bin/sh\n')?.get('a')?.[2]).toBe('1');
});

test('nothing is known where the file sends on to other sources', () => {
  expect(accounts('a:x:1:2::/:/bin/sh\n+::::::\n')).toBeNull();
});
