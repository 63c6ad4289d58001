import { afterEach, describe, expect, test } from 'vitest';
import { CancellationTokenSource, type MessageConnection } from 'vscode-languageserver/node';
import type { CodeAction, Diagnostic, FullDocumentDiagnosticReport } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { memoryHost } from '../../src/httpd/host-memory.js';
import { features } from '../../src/lsp/features/index.js';
import type { DiagnosticData } from '../../src/lsp/to-diagnostic.js';
import { connect, open } from './connected.js';

const URI = 'file:///srv/conf.d/sites.conf';
const PULL = {
  textDocument: { diagnostic: {}, rangeFormatting: { rangesSupport: true } },
  workspace: { diagnostics: { refreshSupport: true } },
};
/** More than is looked at after each key. */
const LONG = `# ${'-'.repeat(20_000)}\n`;
const BROKEN = 'WSGIDaemonProcess blogs\nWSGIScriptAlias / /srv/blog.wsgi\nWSGIProcessGroup blog\n';

let client: MessageConnection | null = null;
afterEach(() => client?.dispose());

/** A document that is open, long enough for answers to come from what was known before the last keys. */
async function opened(text: string): Promise<{
  readonly client: MessageConnection;
  readonly document: () => TextDocument;
  pull(): Promise<readonly Diagnostic[]>;
  /** Replaces what is between two offsets, and sends no more. */
  type(start: number, end: number, text: string): Promise<void>;
}> {
  const connection = await connect(memoryHost({}), { capabilities: PULL });
  client = connection;
  let refreshed = (): void => {};
  const everythingKnown = new Promise<void>((resolve) => {
    refreshed = resolve;
  });
  connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshed();
    return null;
  });
  await open(connection, URI, text);
  let document = TextDocument.create(URI, 'apacheconf', 1, text);
  const pull = async (): Promise<readonly Diagnostic[]> => {
    const textDocument = { uri: URI };
    const report = await connection.sendRequest<FullDocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument,
    });
    return report.items;
  };
  await pull();
  await everythingKnown;
  return {
    client: connection,
    document: () => document,
    pull,
    async type(start, end, inserted) {
      const range = { start: document.positionAt(start), end: document.positionAt(end) };
      const version = document.version + 1;
      document = TextDocument.update(document, [{ range, text: inserted }], version);
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: URI, version },
        contentChanges: [{ range, text: inserted }],
      });
    },
  };
}

/** The texts that the fixes which a diagnostic carries make. */
function fixed(diagnostics: readonly Diagnostic[], code: string, document: TextDocument): readonly string[] {
  const data = diagnostics.find((each) => each.code === code)?.data as DiagnosticData | undefined;
  return (data?.fixes ?? []).map(({ edits }) => TextDocument.applyEdits(document, [...edits]));
}

describe('the fixes that a diagnostic carries', () => {
  test('are where their lines are now', async () => {
    const editor = await opened(`${LONG}${BROKEN}`);
    await editor.type(0, 0, '# one line\n# and another\n');
    const diagnostics = await editor.pull();
    expect(fixed(diagnostics, 'wsgi/undefined-process-group', editor.document())).toEqual([
      `# one line\n# and another\n${LONG}${BROKEN.replace('Group blog\n', 'Group blogs\n')}`,
    ]);
  });

  test('are none where what they replace was edited', async () => {
    const twice = `${LONG}Timeout 5\nRequire  all denied\nWSGIDaemonProcess a maximum-request=3\n`;
    const editor = await opened(twice);
    const before = await editor.pull();
    const carrying = before.filter(({ data }) => data !== undefined);
    expect(carrying.length).toBeGreaterThan(0);
    const at = editor.document().getText().indexOf('maximum-request');
    await editor.type(at + 3, at + 4, '');
    const place = editor.document().positionAt(at).line;
    const left = (await editor.pull()).filter(({ range, data }) => range.start.line === place && data !== undefined);
    expect(left).toEqual([]);
  });
});

test('all fixes at once are those of the present text, also right behind a key', async () => {
  const editor = await opened(`${LONG}${BROKEN}`);
  const end = editor.document().getText().length;
  await editor.type(end, end, 'WSGIDaemonProcess shop maximum-request=3\n');
  const actions = await editor.client.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: URI },
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    context: { diagnostics: [], only: ['source.fixAll'] },
  });
  const edits = actions[0]?.edit?.changes?.[URI] ?? [];
  expect(TextDocument.applyEdits(editor.document(), edits)).toContain('maximum-requests=3');
});

test('every request that is cancelled is answered, and the next one as well', async () => {
  const editor = await opened(`${LONG}${BROKEN}`);
  await editor.type(0, 0, '# ');
  const params = {
    textDocument: { uri: URI },
    position: { line: 2, character: 4 },
    positions: [{ line: 2, character: 4 }],
    range: { start: { line: 1, character: 0 }, end: { line: 2, character: 4 } },
    ranges: [],
    context: { diagnostics: [], includeDeclaration: true, only: ['source'] },
    options: { tabSize: 4, insertSpaces: true },
    ch: '>',
    newName: 'x',
    query: 'b',
    previousResultId: '1',
    previousResultIds: [],
    item: { uri: URI },
    uri: `wsgi-lint:effective/${encodeURIComponent(URI)}`,
    command: 'wsgi-lint.effectiveConfiguration',
    arguments: [URI],
  };
  const methods = [...features.map(({ method }) => method), 'textDocument/diagnostic', 'workspace/diagnostic'];
  const answers = methods.map(async (method) => {
    const cancel = new CancellationTokenSource();
    const asked = editor.client.sendRequest(method, params, cancel.token);
    cancel.cancel();
    return asked.then(
      () => 'answered',
      (error: { code: number }) => (error.code === -32800 ? 'cancelled' : `${method}: ${error.code}`),
    );
  });
  for (const answer of await Promise.all(answers)) expect(['answered', 'cancelled']).toContain(answer);
  expect((await editor.pull()).length).toBeGreaterThan(0);
});

describe('of two main files that include a file', () => {
  const SITE = 'file:///srv/site.conf';
  const MENDED = 'WSGIScriptAlias / /srv/wsgi.py process-group=blog\n';
  const main = (group: string): string => `ServerRoot /srv\nWSGIDaemonProcess ${group}\nInclude site.conf\n`;
  const host = memoryHost({
    '/srv/one/httpd.conf': main('shop'),
    '/srv/two/httpd.conf': main('blog'),
    '/srv/site.conf': MENDED,
  });

  async function codesWith(mainFiles: readonly string[]): Promise<{ connection: MessageConnection; codes: unknown[] }> {
    const connection = await connect(host, {
      capabilities: PULL,
      initializationOptions: { mainFiles },
      workspaceFolders: [{ uri: 'file:///srv', name: 'srv' }],
    });
    client = connection;
    await open(connection, SITE, MENDED);
    return { connection, codes: await codesOf(connection) };
  }
  async function codesOf(connection: MessageConnection): Promise<unknown[]> {
    const report = await connection.sendRequest<FullDocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri: SITE },
    });
    return report.items.map(({ code }) => code);
  }

  test('that of the settings counts, found from the folder of the workspace', async () => {
    expect((await codesWith([])).codes).toContain('wsgi/undefined-process-group');
    client?.dispose();
    expect((await codesWith(['two/httpd.conf'])).codes).not.toContain('wsgi/undefined-process-group');
  });

  test('another one is chosen by a command, and diagnostics are asked for again', async () => {
    const { connection } = await codesWith([]);
    const refreshed = new Promise((resolve) => {
      connection.onRequest('workspace/diagnostic/refresh', () => {
        resolve(null);
        return null;
      });
    });
    await connection.sendRequest('workspace/executeCommand', {
      command: 'wsgi-lint.chooseMainFile',
      arguments: [{ uri: SITE, mainFile: 'file:///srv/two/httpd.conf' }],
    });
    await refreshed;
    expect(await codesOf(connection)).not.toContain('wsgi/undefined-process-group');
  });
});
