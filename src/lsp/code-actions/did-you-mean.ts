import type { Range } from 'vscode-languageserver-types';
import { nearest } from '../../lint/nearest.js';
import { argumentItems } from '../completion/arguments.js';
import { typedAt } from '../completion/typed.js';
import { cursorAt } from '../cursor.js';
import type { OpenDocument } from '../document.js';
import { isBefore } from '../edit-log.js';
import type { ActionSource } from '../features/code-action.js';
import { contentOf } from '../word-content.js';
import type { Workspace } from '../workspace.js';

/** What a flag is called elsewhere. */
const FLAGS: Readonly<Record<string, string>> = { yes: 'On', true: 'On', 1: 'On', no: 'Off', false: 'Off', 0: 'Off' };

/** In the place of a word that httpd rejects, the one that could stand there and is most like it; where the linter has no fix of its own. */
export const didYouMean: ActionSource = (document, { range }, workspace) => {
  const analysis = workspace.recent(document.path);
  return analysis.findings.flatMap(({ rejected, fixes, location }) => {
    if (!rejected || fixes.length > 0 || location.source.path !== document.path) return [];
    const place = workspace.placeOf(location, analysis);
    if (place === null || !touchesRange(place.range, range)) return [];
    return suggestion(document.offsetAt(place.range.start), document, workspace) ?? [];
  });
};

function touchesRange(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

/** `offset`: where what is rejected begins. */
function suggestion(
  offset: number,
  document: OpenDocument,
  workspace: Workspace,
): ReturnType<ActionSource>[number] | null {
  const { line, word } = cursorAt(document, document.positionAt(offset));
  if (line === null || word === null || word.span.start === line.span.start) return null;
  const { text: whole, span: content } = contentOf(word);
  // Of an option it is its name.
  const text = whole.replace(/=.*/s, '');
  if (offset > content.start) return null;
  const cursor = cursorAt(document, document.positionAt(content.start));
  const typed = typedAt(cursor);
  if (typed.kind !== 'argument') return null;
  const names = argumentItems(typed, cursor, workspace).flatMap(({ label }) => (/\s/.test(label) ? [] : [label]));
  const flag = FLAGS[text.toLowerCase()];
  const name = flag !== undefined && names.includes(flag) ? flag : nearest(text, names);
  if (name === null || name === text) return null;
  return {
    title: `Write \`${name}\``,
    kind: 'quickfix',
    edit: {
      changes: {
        [document.uri]: [
          { range: document.rangeOf({ start: content.start, end: content.start + text.length }), newText: name },
        ],
      },
    },
  };
}
