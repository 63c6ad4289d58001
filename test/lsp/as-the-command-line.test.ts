import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-types';
import { URI } from 'vscode-uri';
import { nodeHost } from '../../src/httpd/host-node.js';
import { checkFiles } from '../../src/lsp/check.js';
import { createService } from '../../src/lsp/service.js';
import { folderWith, runCli } from '../cli/run-cli.js';

const SEVERITIES = ['', 'error', 'warning', 'info', 'hint'];

interface JsonReport {
  readonly findings: readonly {
    readonly file: string;
    readonly rule: string;
    readonly severity: string;
    readonly line: number;
  }[];
}

/** `file:line severity rule` of all that the command line finds in the files that the configuration names. */
async function byCommandLine(cwd: string): Promise<string[]> {
  const { stdout } = await runCli(['--format', 'json', '--severity', 'hint'], { cwd });
  const { findings } = JSON.parse(stdout) as JsonReport;
  return findings.map(({ file, line, severity, rule }) => `${file}:${line} ${severity} ${rule}`);
}

/** The same by the language server, with one of the files open. */
function byEditor(cwd: string, name: string): string[] {
  const service = createService(nodeHost(), (paths, machine, only) => checkFiles(paths, machine, {}, only), {
    rootedAt: (sysroot) => nodeHost({ sysroot }),
  });
  const uri = URI.file(join(cwd, name)).toString();
  service.open(uri, 1, readFileSync(join(cwd, name), 'utf8'));
  const found: [string, readonly Diagnostic[]][] = [...service.diagnostics()];
  return found.flatMap(([at, diagnostics]) =>
    diagnostics.map(
      ({ code, severity = 0, range }) =>
        `${URI.parse(at).path.slice(cwd.length + 1)}:${range.start.line + 1} ${SEVERITIES[severity]} ${code}`,
    ),
  );
}

const SITE = `
<VirtualHost *:80>
    ServerName blog.example
    WSGIScriptAlias / /srv/blog/wsgi.py process-group=blgo
    WSGIScriptAlias /old /srv/blog/gone.py
    GeoMode nowhere
    MDomain blog.example
    DocumentRoot \${WWW}
</VirtualHost>
`;
const MAIN = `ServerRoot /etc/httpd
Listen 80
LoadModule mpm_event_module modules/mod_mpm_event.so
LoadModule wsgi_module modules/mod_wsgi.so
LoadModule geo_module modules/mod_geo.so
WSGIDaemonProcess blog
IncludeOptional conf.d/*.conf
`;
const TREE = {
  'etc/httpd/conf/httpd.conf': MAIN,
  'etc/httpd/conf.d/site.conf': SITE,
  'etc/httpd/conf.d/other.conf': 'WSGIProcessGroup shop\n',
  'srv/blog/wsgi.py': 'application = None\n',
};
const below = (folder: string): Record<string, string> =>
  Object.fromEntries(Object.entries(TREE).map(([name, text]) => [`${folder}/${name}`, text]));

const GEO = {
  id: 'geo_module',
  source: 'mod_geo.c',
  directives: [{ name: 'GeoMode', args: 'TAKE1', override: ['RSRC_CONF'], values: ['near', 'far'] }],
};
const SYSROOT = { sysroot: 'image', files: ['image/etc/httpd/conf/httpd.conf'] };

test.each<[string, object]>([
  ['sysroot', SYSROOT],
  ['modules', { ...SYSROOT, modules: [GEO] }],
  ['defines', { ...SYSROOT, defines: ['WWW=/srv/www'] }],
  ['platform', { ...SYSROOT, platform: 'debian' }],
  ['versions', { ...SYSROOT, serverVersion: '2.4.25', modWsgiVersion: '4.5' }],
  ['preset', { ...SYSROOT, preset: 'strict' }],
  ['rules', { ...SYSROOT, rules: { 'wsgi/*': 'info', 'wsgi/undefined-process-group': 'off' } }],
  [
    'overrides',
    { ...SYSROOT, overrides: [{ files: 'image/etc/httpd/conf.d/site.conf', rules: { 'wsgi/*': 'hint' } }] },
  ],
  ['ignore', { ...SYSROOT, ignore: ['**/other.conf'] }],
  [
    'pathMap',
    { files: ['image/etc/httpd/conf/httpd.conf'], pathMap: { '/etc/httpd': 'image/etc/httpd', '/srv': 'image/srv' } },
  ],
  ['pathMap in a sysroot', { ...SYSROOT, pathMap: { '/srv/blog': 'elsewhere' } }],
])('%s counts as on the command line', async (_, config) => {
  const cwd = folderWith({
    'wsgi-lint.config.json': JSON.stringify(config),
    ...below('image'),
    'elsewhere/gone.py': 'application = None\n',
  });
  const expected = (await byCommandLine(cwd)).sort();
  expect(expected.length).toBeGreaterThan(0);
  expect(byEditor(cwd, 'image/etc/httpd/conf.d/site.conf').sort()).toEqual(expected);
  expect(byEditor(cwd, 'image/etc/httpd/conf/httpd.conf').sort()).toEqual(expected);
});
