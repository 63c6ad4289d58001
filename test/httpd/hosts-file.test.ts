import { describe, expect, it } from 'vitest';
import { hostsFile } from '../../src/httpd/hosts-file.js';

const hosts = hostsFile(
  () => '127.0.0.1 localhost vm # here\n::1\tlocalhost\n# 10.0.0.1 nobody\n10.0.0.2   Db.example\n',
);

describe('hostsFile', () => {
  it.each<[string, boolean | 'unknown']>([
    ['localhost', true],
    ['db.EXAMPLE', true],
    ['10.9.9.9', true],
    ['::1', true],
    ['999.1.1.1', false],
    ['127.1', true],
    ['0x7f.1', true],
    ['010.0.0.1', true],
    ['08.1', false],
    ['0x', 'unknown'],
    ['1.16777216', false],
    ['fe80::1%lo', true],
    ['1.2.3.4.5', false],
    ['4294967296', false],
    ['nobody', 'unknown'],
    ['*', false],
    ['*:http', false],
    ['x.invalid', false],
    ['', 'unknown'],
  ])('resolves %s: %s', (name, answer) => {
    expect(hosts.resolves(name)).toBe(answer);
  });

  it('knows the addresses of a name and the name of an address', () => {
    expect(hosts.addressesOf('localhost')).toEqual(['127.0.0.1', '::1']);
    expect(hosts.nameOf('127.0.0.1')).toBe('localhost');
    expect(hosts.nameOf('10.0.0.1')).toBeUndefined();
  });
});
