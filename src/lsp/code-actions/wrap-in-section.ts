import { findModule } from '../../directives/modules.js';
import { modulesOf } from '../../directives/registry.js';
import type { Statement } from '../../grammar/index.js';
import { cursorAt } from '../cursor.js';
import { definitionOf } from '../definition-of.js';
import type { ActionSource } from '../features/code-action.js';

/** `<IfModule>` around the selected lines, for the module of the first of them. */
export const wrapInSection: ActionSource = (document, { range }, workspace) => {
  if (range.start.line === range.end.line && range.start.character === range.end.character) return [];
  const first = { line: range.start.line, character: 0 };
  const { text } = document;
  const begin = document.offsetAt(first);
  const last = range.end.character === 0 && range.end.line > range.start.line ? range.end.line - 1 : range.end.line;
  const feed = text.indexOf('\n', document.offsetAt({ line: last, character: 0 }));
  const end = feed < 0 ? text.length : feed + 1;
  const indent = /^[ \t]*/.exec(text.slice(begin, end))?.[0] ?? '';
  const { line } = cursorAt(document, document.positionAt(begin + indent.length));
  const definition = line === null ? null : definitionOf(line, document.path, workspace);
  const module = definition === null ? undefined : findModule(modulesOf(definition)[0] ?? '');
  if (module === undefined || module.so === null || !isWhole(document.tree.body, begin, end)) return [];
  const lines = text.slice(begin, end).replace(/\n$/, '');
  const body = lines.replace(/^(?=.)/gm, '    ');
  const newText = `${indent}<IfModule ${module.id}>\n${body}\n${indent}</IfModule>\n`;
  const edit = { range: { start: document.positionAt(begin), end: document.positionAt(end) }, newText };
  return [
    {
      title: `Wrap in <IfModule ${module.id}>`,
      kind: 'refactor.rewrite',
      edit: { changes: { [document.uri]: [edit] } },
    },
  ];
};

/** Whether no statement begins or ends in the midst of a range and has its other end outside. */
function isWhole(body: readonly Statement[], begin: number, end: number): boolean {
  return body.every((statement) => {
    const { span } = statement;
    if (span.end <= begin || span.start >= end || (span.start >= begin && span.end <= end)) return true;
    return statement.type === 'Section' && statement.open.span.end <= begin && isWhole(statement.body, begin, end);
  });
}
