import { lineStart } from '../../text/index.js';
import type { ActionSource } from '../features/code-action.js';
import { findingsAt } from './findings-at.js';

/** A comment above the line that suppresses a rule there, to be completed with the reason. What httpd rejects cannot be suppressed away. */
export const suppress: ActionSource = (document, { range }, workspace) => {
  const analysis = workspace.analysisAtOnce(document.path);
  const found = findingsAt(document, range, analysis, workspace).filter(({ finding }) => !finding.rejected);
  const rules = new Map(found.map(({ finding, span }) => [finding.rule, span]));
  return [...rules].map(([rule, place]) => {
    const { text } = document;
    const line = document.tree.lines.find(({ span }) => span.start <= place.start && place.start <= span.end);
    const at = line?.span.start ?? place.start;
    const start = lineStart(text, at);
    const indent = /^[ \t]*/.exec(text.slice(start, at))?.[0] ?? '';
    const position = document.positionAt(start);
    const newText = `${indent}# wsgi-lint-disable-next ${rule} -- why it is right here\n`;
    return {
      title: `Suppress ${rule} here`,
      kind: 'quickfix',
      edit: { changes: { [document.uri]: [{ range: { start: position, end: position }, newText }] } },
    };
  });
};
