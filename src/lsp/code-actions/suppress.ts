import { lineStart } from '../../text/index.js';
import type { ActionSource } from '../features/code-action.js';
import { findingsAt } from './findings-at.js';

/** A comment above the line that suppresses a rule there, to be completed with the reason. What httpd rejects cannot be suppressed away. */
export const suppress: ActionSource = (document, { range }, workspace) => {
  const findings = findingsAt(document, range, workspace.analysis(document.path)).filter(({ rejected }) => !rejected);
  const rules = new Map(findings.map((finding) => [finding.rule, finding]));
  return [...rules.values()].map(({ rule, location }) => {
    const { text } = document;
    const line = document.tree.lines.find(
      ({ span }) => span.start <= location.span.start && location.span.start <= span.end,
    );
    const at = line?.span.start ?? location.span.start;
    const start = lineStart(text, at);
    const indent = /^[ \t]*/.exec(text.slice(start, at))?.[0] ?? '';
    const place = document.positionAt(start);
    const newText = `${indent}# wsgi-lint-disable-next ${rule} -- why it is right here\n`;
    return {
      title: `Suppress ${rule} here`,
      kind: 'quickfix',
      edit: { changes: { [document.uri]: [{ range: { start: place, end: place }, newText }] } },
    };
  });
};
