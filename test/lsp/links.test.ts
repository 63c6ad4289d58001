import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Hover } from 'vscode-languageserver-protocol';
import { nodeHost } from '../../src/httpd/host-node.js';
import { finish } from '../../src/httpd/steps.js';
import { checkFiles } from '../../src/lsp/check.js';
import { createService, type Service } from '../../src/lsp/service.js';

const SITE = 'WSGIScriptAlias / /srv/blog/wsgi.py process-group=blgo\n';
const UNDEFINED = 'wsgi/undefined-process-group';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wsgi-lint-links-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  return pathToFileURL(path).href;
}

/** A service on real files, of which the main file is known. */
function service(main: string): Service {
  const made = createService(nodeHost(), (paths, machine, options) => checkFiles(paths, machine, {}, options));
  made.setFiles([join(folder, main)], [join(folder, main)]);
  return made;
}

function codes(server: Service, uri: string): readonly unknown[] {
  return server.diagnosticsOf(uri).map(({ code }) => code);
}

describe('a file that httpd reads through a link is the one that is open', () => {
  test.each([
    ['a link to the file', 'opt/site.conf', 'etc/conf.d/10-blog.conf', '../../opt/site.conf'],
    ['a link to its folder', 'opt/conf/site.conf', 'etc/conf.d', '../opt/conf'],
    ['a link to a link', 'opt/site.conf', 'etc/conf.d/site.conf', '../../also/site.conf'],
  ])('%s', (_, file, link, target) => {
    const site = write(file, SITE);
    const main = write('etc/httpd.conf', `ServerRoot "${folder}/etc"\nWSGIDaemonProcess blog\nInclude conf.d/*.conf\n`);
    mkdirSync(join(folder, link, '..'), { recursive: true });
    mkdirSync(join(folder, 'also'));
    symlinkSync('../opt/site.conf', join(folder, 'also/site.conf'));
    symlinkSync(target, join(folder, link));
    const server = service('etc/httpd.conf');
    server.open(site, 1, SITE);
    expect(codes(server, site)).toContain(UNDEFINED);
    expect(server.diagnosticsOf(site)[0]?.relatedInformation?.map(({ location }) => location.uri)).toContain(main);

    // What is typed counts, not what the link leads to on disk.
    server.change(site, 2, [{ text: SITE.replace('blgo', 'blog') }]);
    expect(codes(server, site)).not.toContain(UNDEFINED);
    const position = { line: 0, character: SITE.indexOf('blgo') };
    const hover = server.request('textDocument/hover', { textDocument: { uri: site }, position }) as Hover;
    expect(JSON.stringify(hover.contents)).toContain('WSGIDaemonProcess blog');
    const places = server.request('textDocument/references', {
      textDocument: { uri: site },
      position,
      context: { includeDeclaration: true },
    });
    expect(new Set((places as { uri: string }[]).map(({ uri }) => uri))).toEqual(new Set([site, main]));
    expect([...server.diagnostics().keys()].sort()).toEqual([main, site].sort());
  });

  test('names in it are told once, though it also stands beside a file that no link leads to', () => {
    const site = write('etc/sites-available/blog.conf', 'ServerName blog.example.com\n');
    const old = write('etc/sites-available/old.conf', '');
    write('etc/httpd.conf', `ServerRoot "${folder}/etc"\nInclude sites-enabled/*.conf\n`);
    mkdirSync(join(folder, 'etc/sites-enabled'));
    symlinkSync('../sites-available/blog.conf', join(folder, 'etc/sites-enabled/10-blog.conf'));
    const server = service('etc/httpd.conf');
    server.open(site, 1, 'ServerName blog.example.com\n');
    server.open(old, 1, '');
    finish(server.settle());
    const found = server.request('workspace/symbol', { query: 'blog' }) as { location: { uri: string } }[];
    expect(found.map(({ location }) => location.uri)).toEqual([site]);
  });

  test('until the link leads elsewhere', () => {
    const site = write('opt/site.conf', SITE);
    write('opt/other.conf', '');
    write('etc/httpd.conf', `ServerRoot "${folder}/etc"\nWSGIDaemonProcess blog\nIncludeOptional conf.d/*.conf\n`);
    mkdirSync(join(folder, 'etc/conf.d'));
    const link = join(folder, 'etc/conf.d/site.conf');
    symlinkSync('../../opt/site.conf', link);
    const server = service('etc/httpd.conf');
    server.open(site, 1, SITE);
    finish(server.settle());
    const command = { command: 'wsgi-lint.mainFiles', arguments: [site] };
    expect(server.request('workspace/executeCommand', command)).toHaveLength(1);
    rmSync(link);
    symlinkSync('../../opt/other.conf', link);
    server.reset();
    finish(server.settle());
    expect(server.request('workspace/executeCommand', command)).toEqual([]);
  });
});

describe('of several main files that include a file', () => {
  const mains = ['one/httpd.conf', 'two/httpd.conf'];
  const mainWith = (group: string): string => `ServerRoot "${folder}"\nWSGIDaemonProcess ${group}\nInclude site.conf\n`;
  function several(mainFiles: readonly string[]): { readonly server: Service; readonly site: string; uris: string[] } {
    const site = write('site.conf', SITE);
    const uris = [write('one/httpd.conf', mainWith('other')), write('two/httpd.conf', mainWith('blgo'))];
    const server = createService(nodeHost(), (paths, machine, options) => checkFiles(paths, machine, {}, options), {
      settings: () => ({ inlayHints: false, mainFiles: mainFiles.map((name) => join(folder, name)) }),
    });
    const paths = mains.map((name) => join(folder, name));
    server.setFiles(paths, paths);
    server.open(site, 1, SITE);
    return { server, site, uris };
  }
  const ask = (server: Service, command: string, argument: unknown): unknown =>
    server.request('workspace/executeCommand', { command, arguments: [argument] });

  test('the first counts, until the user chooses another', () => {
    const { server, site, uris } = several([]);
    expect(codes(server, site)).toContain(UNDEFINED);
    expect(ask(server, 'wsgi-lint.mainFileChoices', site)).toEqual(uris);
    const chosen = ask(server, 'wsgi-lint.chooseMainFile', { uri: site, mainFile: uris[1] });
    expect(chosen).toEqual(uris.toReversed());
    expect(ask(server, 'wsgi-lint.mainFiles', site)).toEqual([uris[1]]);
    expect(codes(server, site)).not.toContain(UNDEFINED);
  });

  test('that of the settings counts; one that is not there does not', () => {
    const { server, site, uris } = several(['gone.conf', 'two/httpd.conf']);
    expect(codes(server, site)).not.toContain(UNDEFINED);
    expect(ask(server, 'wsgi-lint.mainFileChoices', site)).toEqual(uris.toReversed());
  });

  test('that of the configuration file counts for all, but not before what a user set', () => {
    write('wsgi-lint.config.json', '{ "mainFiles": ["gone.conf", "two/httpd.conf"] }');
    const { server, site, uris } = several([]);
    expect(codes(server, site)).not.toContain(UNDEFINED);
    expect(ask(server, 'wsgi-lint.mainFileChoices', site)).toEqual(uris.toReversed());
    const own = several(['one/httpd.conf']);
    expect(codes(own.server, own.site)).toContain(UNDEFINED);
    expect(ask(own.server, 'wsgi-lint.mainFileChoices', site)).toEqual(uris);
  });

  test('what is asked wrongly is refused', () => {
    const { server, site } = several([]);
    expect(ask(server, 'wsgi-lint.chooseMainFile', site)).toHaveProperty('refused');
    expect(ask(server, 'wsgi-lint.mainFileChoices', 'file:///not/open')).toHaveProperty('refused');
  });
});
