import { expect, test } from 'vitest';
import { sentFiles } from '../../editors/vscode/src/server/sent-files.js';

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
