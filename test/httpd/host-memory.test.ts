import { describe, expect, it } from 'vitest';
import { memoryHost } from '../../src/httpd/host-memory.js';
import { decode } from '../../src/text/index.js';

const host = memoryHost(
  {
    '/a/f': 'text',
    '/a/bytes': Uint8Array.of(0xff),
    '/a/empty': null,
    '/a/up': { link: '../b/g' },
    '/a/loop': { link: '/a/loop' },
    '/a/dir': { link: '/b' },
    '/b/g': 'g',
    '/pipe': { special: true },
    '/secret': { error: 'Permission denied' },
  },
  { environment: { HOME: '/root' }, users: { root: 0 }, groups: { www: 33 } },
);

describe('the memory host', () => {
  it.each([
    ['/a/f', 'file'],
    ['/a/f/', 'missing'],
    ['/a', 'directory'],
    ['/a/', 'directory'],
    ['/', 'directory'],
    ['/a/empty', 'directory'],
    ['/a/up', 'file'],
    ['/a/dir/g', 'file'],
    ['/a/dir/../a/f', 'file'],
    ['/../../a/f', 'file'],
    ['/a/loop', 'missing'],
    ['/pipe', 'other'],
    ['/nope', 'missing'],
    [`/${'x'.repeat(5000)}`, 'missing'],
  ])('%s is %s', (path, expected) => expect(host.stat(path)).toBe(expected));

  it('tells a link from what it leads to', () => {
    expect(host.stat('/a/dir', { followLinks: false })).toBe('link');
    expect(host.stat('/a/dir/g', { followLinks: false })).toBe('file');
  });

  it.each([
    ['/a/f', 'text'],
    ['/a/bytes', '\udcff'],
    ['/a/up', 'g'],
    ['/a', 'Is a directory'],
    ['/a/loop', 'Too many levels of symbolic links'],
    ['/a/f/x', 'Not a directory'],
    ['/nope', 'No such file or directory'],
    ['/secret', 'Permission denied'],
    ['/pipe', 'Bad file descriptor'],
  ])('reading %s: %s', (path, expected) => {
    const read = host.readFile(path);
    expect(read.ok ? decode(read.bytes) : read.error).toBe(expected);
  });

  it('lists directories', () => {
    expect(host.readDirectory('/a/dir')).toEqual({ ok: true, names: ['g'] });
    expect(host.readDirectory('/')).toMatchObject({ names: ['a', 'b', 'pipe', 'secret'] });
    expect(host.readDirectory('/a/f')).toEqual({ ok: false, error: 'Not a directory' });
  });

  it('knows the users, groups and variables that it is given', () => {
    expect(['root', 'nobody', '#0', '#7'].map(host.user)).toEqual([{ uid: 0 }, 'missing', { uid: 0 }, 'missing']);
    expect([host.group('www'), host.group('constructor')]).toEqual([{ gid: 33 }, 'missing']);
    expect([host.environment('HOME'), host.environment('constructor')]).toEqual(['/root', undefined]);
    expect(memoryHost({}).user('root')).toBe('unknown');
  });
});
