import { findModule, type ModuleInfo } from '../../directives/modules.js';
import { modulesOf } from '../../directives/registry.js';
import type { Statement } from '../../grammar/index.js';
import { lineStart, type Span } from '../../text/index.js';
import { cursorAt } from '../cursor.js';
import { definitionOf } from '../definition-of.js';
import type { OpenDocument } from '../document.js';
import type { ActionSource } from '../features/code-action.js';
import type { Workspace } from '../workspace.js';

/**
 * `<IfModule>` around the selected lines, for the module of the first of them that a module has to be loaded for. Without a selection, around
 * what stands at the cursor, for who asks for such changes.
 */
export const wrapInSection: ActionSource = (document, { range, context }, workspace) => {
  const isEmpty = range.start.line === range.end.line && range.start.character === range.end.character;
  if (isEmpty && context.only === undefined) return [];
  const { start, end } = isEmpty ? statementAt(document, document.offsetAt(range.start)) : linesOf(document, range);
  const { text } = document;
  const module = moduleIn(document, { start, end }, workspace);
  if (module === null || !isWhole(document.tree.body, start, end)) return [];
  const indent = /^[ \t]*/.exec(text.slice(start, end))?.[0] ?? '';
  const body = text
    .slice(start, end)
    .replace(/\n$/, '')
    .replace(/^(?=.)/gm, (_, at: number) => (isInWord(start + at, document) ? '' : '    '));
  const newText = `${indent}<IfModule ${module.id}>\n${body}\n${indent}</IfModule>\n`;
  return [
    {
      title: `Wrap in <IfModule ${module.id}>`,
      kind: 'refactor.rewrite',
      edit: { changes: { [document.uri]: [{ range: document.rangeOf({ start, end }), newText }] } },
    },
  ];
};

/** The whole lines that a selection touches; one that it only comes up to is none of them. */
function linesOf(document: OpenDocument, { start, end }: Parameters<ActionSource>[1]['range']): Span {
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  return {
    start: document.offsetAt({ line: start.line, character: 0 }),
    end: endOfLine(document.text, document.offsetAt({ line: last, character: 0 })),
  };
}

/** The lines of the directive or section whose first line an offset is in. */
function statementAt(document: OpenDocument, offset: number): Span {
  const { line, sections } = cursorAt(document, document.positionAt(offset));
  const section = line?.type === 'Tag' ? sections.at(-1) : undefined;
  const span = section?.span ?? line?.span ?? { start: offset, end: offset };
  return { start: lineStart(document.text, span.start), end: endOfLine(document.text, span.end) };
}

function endOfLine(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  return feed < 0 ? text.length : feed + 1;
}

/** The module of the first line in a span whose module is not compiled in. */
function moduleIn({ tree, path }: OpenDocument, { start, end }: Span, workspace: Workspace): ModuleInfo | null {
  for (const line of tree.lines) {
    if (line.span.start < start || line.span.start >= end) continue;
    const definition = definitionOf(line, path, workspace);
    const module = definition === null ? undefined : findModule(modulesOf(definition)[0] ?? '');
    if (module !== undefined && module.so !== null) return module;
  }
  return null;
}

/** Whether blanks at the start of a line would get into a word, which goes on from the line before. */
function isInWord(offset: number, { tree, text }: OpenDocument): boolean {
  const line = tree.lines.find(({ span }) => span.start < offset && offset < span.end);
  if (line === undefined || line.type === 'Comment' || line.type === 'CloseTag') return false;
  const isInside = line.args.some(({ span }) => span.start < offset && offset < span.end);
  return isInside || !/[ \t]/.test(text[offset] ?? '');
}

/** Whether no statement begins or ends in the midst of a range and has its other end outside. */
function isWhole(body: readonly Statement[], begin: number, end: number): boolean {
  return body.every((statement) => {
    const { span } = statement;
    if (span.end <= begin || span.start >= end || (span.start >= begin && span.end <= end)) return true;
    return statement.type === 'Section' && statement.open.span.end <= begin && isWhole(statement.body, begin, end);
  });
}
