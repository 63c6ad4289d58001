import { expect, test } from 'vitest';
import type { Host } from '../../src/httpd/host.js';
import { memoryHost } from '../../src/httpd/host-memory.js';
import { rememberingHost } from '../../src/httpd/remembering-host.js';

test('looks at each path once, and answers as the host does', () => {
  const asked: string[] = [];
  const memory = memoryHost({ '/srv/app/a.wsgi': '' });
  const machine: Host = {
    ...memory,
    stat: (path, options) => {
      asked.push(`stat ${path}${options?.followLinks === false ? ' itself' : ''}`);
      return memory.stat(path, options);
    },
    readDirectory: (path) => {
      asked.push(`read ${path}`);
      return memory.readDirectory(path);
    },
  };
  const host = rememberingHost(machine);
  for (let time = 0; time < 2; time++) {
    expect(host.stat('/srv/app')).toBe('directory');
    expect(host.stat('/srv/app', { followLinks: false })).toBe('directory');
    expect(host.stat('/srv/none')).toBe('missing');
    expect(host.readDirectory('/srv/app')).toEqual({ ok: true, names: ['a.wsgi'] });
  }
  expect(asked).toEqual(['stat /srv/app', 'stat /srv/app itself', 'stat /srv/none', 'read /srv/app']);
});
