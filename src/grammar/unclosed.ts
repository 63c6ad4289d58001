import { lineStart } from '../text/index.js';
import type { LineNode, Statement, Tag } from './ast.js';
import { tagName } from './names.js';
import type { SectionNode } from './nodes.js';

/**
 * Decides where sections end that miss their close tag: at the first section that, by its indentation, does not belong to them, which is
 * one further left, or one of the same name in the same column; else with the section around them. Without it, a `<VirtualHost>` that is
 * being typed would swallow every virtual host below.
 * @param around the statements among which the outermost of them stands, as the last
 * @param unclosed each the last statement of the one before; they are changed
 */
export function endUnclosed(around: Statement[], unclosed: readonly SectionNode[]): void {
  const open: SectionNode[] = [];
  const place = (statement: Statement): void => {
    if (statement.type === 'Section') {
      for (let inner = open.at(-1); inner !== undefined && ends(inner.open, statement.open); inner = open.at(-1))
        end(open);
    }
    (open.at(-1)?.body ?? around).push(statement);
  };
  around.pop();
  for (const section of unclosed) {
    const body = section.body;
    section.body = [];
    place(section);
    open.push(section);
    const own = section === unclosed.at(-1) ? body.length : body.length - 1;
    for (let index = 0; index < own; index++) {
      const statement = body[index];
      if (statement !== undefined) place(statement);
    }
  }
  while (open.length > 0) end(open);
}

function end(open: SectionNode[]): void {
  const section = open.pop();
  const last = section?.body.at(-1);
  if (section !== undefined && last !== undefined) section.last = lastLine(last);
}

function lastLine(statement: Statement): LineNode {
  if (statement.type === 'Section') return statement.close ?? (statement as SectionNode).last;
  return statement.type === 'Invalid' ? statement.tag : statement;
}

function ends(unclosed: Tag, next: Tag): boolean {
  const difference = column(next) - column(unclosed);
  return difference < 0 || (difference === 0 && nameOf(next) === nameOf(unclosed));
}

function nameOf(tag: Tag): string {
  return tagName(tag.text).value.toLowerCase();
}

function column({ source, span }: Tag): number {
  return span.start - lineStart(source.text, span.start);
}
