import type { ConfigFile, LineNode, Section, Statement, Word } from './ast.js';

/** What `walk` calls; each may be left out. `ancestors` runs from the outermost section inwards and must not be kept. */
export interface Visitor {
  enter?(statement: Statement, ancestors: readonly Section[]): void;
  leave?(section: Section, ancestors: readonly Section[]): void;
}

/** Visits every statement in file order. Loops instead of recursing: nesting may be as deep as the file is long. */
export function walk(root: ConfigFile | Section, visitor: Visitor): void {
  const ancestors: Section[] = [];
  const indexes: number[] = [0];
  let body: readonly Statement[] = root.body;
  for (;;) {
    const index = indexes.at(-1) ?? 0;
    const statement = body[index];
    if (statement === undefined) {
      indexes.pop();
      const section = ancestors.pop();
      if (section === undefined) return;
      visitor.leave?.(section, ancestors);
      body = ancestors.at(-1)?.body ?? root.body;
      continue;
    }
    indexes[indexes.length - 1] = index + 1;
    visitor.enter?.(statement, ancestors);
    if (statement.type !== 'Section') continue;
    ancestors.push(statement);
    indexes.push(0);
    body = statement.body;
  }
}

/** What stands at an offset: the sections from the outside in, its line and its word, as far as there are any. */
export interface Path {
  /** On the tag of a section it is the last of them. */
  readonly sections: readonly Section[];
  readonly line: LineNode | null;
  readonly word: Word | null;
}

/**
 * Finds what stands at `offset`, by bisection in each body. A cursor right behind a word belongs to it, one behind the last word of a line
 * to the line, and one behind all that stands in a section without close tag to the section.
 */
export function pathAt(file: ConfigFile, offset: number): Path {
  const sections: Section[] = [];
  let body = file.body;
  for (;;) {
    const statement = lastStartingBefore(body, offset);
    if (statement === undefined) return { sections, line: null, word: null };
    if (statement.type !== 'Section') {
      return found(sections, statement.type === 'Invalid' ? statement.tag : statement, offset);
    }
    const { open, close } = statement;
    if (close !== null && offset > lineEnd(close)) return { sections, line: null, word: null };
    sections.push(statement);
    if (offset <= lineEnd(open)) return found(sections, open, offset);
    if (close !== null && offset >= close.span.start) return found(sections, close, offset);
    body = statement.body;
  }
}

function found(sections: readonly Section[], line: LineNode, offset: number): Path {
  if (offset > lineEnd(line)) return { sections, line: null, word: null };
  const words = line.type === 'Comment' ? [] : line.type === 'CloseTag' ? [line.name] : [line.name, ...line.args];
  const word = words.find(({ span }) => span.start <= offset && offset <= span.end) ?? null;
  return { sections, line, word };
}

/** Where the physical line ends on which a logical line ends. */
function lineEnd({ source: { text }, extent: { end } }: LineNode): number {
  const feed = text.indexOf('\n', end);
  return feed < 0 ? text.length : feed;
}

function lastStartingBefore(body: readonly Statement[], offset: number): Statement | undefined {
  let low = 0;
  let high = body.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((body[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return body[low - 1];
}
