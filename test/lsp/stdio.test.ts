import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import type { Diagnostic, DocumentDiagnosticReport, WorkspaceDiagnosticReport } from 'vscode-languageserver-protocol';
import { URI } from 'vscode-uri';
import { type Client, type ClientOptions, startClient } from './client.js';

const UNDEFINED = 'wsgi/undefined-process-group';
const PULL = { textDocument: { diagnostic: { relatedDocumentSupport: true } } };

let folder: string;
let client: Client | null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wsgi-lint-lsp-'));
});
afterEach(() => {
  client?.dispose();
  client = null;
  rmSync(folder, { recursive: true });
});

async function start(options?: ClientOptions): Promise<Client> {
  client = await startClient(options);
  return client;
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return URI.file(path).toString();
}

function codes(diagnostics: readonly Diagnostic[]): unknown[] {
  return diagnostics.map(({ code }) => code);
}

function has(code: string): (diagnostics: readonly Diagnostic[]) => boolean {
  return (diagnostics) => codes(diagnostics).includes(code);
}

async function pull({ connection }: Client, uri: string): Promise<DocumentDiagnosticReport> {
  return connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
}

const BROKEN = 'WSGIDaemonProcess blogs\nWSGIScriptAlias / /srv/blog.wsgi\nWSGIProcessGroup blog\n';

test('a client that refuses to register what it said it could is served', async () => {
  const server = await start({
    capabilities: { workspace: { didChangeConfiguration: { dynamicRegistration: true } } },
    refusesRegistration: true,
  });
  const uri = file('site.conf', BROKEN);
  const arrived = server.publishedFor(uri, has(UNDEFINED));
  server.open(uri, BROKEN);
  expect(codes(await arrived)).toContain(UNDEFINED);
});

describe('a client that cannot pull', () => {
  test('is sent the findings, with their place, rule and fix', async () => {
    const server = await start();
    const { textDocumentSync, diagnosticProvider } = server.initialized.capabilities;
    expect(textDocumentSync).toEqual({ openClose: true, change: 2, save: false });
    expect(diagnosticProvider).toBeUndefined();
    const uri = file('site.conf', '');
    const arrived = server.publishedFor(uri, has(UNDEFINED));
    server.open(uri, BROKEN);
    const finding = (await arrived).find(({ code }) => code === UNDEFINED);
    expect(finding).toMatchObject({
      range: { start: { line: 2, character: 17 }, end: { line: 2, character: 21 } },
      severity: 1,
      source: 'wsgi-lint',
    });
    expect(finding?.message).toContain('`blog`');
    expect(finding?.data).toMatchObject({ fixes: [{ edits: [{ newText: 'blogs' }] }] });
  });

  test('is sent what an edit changes, and silence when it is mended', async () => {
    const server = await start();
    const uri = file('site.conf', '');
    const first = server.publishedFor(uri, has(UNDEFINED));
    server.open(uri, BROKEN);
    await first;
    const mended = server.publishedFor(uri, (diagnostics) => !has(UNDEFINED)(diagnostics));
    server.change(uri, 2, [
      { range: { start: { line: 2, character: 17 }, end: { line: 2, character: 21 } }, text: 'blogs' },
    ]);
    expect(codes(await mended)).not.toContain('wsgi/unused-daemon-group');
    const emptied = server.publishedFor(uri, (diagnostics) => diagnostics.length === 0);
    server.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    expect(await emptied).toEqual([]);
  });

  test('is told of files that an open main file includes', async () => {
    const included = file('included.conf', 'Listne 80\n');
    const server = await start();
    const arrived = server.publishedFor(included, has('syntax/unknown-directive'));
    const main = file('httpd.conf', '');
    server.open(main, `ServerRoot "${folder}"\nInclude included.conf\n`);
    expect((await arrived)[0]?.range.start).toEqual({ line: 0, character: 0 });
  });
});

describe('a client that can pull', () => {
  test('is answered when it asks, and never sent the same as well', async () => {
    const server = await start({ capabilities: PULL });
    expect(server.initialized.capabilities.diagnosticProvider).toEqual({
      identifier: 'wsgi-lint',
      interFileDependencies: true,
      workspaceDiagnostics: true,
    });
    const uri = file('site.conf', '');
    server.open(uri, BROKEN);
    const report = await pull(server, uri);
    expect(report.kind === 'full' && codes(report.items)).toContain(UNDEFINED);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(server.published).toEqual([]);
  });

  test('sees the group that a neighbour in the same folder defines', async () => {
    file('daemons.conf', 'WSGIDaemonProcess blog\n');
    const server = await start({ capabilities: PULL });
    const uri = file('site.conf', '');
    server.open(uri, BROKEN);
    const report = await pull(server, uri);
    expect(report.kind === 'full' && codes(report.items)).not.toContain(UNDEFINED);
  });

  test('gets the findings of included files as related documents, and of all files of the workspace', async () => {
    const included = file('included.conf', 'Listne 80\n');
    const server = await start({ capabilities: PULL });
    const main = file('httpd.conf', '');
    server.open(main, `ServerRoot "${folder}"\nInclude included.conf\n`);
    const report = await pull(server, main);
    const related = 'relatedDocuments' in report ? report.relatedDocuments?.[included] : undefined;
    expect(related?.kind === 'full' && codes(related.items)).toEqual(['syntax/unknown-directive']);
    const all = await server.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [],
    });
    expect(all.items.map(({ uri }) => uri).sort()).toEqual([main, included].sort());
  });

  test('has the configuration file of the folder before its own settings', async () => {
    file('wsgi-lint.config.json', '{ "preset": "off", "rules": { "wsgi/undefined-process-group": "hint" } }');
    const server = await start({
      capabilities: PULL,
      initializationOptions: { preset: 'strict', rules: { 'wsgi/*': 'error' } },
    });
    const uri = file('site.conf', '');
    server.open(uri, BROKEN);
    const report = await pull(server, uri);
    const items = report.kind === 'full' ? report.items : [];
    expect(items.find(({ code }) => code === UNDEFINED)?.severity).toBe(4);
    file('wsgi-lint.config.json', '{ "ignore": ["*.conf"] }');
    server.change(uri, 2, [{ text: BROKEN }]);
    expect(await pull(server, uri)).toMatchObject({ items: [] });
  });

  test('is told once what is wrong with the configuration file, and served without it', async () => {
    file('wsgi-lint.config.json', '{\n"presets": "off" }');
    const server = await start({ capabilities: PULL });
    const messages: string[] = [];
    server.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      messages.push(message);
    });
    const uri = file('site.conf', '');
    server.open(uri, BROKEN);
    const report = await pull(server, uri);
    expect(report.kind === 'full' && codes(report.items)).toContain(UNDEFINED);
    server.change(uri, 2, [{ text: BROKEN }]);
    await pull(server, uri);
    expect(messages).toEqual([
      `${join(folder, 'wsgi-lint.config.json')}:2: unknown key \`presets\`; did you mean \`preset\`?`,
    ]);
  });

  test('settings change severities and versions', async () => {
    const initializationOptions = { rules: { 'wsgi/*': 'off' }, serverVersion: 'nonsense', preset: 7 };
    const server = await start({ capabilities: PULL, initializationOptions });
    const uri = file('site.conf', '');
    server.open(uri, BROKEN);
    const report = await pull(server, uri);
    expect(report.kind === 'full' && codes(report.items).filter((code) => String(code).startsWith('wsgi/'))).toEqual(
      [],
    );
  });

  test('ranges are those of the editor, which ends lines at a lone CR as well', async () => {
    const server = await start({ capabilities: PULL });
    const uri = file('site.conf', '');
    server.open(uri, 'ServerName a\rServerAdmin b\n\u{1F600} Listne\n');
    const report = await pull(server, uri);
    const unknown =
      report.kind === 'full' ? report.items.find(({ code }) => code === 'syntax/unknown-directive') : undefined;
    expect(unknown?.range).toEqual({ start: { line: 2, character: 0 }, end: { line: 2, character: 2 } });
  });
});

describe('a workspace', () => {
  async function workspaceReport(server: Client): Promise<WorkspaceDiagnosticReport> {
    return server.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] });
  }

  test('has its files looked at that are not open, but for ignored ones', async () => {
    mkdirSync(join(folder, '.git'));
    file('.gitignore', 'old/\n');
    for (const name of ['conf.d', 'old']) mkdirSync(join(folder, name));
    const broken = file('conf.d/a.conf', 'Listne 80\n');
    const sound = file('conf.d/b.conf', 'ServerName b.example\n');
    file('old/c.conf', 'Listne 80\n');
    const server = await start({ capabilities: PULL, folder });
    const { items } = await workspaceReport(server);
    expect(items.map(({ uri }) => uri).sort()).toEqual([broken, sound].sort());
    const report = items.find(({ uri }) => uri === broken);
    expect(report?.kind === 'full' && codes(report.items)).toEqual(['syntax/unknown-directive']);
  });

  test('is answered shortly when nothing is new, and with nothing for a file that is gone', async () => {
    const broken = file('a.conf', 'Listne 80\n');
    const server = await start({ capabilities: PULL, folder });
    const first = await workspaceReport(server);
    const previousResultIds = first.items.map(({ uri, resultId }) => ({ uri, value: resultId }));
    const again: WorkspaceDiagnosticReport = await server.connection.sendRequest('workspace/diagnostic', {
      previousResultIds,
    });
    expect(again.items.map(({ kind }) => kind)).toEqual(['unchanged']);
    rmSync(join(folder, 'a.conf'));
    void server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: broken, type: 3 }] });
    const gone: WorkspaceDiagnosticReport = await server.connection.sendRequest('workspace/diagnostic', {
      previousResultIds,
    });
    expect(gone.items).toMatchObject([{ kind: 'full', uri: broken, items: [] }]);
  });

  test('finds the main file that stands elsewhere and includes the open one', async () => {
    for (const name of ['server', 'server/etc', 'sites']) mkdirSync(join(folder, name));
    const main = file('server/etc/main.conf', `ServerRoot "${folder}"\nWSGIDaemonProcess blog\nInclude sites/*.conf\n`);
    const site = file('sites/site.conf', 'WSGIProcessGroup blgo\n');
    const server = await start({ capabilities: PULL, folder });
    server.open(site, 'WSGIProcessGroup blgo\n');
    const report = await pull(server, site);
    const finding = report.kind === 'full' ? report.items.find(({ code }) => code === UNDEFINED) : undefined;
    expect(finding?.data).toMatchObject({ fixes: [{ edits: [{ newText: 'blog' }] }] });
    expect(finding?.codeDescription?.href).toMatch(/docs\/rules\/wsgi\/undefined-process-group\.md$/);
    expect(finding?.relatedInformation).toContainEqual({
      message: 'included here',
      location: { uri: main, range: { start: { line: 2, character: 0 }, end: { line: 2, character: 20 } } },
    });
  });

  test('shows in sites-available what httpd reads through the link in sites-enabled', async () => {
    for (const name of ['sites-available', 'sites-enabled']) mkdirSync(join(folder, name));
    const site = file('sites-available/blog.conf', '');
    symlinkSync('../sites-available/blog.conf', join(folder, 'sites-enabled/blog.conf'));
    file('apache2.conf', `ServerRoot "${folder}"\nWSGIDaemonProcess blog\nInclude sites-enabled/*.conf\n`);
    const server = await start({ capabilities: PULL, folder });
    server.open(site, 'WSGIProcessGroup blgo\n');
    const report = await pull(server, site);
    const finding = report.kind === 'full' ? report.items.find(({ code }) => code === UNDEFINED) : undefined;
    expect(finding?.data).toMatchObject({ fixes: [{ edits: [{ newText: 'blog' }] }] });
    server.change(site, 2, [{ text: 'WSGIProcessGroup blog\n' }]);
    const mended = await pull(server, site);
    expect(mended.kind === 'full' && codes(mended.items)).not.toContain(UNDEFINED);
  });

  test('is answered when the client no longer wants to know', async () => {
    for (let at = 0; at < 30; at++) {
      mkdirSync(join(folder, `conf${at}`));
      file(`conf${at}/a.conf`, BROKEN.repeat(50));
    }
    const server = await start({ capabilities: PULL, folder });
    const cancel = new CancellationTokenSource();
    const asked = server.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] }, cancel.token);
    cancel.cancel();
    await expect(asked).rejects.toMatchObject({ code: -32800 });
    const uri = file('site.conf', '');
    server.open(uri, BROKEN);
    expect((await pull(server, uri)).kind).toBe('full');
  });
});

describe('a machine that stands in a folder', () => {
  const SITE =
    'WSGIProcessGroup blgo\nWSGIScriptAlias / /srv/blog/wsgi.py\n<Directory /srv/blog>\nRequire all granted\n</Directory>\n';

  /** A tree that stands for `/`, and a configuration file that says so. */
  function image(): { readonly main: string; readonly site: string } {
    for (const name of [
      'image',
      'image/etc',
      'image/etc/httpd',
      'image/etc/httpd/conf.d',
      'image/srv',
      'image/opt',
      'image/opt/blog',
    ])
      mkdirSync(join(folder, name));
    file('wsgi-lint.config.json', '{ "sysroot": "image" }');
    // The link leads to the tree's own folder.
    file('image/opt/blog/wsgi.py', 'application = None\n');
    symlinkSync('/opt/blog', join(folder, 'image/srv/blog'));
    return {
      main: file(
        'image/etc/httpd/httpd.conf',
        'ServerRoot /etc/httpd\nListen 80\nServerName blog.example\nWSGIDaemonProcess blog\nInclude conf.d/*.conf\n',
      ),
      site: file('image/etc/httpd/conf.d/site.conf', SITE),
    };
  }

  test('is read under the paths of its server, links and all', async () => {
    const { site } = image();
    const server = await start({ capabilities: PULL, folder });
    server.open(site, SITE);
    const report = await pull(server, site);
    const finding = report.kind === 'full' ? report.items.find(({ code }) => code === UNDEFINED) : undefined;
    expect(finding?.data).toMatchObject({ fixes: [{ edits: [{ newText: 'blog' }] }] });
    expect(report.kind === 'full' && codes(report.items)).not.toContain('wsgi/target-missing');
  });

  test('moves with the configuration file that names it', async () => {
    const { main } = image();
    const server = await start({ capabilities: PULL, folder });
    server.open(main, readFileSync(new URL(main), 'utf8'));
    const inTree = await pull(server, main);
    expect(inTree.kind === 'full' && codes(inTree.items)).not.toContain('syntax/path');
    const config = file('wsgi-lint.config.json', '{ "preset": "off" }');
    void server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: config, type: 2 }] });
    const here = await pull(server, main);
    expect(here.kind === 'full' && codes(here.items)).toContain('syntax/path');
  });

  test('tells a client without documents of the server where a request goes', async () => {
    const { site } = image();
    const server = await start({ folder });
    server.open(site, SITE.replace('blgo', 'blog'));
    const answer: string = await server.connection.sendRequest('workspace/executeCommand', {
      command: 'wsgi-lint.route',
      arguments: [{ uri: site, request: 'GET http://blog.example/entry' }],
    });
    expect(answer).toContain('the process group blog');
    expect(answer).toContain(`](${site}#L2)`);
    const content: { text: string } = await server.connection.sendRequest('workspace/textDocumentContent', {
      uri: `wsgi-lint:route/${encodeURIComponent(site)}.md?${encodeURIComponent('GET http://blog.example/entry')}`,
    });
    expect(content.text).toBe(answer);
    const effective: string = await server.connection.sendRequest('workspace/executeCommand', {
      command: 'wsgi-lint.effectiveConfiguration',
      arguments: [site],
    });
    expect(effective).toContain('# In file: /etc/httpd/httpd.conf');
  });
});

describe('tags', () => {
  test.each([
    ['Define TESTS\n<IfDefine TEST>\nTimeout 5\n</IfDefine>\n', 'core/unused-define', 1],
    ['MaxClients 150\n', 'core/renamed-directive', 2],
    ['Timeout 30\nTimeout 60\n', 'core/setting-overridden', 1],
  ])('%j', async (text, code, tag) => {
    const server = await start({ capabilities: PULL, initializationOptions: { preset: 'strict' } });
    const uri = file('httpd.conf', '');
    server.open(uri, text);
    const report = await pull(server, uri);
    const finding = report.kind === 'full' ? report.items.find((each) => each.code === code) : undefined;
    expect(finding?.tags).toEqual([tag]);
  });
});

describe('the process', () => {
  test('ends with 0 behind shutdown, with 1 without', async () => {
    const polite = await start();
    const ended = new Promise((resolve) => polite.process.once('exit', resolve));
    await polite.connection.sendRequest('shutdown');
    await polite.connection.sendNotification('exit');
    expect(await ended).toBe(0);
    const rude = await start();
    const left = new Promise((resolve) => rude.process.once('exit', resolve));
    await rude.connection.sendNotification('exit');
    expect(await left).toBe(1);
  });

  test('answers on after a document that is not text, a range outside it and a method that it does not have', async () => {
    const server = await start({ capabilities: PULL });
    const uri = file('site.conf', '');
    server.open(uri, '\0\0\u0001<\u0002');
    server.change(uri, 2, [
      { range: { start: { line: 90, character: 9 }, end: { line: 99, character: 9 } }, text: '<'.repeat(9999) },
    ]);
    await expect(server.connection.sendRequest('textDocument/nonsense', {})).rejects.toThrow(/nonsense/);
    expect((await pull(server, uri)).kind).toBe('full');
  });
});
