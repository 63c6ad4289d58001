import { describe, expect, test } from 'vitest';
import type { CompletionList } from 'vscode-languageserver-protocol';
import { memoryHost } from '../../src/httpd/host-memory.js';
import { checkFiles } from '../../src/lsp/check.js';
import { createService, type Service } from '../../src/lsp/service.js';

const FOLDERS = Array.from({ length: 30 }, (_, at) => `/srv/site${at}`);

/** A workspace of many folders that have nothing to do with each other, and the paths that were linted since one asked. */
function manyGroups(text: string): { readonly service: Service; readonly linted: () => readonly string[] } {
  const files = Object.fromEntries(FOLDERS.map((folder) => [`${folder}/a.conf`, text]));
  let linted: string[] = [];
  const service = createService(memoryHost(files), (paths, machine, only) => {
    linted.push(...paths);
    return checkFiles(paths, machine, {}, only);
  });
  service.setFiles(Object.keys(files), []);
  return {
    service,
    linted() {
      const since = linted;
      linted = [];
      return since;
    },
  };
}

const KEY = [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: ' ' }];

test('a key in one of many open groups has that one linted', () => {
  const { service, linted } = manyGroups('Listen 80\n');
  for (const folder of FOLDERS) service.open(`file://${folder}/a.conf`, 1, 'Listen 80\n');
  service.diagnostics();
  expect(linted()).toHaveLength(FOLDERS.length);
  service.change('file:///srv/site3/a.conf', 2, KEY);
  service.diagnostics();
  expect(linted()).toEqual(['/srv/site3/a.conf']);
});

test('files of the workspace that are not open are linted once', () => {
  const { service, linted } = manyGroups('Listen 80\n');
  service.open('file:///srv/site3/a.conf', 1, 'Listen 80\n');
  Array.from(service.workspaceDiagnostics());
  expect(linted()).toHaveLength(FOLDERS.length);
  service.change('file:///srv/site3/a.conf', 2, KEY);
  Array.from(service.workspaceDiagnostics());
  expect(linted()).toEqual(['/srv/site3/a.conf']);
});

test('large groups that are not open are forgotten', () => {
  const { service, linted } = manyGroups(`${'#'.repeat(79)}\n`.repeat(4000));
  Array.from(service.workspaceDiagnostics());
  linted();
  Array.from(service.workspaceDiagnostics());
  expect(linted().length).toBeGreaterThan(0);
});

test('a file that is opened or closed with the text that was read has nothing linted again', () => {
  const { service, linted } = manyGroups('Listen 80\nListen all\n');
  const uri = 'file:///srv/site3/a.conf';
  Array.from(service.workspaceDiagnostics());
  linted();
  service.open(uri, 7, 'Listen 80\nListen all\n');
  const [before] = service.diagnosticsOf(uri);
  expect(before?.range.start.line).toBe(1);
  expect(linted()).toEqual([]);
  service.change(uri, 8, [{ ...KEY[0], text: '\n' } as (typeof KEY)[number]]);
  expect(service.diagnosticsOf(uri)[0]?.range.start.line).toBe(2);
  expect(linted()).toEqual(['/srv/site3/a.conf']);
  service.close(uri);
  service.open(uri, 1, 'Listen 80\nListen all\n');
  expect(service.diagnosticsOf(uri)).toEqual([before]);
});

test('a file that is closed without edits has nothing linted again', () => {
  const { service, linted } = manyGroups('Listen 80\n');
  const uri = 'file:///srv/site3/a.conf';
  service.open(uri, 1, 'Listen 80\n');
  Array.from(service.workspaceDiagnostics());
  linted();
  service.close(uri);
  Array.from(service.workspaceDiagnostics());
  service.open(uri, 1, 'Listen 8080\n');
  expect(linted()).toEqual([]);
  service.diagnosticsOf(uri);
  expect(linted()).toEqual(['/srv/site3/a.conf']);
});

describe('answers that are about what was known before', () => {
  const SITE = 'file:///srv/site.conf';
  const FIRST = 'file:///srv/one/httpd.conf';
  const main = (group: string, include = 'Include site.conf\n'): string =>
    `ServerRoot /srv\nWSGIDaemonProcess ${group}\n${include}`;
  const files = {
    '/srv/one/httpd.conf': main('blog'),
    '/srv/two/httpd.conf': main('shop'),
    '/srv/site.conf': 'WSGIProcessGroup \n',
  };
  function withTwoMainFiles(): Service {
    const service = createService(memoryHost(files), (paths, machine, only) => checkFiles(paths, machine, {}, only));
    service.setFiles(Object.keys(files), ['/srv/one/httpd.conf', '/srv/two/httpd.conf']);
    service.open(SITE, 1, files['/srv/site.conf']);
    return service;
  }
  const groups = (service: Service): readonly string[] =>
    (
      service.request('textDocument/completion', {
        textDocument: { uri: SITE },
        position: { line: 0, character: 17 },
      }) as CompletionList
    ).items
      .map(({ label }) => label)
      .filter((label) => !label.startsWith('%'));

  test('are about the main file that counts, whichever was looked at last', () => {
    const service = withTwoMainFiles();
    expect(groups(service)).toEqual(['blog']);
    Array.from(service.workspaceDiagnostics());
    expect(groups(service)).toEqual(['blog']);
  });

  test('are not about a main file that does not include the file any more', () => {
    const service = withTwoMainFiles();
    service.open(FIRST, 1, main('blog'));
    expect(groups(service)).toEqual(['blog']);
    service.change(FIRST, 2, [{ text: main('blog', '') }]);
    service.diagnosticsOf(FIRST);
    expect(groups(service)).toEqual(['shop']);
  });
});
