import { expect, test } from 'vitest';
import type { SymbolInformation } from 'vscode-languageserver-protocol';
import { memoryHost } from '../../src/httpd/host-memory.js';
import { checkFiles } from '../../src/lsp/check.js';
import { createService } from '../../src/lsp/service.js';

test('symbols of files that are not open are found, those of open ones as they are now', () => {
  const files = {
    '/ws/a.conf': 'ServerName a.example\n',
    '/ws/b/b.conf': 'Listen 80\nServerName b.example\nWSGIDaemonProcess example\n',
  };
  const service = createService(memoryHost(files), (paths, machine, only) => checkFiles(paths, machine, {}, only));
  const found = (): string[] =>
    (service.request('workspace/symbol', { query: 'example' }) as SymbolInformation[]).map(
      ({ name, location }) => `${name} ${location.uri}:${location.range.start.line + 1}`,
    );
  service.setFiles(Object.keys(files), []);
  expect(found()).toEqual([
    'a.example file:///ws/a.conf:1',
    'b.example file:///ws/b/b.conf:2',
    'example file:///ws/b/b.conf:3',
  ]);
  service.open('file:///ws/a.conf', 1, '\nServerName new.example\n');
  expect(found()).toEqual([
    'new.example file:///ws/a.conf:2',
    'b.example file:///ws/b/b.conf:2',
    'example file:///ws/b/b.conf:3',
  ]);
});
