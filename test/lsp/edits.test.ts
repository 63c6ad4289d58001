import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type CodeAction, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import { memoryHost } from '../../src/httpd/host-memory.js';
import { finish } from '../../src/httpd/steps.js';
import { checkFiles } from '../../src/lsp/check.js';
import { createService, type Service } from '../../src/lsp/service.js';

const URI = 'file:///srv/conf.d/sites.conf';

function virtualHost(index: number): string {
  return `<VirtualHost *:80>
    ServerName site${index}.example.com
    DocumentRoot /srv/site${index}
    # ${index} of many
    WSGIDaemonProcess site${index} threads=15 \\
        python-home=/srv/site${index}/venv user=www group=www
    WSGIProcessGroup site${index % 2 === 0 ? index : 'x'}
    WSGIScriptAlias / /srv/site${index}/wsgi.py
    <Directory /srv/site${index}>
        Require all granted
        AllowOverride None
    </Directory>
    Timeout ${index % 3 === 0 ? 'soon' : 60}
</VirtualHost>
`;
}

/** More than is looked at after each key. */
const TEXT = Array.from({ length: 55 }, (_, index) => virtualHost(index)).join('\n');

function opened(text: string): Service {
  const service = createService(memoryHost({}), (paths, machine, options) => checkFiles(paths, machine, {}, options));
  service.open(URI, 1, text);
  return service;
}

/** All that is to be said of a text. */
function truth(text: string): readonly Diagnostic[] {
  return opened(text).diagnostics().get(URI) ?? [];
}

/** A document that is edited at offsets. */
function edited(text: string): {
  readonly service: Service;
  text(): string;
  edit(at: number, length: number, text: string): void;
} {
  const service = opened(text);
  finish(service.settle());
  service.diagnosticsOf(URI);
  let document = TextDocument.create(URI, 'apacheconf', 1, text);
  return {
    service,
    text: () => document.getText(),
    edit(at, length, inserted) {
      const size = document.getText().length;
      const start = at % (size + 1);
      const range = { start: document.positionAt(start), end: document.positionAt(Math.min(size, start + length)) };
      const version = document.version + 1;
      service.change(URI, version, [{ range, text: inserted }]);
      document = TextDocument.update(document, [{ range, text: inserted }], version);
    },
  };
}

function sorted(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map((each) => JSON.stringify(each)).sort();
}

/** What httpd says of lines, whatever rule says it. */
function errorsIn(diagnostics: readonly Diagnostic[]): ReadonlySet<number> {
  return new Set(
    diagnostics
      .filter(({ severity, code }) => severity === DiagnosticSeverity.Error && String(code).startsWith('syntax/'))
      .map(({ range }) => range.start.line),
  );
}

const insertion = fc.constantFrom(
  'x',
  ' ',
  '\n',
  '"',
  '\\\n',
  '<',
  '>',
  '</VirtualHost>\n',
  'Timeout 1\n',
  'Timeout\n',
  '',
);
const edit = fc.record({ at: fc.nat(), length: fc.constantFrom(0, 0, 1, 3, 40), text: insertion });

describe('what is said of a large document', () => {
  test('is behind edits what is said of the same text when it is opened', () => {
    fc.assert(
      fc.property(fc.array(fc.array(edit, { maxLength: 6 }), { minLength: 1, maxLength: 3 }), (rounds) => {
        const large = edited(TEXT);
        for (const edits of rounds) {
          for (const { at, length, text } of edits) {
            large.edit(at, length, text);
            large.service.diagnosticsOf(URI);
          }
          finish(large.service.settle());
          expect(large.service.isBehind()).toBe(false);
          expect(sorted(large.service.diagnosticsOf(URI))).toEqual(sorted(truth(large.text())));
        }
      }),
      { numRuns: 12 },
    );
  });

  test('is never said twice, and stands within the document, before all is looked at again', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
        const large = edited(TEXT);
        for (const { at, length, text } of edits) {
          large.edit(at, length, text);
          const said = large.service.diagnosticsOf(URI);
          const keys = said.map(({ range, code, message }) => JSON.stringify([range, code, message]));
          expect(new Set(keys).size).toBe(keys.length);
          const document = TextDocument.create(URI, 'apacheconf', 1, large.text());
          for (const { range } of said)
            for (const place of [range.start, range.end])
              expect(document.positionAt(document.offsetAt(place))).toEqual(place);
        }
      }),
      { numRuns: 12 },
    );
  });

  test('is right at once where a key makes a line wrong, or right again', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ host: fc.nat({ max: 54 }), wrong: fc.boolean() }), { maxLength: 8 }), (keys) => {
        const large = edited(TEXT);
        for (const { host, wrong } of keys) {
          const text = large.text();
          const at = text.indexOf('Timeout ', text.indexOf(`ServerName site${host}.`)) + 'Timeout '.length;
          large.edit(at, text.indexOf('\n', at) - at, wrong ? 'late' : '30');
          expect(large.service.isBehind()).toBe(true);
          expect(errorsIn(large.service.diagnosticsOf(URI))).toEqual(errorsIn(truth(large.text())));
        }
      }),
      { numRuns: 12 },
    );
  });

  test('begins with what httpd rejects', () => {
    const service = opened(TEXT);
    const first = service.diagnosticsOf(URI);
    expect(service.isBehind()).toBe(true);
    expect(errorsIn(first)).toEqual(errorsIn(truth(TEXT)));
    expect(first.length).toBeLessThan(truth(TEXT).length);
    finish(service.settle());
    expect(sorted(service.diagnosticsOf(URI))).toEqual(sorted(truth(TEXT)));
  });

  test('is all that there is to say to a client that does not hear more later', () => {
    const text = TEXT.repeat(4);
    const service = opened('');
    service.initialize({ textDocument: { diagnostic: {} } });
    service.open(URI, 2, text);
    const first = service.diagnosticsOf(URI);
    expect(service.isBehind()).toBe(false);
    expect(first).toHaveLength(truth(text).length);
  });

  test('has its fixes where lines are now', () => {
    const large = edited(TEXT);
    large.edit(0, 0, '\n# two more\n');
    expect(large.service.isBehind()).toBe(true);
    const fresh = opened(large.text());
    fresh.diagnostics();
    const actionsAt = (service: Service, line: number): unknown => {
      const range = { start: { line, character: 0 }, end: { line, character: 80 } };
      const actions = service.request('textDocument/codeAction', { textDocument: { uri: URI }, range, context: {} });
      return (actions as CodeAction[]).map(({ title, edit }) => ({ title, edit }));
    };
    const lines = Array.from({ length: 40 }, (_, line) => line + 2);
    const actions = lines.map((line) => actionsAt(large.service, line));
    expect(actions.flat().length).toBeGreaterThan(10);
    expect(actions).toEqual(lines.map((line) => actionsAt(fresh, line)));
  });

  test('is not kept of steps that an edit came between', () => {
    const large = edited(TEXT);
    large.edit(0, 0, 'Timeout never\n');
    const steps = large.service.settle();
    for (let count = 0; count < 20; count++) steps.next();
    large.edit(0, 'Timeout never\n'.length, '\n');
    finish(steps);
    expect(large.service.isBehind()).toBe(true);
    finish(large.service.settle());
    expect(sorted(large.service.diagnosticsOf(URI))).toEqual(sorted(truth(large.text())));
  });
});
