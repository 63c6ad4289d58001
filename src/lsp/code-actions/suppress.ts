import type { TextEdit } from 'vscode-languageserver-types';
import { lineStart } from '../../text/index.js';
import type { ActionSource } from '../features/code-action.js';
import { findingsAt } from './findings-at.js';

/**
 * A comment above the line that suppresses a rule there, to be completed with the reason; two around a comment, which is no next line. What
 * httpd rejects cannot be suppressed away.
 */
export const suppress: ActionSource = (document, { range }, workspace) => {
  const analysis = workspace.analysisAtOnce(document.path);
  const found = findingsAt(document, range, analysis, workspace).filter(({ finding }) => !finding.rejected);
  const rules = new Map(found.map(({ finding, span }) => [finding.rule, span]));
  const { text } = document;
  return [...rules].map(([rule, place]) => {
    const line = document.tree.lines.find(({ span }) => span.start <= place.start && place.start <= span.end);
    const { start, end } = line?.span ?? place;
    const above = lineStart(text, start);
    const indent = /^[ \t]*/.exec(text.slice(above, start))?.[0] ?? '';
    const insert = (offset: number, comment: string): TextEdit => ({
      range: document.rangeOf({ start: offset, end: offset }),
      newText: `${indent}# wsgi-lint-${comment}\n`,
    });
    const reason = `${rule} -- why it is right here`;
    const feed = text.indexOf('\n', end);
    const edits =
      line?.type === 'Comment' && feed >= 0
        ? [insert(above, `disable ${reason}`), insert(feed + 1, `enable ${rule}`)]
        : [insert(above, `disable-next ${reason}`)];
    return { title: `Suppress ${rule} here`, kind: 'quickfix', edit: { changes: { [document.uri]: edits } } };
  });
};
