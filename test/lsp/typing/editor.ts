import type { Diagnostic } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { memoryHost } from '../../../src/httpd/host-memory.js';
import { finish } from '../../../src/httpd/steps.js';
import { checkFiles } from '../../../src/lsp/check.js';
import { createService, type Service } from '../../../src/lsp/service.js';
import { problemsOf, type TextOf } from './invariants.js';
import { type Answered, askAt, createTokenClient, type Extent } from './questions.js';

/** An editor with one document open, whose service is asked about it. What is wrong with its answers is kept. */
export interface Editor {
  readonly text: string;
  /** How many requests were answered, and looked at. */
  readonly requests: number;
  readonly problems: readonly string[];
  /** Replaces what is between two offsets, and takes the diagnostics. */
  type(start: number, end: number, text: string): void;
  ask(offset: number, extent: Extent): void;
  /** Compares all answers with those of a server that is given the text as it is. */
  compare(offset: number): void;
}

/**
 * @param files by absolute path, what stands on disk
 * @param mayLook whether a request may have all files of the document looked at again
 */
export function openEditor(
  path: string,
  text: string,
  files: Readonly<Record<string, string>>,
  mayLook: boolean,
): Editor {
  const uri = `file://${path}`;
  let looks = 0;
  const service = serviceOn(files, () => looks++);
  let document = TextDocument.create(uri, 'apacheconf', 0, text);
  service.open(uri, 0, text);
  const tokens = createTokenClient(service, uri);
  const textOf: TextOf = (other) => {
    const found = files[decodeURIComponent(other.replace(/^file:\/\//, ''))];
    return found === undefined ? null : TextDocument.create(other, 'apacheconf', 0, found);
  };
  const problems: string[] = [];
  let requests = 0;

  const failed = (problem: string): void => {
    problems.push(`${path}, version ${document.version}, ${JSON.stringify(document.getText().slice(-40))}: ${problem}`);
  };
  const lookAt = (answered: Answered): void => {
    requests++;
    for (const problem of problemsOf(answered, document, textOf)) failed(problem);
    if (!mayLook && looks > 0) failed(`${answered.method} had all files looked at again, while keys wait`);
    looks = 0;
  };
  const caught = (run: () => void): void => {
    try {
      run();
    } catch (error) {
      failed(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  };
  const settle = (): void => {
    finish(service.settle());
    looks = 0;
  };
  settle();

  return {
    get text() {
      return document.getText();
    },
    get requests() {
      return requests;
    },
    problems,
    type(start, end, inserted) {
      const range = { start: document.positionAt(start), end: document.positionAt(end) };
      const version = document.version + 1;
      document = TextDocument.update(document, [{ range, text: inserted }], version);
      caught(() => {
        service.change(uri, version, [{ range, text: inserted }]);
        lookAt({ method: 'diagnostics', params: {}, answer: service.diagnosticsOf(uri) });
        tokens();
      });
    },
    ask: (offset, extent) =>
      caught(() => {
        for (const answered of askAt(offset, document, service, extent)) lookAt(answered);
      }),
    compare: (offset) =>
      caught(() => {
        settle();
        const fresh = serviceOn(files);
        fresh.open(uri, 0, document.getText());
        finish(fresh.settle());
        const [ours = [], theirs = []] = [service, fresh].map((each) => [
          ...[...askAt(offset, document, each)].map(shown),
          ...sorted(each.diagnostics().get(uri) ?? []),
        ]);
        if (ours.length !== theirs.length) failed(`${ours.length} answers, afresh ${theirs.length}`);
        ours.forEach((answer, at) => {
          if (answer !== theirs[at]) failed(`${answer}\n  afresh: ${theirs[at]}`);
        });
        const whole = fresh.request('textDocument/semanticTokens/full', { textDocument: { uri } });
        if (String(tokens()) !== String((whole as { data: number[] }).data))
          failed('the tokens are not those that were told bit by bit');
      }),
  };
}

/** @param looked is told each time when all files that belong together are looked at */
function serviceOn(files: Readonly<Record<string, string>>, looked: () => void = () => {}): Service {
  return createService(
    memoryHost(files),
    (paths, machine, options) => {
      if (options?.only !== 'rejections') looked();
      return checkFiles(paths, machine, {}, options);
    },
    { settings: () => ({ inlayHints: true }) },
  );
}

/** Two servers count their answers apart. */
function shown({ method, answer }: Answered): string {
  return `${method} ${JSON.stringify(answer, (name, value) => (name === 'resultId' ? undefined : value))}`;
}

function sorted(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map((each) => JSON.stringify(each)).sort();
}
