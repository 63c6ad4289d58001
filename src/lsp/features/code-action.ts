import type { CodeAction, CodeActionKind, CodeActionParams } from 'vscode-languageserver-protocol';
import type { Steps } from '../../httpd/steps.js';
import { lineBreakIn } from '../../text/index.js';
import { addCloseTag } from '../code-actions/add-close-tag.js';
import { didYouMean } from '../code-actions/did-you-mean.js';
import { fixAll } from '../code-actions/fix-all.js';
import { matchTags } from '../code-actions/match-tags.js';
import { quickFixes } from '../code-actions/quick-fixes.js';
import { suppress } from '../code-actions/suppress.js';
import { wrapInSection } from '../code-actions/wrap-in-section.js';
import type { OpenDocument } from '../document.js';
import { feature } from '../feature.js';
import { settleAround } from '../server-with.js';
import type { Workspace } from '../workspace.js';

/** Makes the actions of one kind for a range. */
export type ActionSource = (
  document: OpenDocument,
  params: CodeActionParams,
  workspace: Workspace,
) => readonly CodeAction[];

/** In the order in which editors list them. */
const SOURCES: readonly (readonly [CodeActionKind, ActionSource])[] = [
  ['quickfix', quickFixes],
  ['quickfix', didYouMean],
  ['quickfix', matchTags],
  ['quickfix', addCloseTag],
  ['quickfix', suppress],
  ['refactor.rewrite', wrapInSection],
  ['source.fixAll.wsgi-lint', fixAll],
];

/** Fixes of findings, all safe ones at once, comments that suppress, and what is often done to a few lines. */
export const codeAction = feature({
  method: 'textDocument/codeAction',
  summary:
    'Fixes of the linter, one or all safe ones; the word that is most like one that httpd rejects, tags that match, a comment that suppresses, `<IfModule>` around lines.',
  capabilities: () => ({ codeActionProvider: { codeActionKinds: [...new Set(SOURCES.map(([kind]) => kind))] } }),
  /** All fixes at once are asked for when a file is saved, by nobody who would look at them. */
  *prepare({ textDocument, context }: CodeActionParams, workspace): Steps<void> {
    if (context.only?.some((kind) => kind.startsWith('source')) === true)
      yield* settleAround(textDocument.uri, workspace);
  },
  run(params: CodeActionParams, workspace): CodeAction[] {
    const document = workspace.document(params.textDocument.uri);
    const { only } = params.context;
    if (document === undefined) return [];
    const actions = SOURCES.flatMap(([kind, source]) =>
      isWanted(kind, only) ? source(document, params, workspace) : [],
    );
    return lineBreakIn(document.text) === '\n' ? actions : actions.map((each) => withLineBreaks(each, document));
  },
});

/** In a document whose lines end with CRLF, what an action puts into it has such lines too. */
function withLineBreaks(action: CodeAction, { uri }: OpenDocument): CodeAction {
  const { [uri]: edits, ...others } = action.edit?.changes ?? {};
  if (edits === undefined) return action;
  const changed = edits.map((edit) => ({ ...edit, newText: edit.newText.replace(/\r?\n/g, '\r\n') }));
  return { ...action, edit: { changes: { ...others, [uri]: changed } } };
}

/** `source.fixAll` asks for `source.fixAll.wsgi-lint` too. What is under `source` is made for those alone who ask for it. */
function isWanted(kind: CodeActionKind, only: readonly CodeActionKind[] | undefined): boolean {
  if (only === undefined) return !kind.startsWith('source');
  return only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));
}
