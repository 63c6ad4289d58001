import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Host } from '../../src/httpd/host.js';
import { nodeHost } from '../../src/httpd/host-node.js';
import { decode } from '../../src/text/index.js';

const top = mkdtempSync(join(tmpdir(), 'host-'));
const root = join(top, 'root');
let hasPipe = true;

beforeAll(() => {
  for (const path of ['etc/apache2/d', 'out']) mkdirSync(join(root, path), { recursive: true });
  writeFileSync(join(top, 'secret'), 'secret');
  writeFileSync(join(root, 'etc/apache2/a.conf'), 'A');
  writeFileSync(join(root, 'etc/passwd'), 'root:x:0:0::/:\nweb:x:77:78::/:\nbad\n');
  writeFileSync(join(root, 'etc/group'), 'web:x:78:\n');
  writeFileSync(Buffer.from(`${root}/etc/apache2/d/\xff`, 'latin1'), 'bytes');
  const links: Record<string, string> = {
    'abs.conf': '/etc/apache2/a.conf',
    'up.conf': '../apache2/a.conf',
    'out.conf': join(top, 'secret'),
    'climb.conf': '../../../../../../secret',
    'loop.conf': 'loop.conf',
    'chain.conf': 'abs.conf',
    dir: '/etc/apache2',
    above: '/../..',
  };
  for (const [name, target] of Object.entries(links)) symlinkSync(target, join(root, 'etc/apache2', name));
  symlinkSync(top, join(root, 'out/top'));
  try {
    execFileSync('mkfifo', [join(root, 'pipe')]);
  } catch {
    hasPipe = false;
  }
});
afterAll(() => rmSync(top, { recursive: true }));

function text(host: Host, path: string): string {
  const read = host.readFile(path);
  return read.ok ? decode(read.bytes) : read.error;
}

describe('a tree under a sysroot', () => {
  const host = nodeHost({ sysroot: `${root}/` });

  it.each([
    ['/etc/apache2/a.conf', 'A'],
    ['/etc/apache2/abs.conf', 'A'],
    ['/etc/apache2/up.conf', 'A'],
    ['/etc/apache2/chain.conf', 'A'],
    ['/etc/apache2/dir/dir/a.conf', 'A'],
    ['/../../etc/apache2/a.conf', 'A'],
    ['/etc/apache2/above/etc/apache2/a.conf', 'A'],
    ['/etc/apache2/d/\udcff', 'bytes'],
    ['/etc/apache2', 'Bad file descriptor'],
    ['/etc/apache2/loop.conf', 'Too many levels of symbolic links'],
    ['/etc/apache2/a.conf/x', 'Not a directory'],
    ['/etc/apache2/a.conf\0', 'No such file or directory'],
    [`/${'x'.repeat(300)}`, 'File name too long'],
    ['/dev/null', ''],
  ])('%s: %s', (path, expected) => expect(text(host, path)).toBe(expected));

  it.each([
    '/etc/apache2/out.conf',
    '/etc/apache2/climb.conf',
    '/out/top/secret',
    '/../secret',
    '/etc/apache2/above/secret',
    '/etc/../../secret',
  ])('%s does not lead out', (path) => {
    expect(text(host, path)).toBe('No such file or directory');
    expect(host.stat(path)).toBe('missing');
  });

  it('lists its own directories, bytes and all', () => {
    expect(host.readDirectory('/etc/apache2/dir/d')).toEqual({ ok: true, names: ['\udcff'] });
    expect(host.readDirectory('/out/top')).toEqual({ ok: false, error: 'No such file or directory' });
  });

  it('asks about links themselves', () => {
    expect(host.stat('/etc/apache2/dir', { followLinks: false })).toBe('link');
    expect(host.stat('/etc/apache2/dir')).toBe('directory');
    expect(host.stat('/etc/apache2/dir/a.conf', { followLinks: false })).toBe('file');
  });

  it('does not open a pipe', () => {
    if (hasPipe) expect([host.stat('/pipe'), text(host, '/pipe')]).toEqual(['other', 'Bad file descriptor']);
    expect(text(nodeHost(), hasPipe ? join(root, 'pipe') : '/dev/zero')).toBe('Bad file descriptor');
  });

  it('has the users and groups of the tree, and no environment', () => {
    expect(['web', 'nobody', '#77', '#5'].map(host.user)).toEqual([{ uid: 77 }, 'missing', { uid: 77 }, 'missing']);
    expect([host.group('web'), host.group('root')]).toEqual([{ gid: 78 }, 'missing']);
    expect(host.environment('PATH')).toBeUndefined();
    expect(nodeHost({ sysroot: join(root, 'out') }).user('root')).toBe('unknown');
  });
});

describe('this machine', () => {
  const host = nodeHost();

  it('reads files, follows links and says what went wrong', () => {
    expect(text(host, join(top, 'secret'))).toBe('secret');
    expect(text(host, join(root, 'out/top/secret'))).toBe('secret');
    expect(text(host, join(top, 'nope'))).toBe('No such file or directory');
    expect(text(host, top)).toBe('Bad file descriptor');
    expect(text(host, '/dev/zero')).toBe('Bad file descriptor');
    expect(text(host, '/dev/null')).toBe('');
    expect(host.readDirectory(join(top, 'secret'))).toEqual({ ok: false, error: 'Not a directory' });
  });

  it('knows owners and permissions, also below a sysroot', () => {
    chmodSync(join(top, 'secret'), 0o640);
    const uid = process.getuid?.();
    expect(host.ownership?.(join(root, 'out/top/secret'))).toMatchObject({ uid, mode: 0o640 });
    expect(host.ownership?.(join(top, 'nope'))).toBe('missing');
    expect(nodeHost({ sysroot: root }).ownership?.('/etc/apache2/abs.conf')).toMatchObject({ uid });
    expect(nodeHost({ sysroot: root }).ownership?.('/etc/apache2/out.conf')).toBe('missing');
  });

  it('has this environment, or the one it is given', () => {
    expect(host.environment('PATH')).toBe(process.env.PATH);
    expect(nodeHost({ environment: { A: '1' } }).environment('A')).toBe('1');
    expect(nodeHost({ environment: {} }).environment('PATH')).toBeUndefined();
  });
});
