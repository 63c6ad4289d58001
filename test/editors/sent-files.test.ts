import { expect, test } from 'vitest';
import type { Host } from '../../src/httpd/host.js';

interface SentFiles {
  readonly host: Host;
  change(changes: readonly object[]): void;
}

// By a path that TypeScript does not follow, for which the extension is a package of another kind.
const SOURCE = '../../editors/vscode/src/server/sent-files.ts';
const { sentFiles }: { sentFiles(files: object): SentFiles } = await import(SOURCE);

test('a folder that is gone is gone with all that was in it', () => {
  const { change, host } = sentFiles({ folders: ['/work'], files: [] });
  change([
    { path: '/work/conf', content: 'folder' },
    { path: '/work/conf/httpd.conf', content: { text: 'Listen 80\n' } },
    { path: '/work/conf.d', content: 'folder' },
  ]);
  expect(host.readFile('/work/conf/httpd.conf')).toMatchObject({ ok: true });
  change([{ path: '/work/conf', content: 'gone' }]);
  expect(host.readFile('/work/conf/httpd.conf')).toMatchObject({ ok: false });
  expect(host.readDirectory('/work')).toMatchObject({ names: ['conf.d'] });
});
