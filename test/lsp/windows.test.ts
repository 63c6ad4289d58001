import { expect, test } from 'vitest';
import { memoryHost } from '../../src/httpd/host-memory.js';
import { checkFiles } from '../../src/lsp/check.js';
import { createService } from '../../src/lsp/service.js';
import { pathOf, uriOf } from '../../src/lsp/uri.js';

const MAIN = `Define SRVROOT "c:/xampp/apache"
ServerRoot "\${SRVROOT}"
Listen 80
LoadModule log_config_module modules/mod_log_config.so
<IfModule mpm_winnt_module>
    ThreadsPerChild 150
</IfModule>
LogFormat "%h" common
Include "conf\\extra\\*.conf"
`;
const SITE = 'CustomLog "C:\\logs\\a.log" common\r\nLissten 81\r\n';

/** The rules by which something is said of files, by their URIs, when the first of them is open. */
function said(files: Readonly<Record<string, string>>): Record<string, unknown> {
  const host = memoryHost(files);
  const service = createService(host, (paths, machine, options) => checkFiles(paths, machine, {}, options));
  const [[path, text] = ['', '']] = Object.entries(files);
  service.open(uriOf(path), 1, text);
  return Object.fromEntries([...service.diagnostics()].map(([uri, found]) => [uri, found.map(({ code }) => code)]));
}

test('a server on a drive of this machine is read with what it includes', () => {
  const files = {
    'C:/xampp/apache/conf/extra/site.conf': SITE,
    'C:/xampp/apache/conf/httpd.conf': MAIN,
    'C:/xampp/apache/modules/mod_log_config.so': '',
    'C:/xampp/apache/logs/error.log': '',
    'C:/logs/a.log': '',
  };
  expect(said(files)).toEqual({
    'file:///c%3A/xampp/apache/conf/httpd.conf': [],
    'file:///c%3A/xampp/apache/conf/extra/site.conf': ['syntax/unknown-directive'],
  });
});

test('a server on a drive that is not there is another machine, of whose files nothing is known', () => {
  expect(said({ '/home/me/apache/conf/httpd.conf': MAIN })).toEqual({ 'file:///home/me/apache/conf/httpd.conf': [] });
});

test.each([
  ['file:///c%3A/xampp/a.conf', 'C:/xampp/a.conf'],
  ['file:///C:/xampp/a.conf', 'C:/xampp/a.conf'],
  ['file:///srv/a%20b.conf', '/srv/a b.conf'],
  ['untitled:Untitled-1', 'untitled:Untitled-1'],
])('%s is the path %s', (uri, path) => {
  expect(pathOf(uri)).toBe(path);
  expect(pathOf(uriOf(path))).toBe(path);
});
