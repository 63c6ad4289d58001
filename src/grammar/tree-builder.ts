import type { CloseTag, Comment, ConfigFile, Directive, LineNode, Statement, Tag } from './ast.js';
import { closeTagName, tagName } from './names.js';
import { InvalidNode, SectionNode } from './nodes.js';
import { endUnclosed } from './unclosed.js';

/** What a text consists of. */
export type Tree = Pick<ConfigFile, 'body' | 'lines'>;

/** Puts sections together from the lines of a file, on a stack of its own. */
export class TreeBuilder {
  readonly #body: Statement[] = [];
  readonly #lines: LineNode[] = [];
  readonly #open: SectionNode[] = [];
  /** The names of the open sections, in lower case, and how many there are of each: a stray close tag must not search the stack. */
  readonly #names: string[] = [];
  readonly #counts = new Map<string, number>();

  add(line: Directive | Comment): void {
    this.#lines.push(line);
    this.#here().push(line);
  }

  open(tag: Tag): void {
    const section = new SectionNode(tag);
    const name = tagName(tag.text).value.toLowerCase();
    this.#lines.push(tag);
    this.#here().push(section);
    this.#open.push(section);
    this.#names.push(name);
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  /** A close tag ends the innermost open section of its name, and those inside with it. httpd gives up here; we keep the rest of the file. */
  close(tag: CloseTag): void {
    const name = closeTagName(tag.text).value.toLowerCase();
    if ((this.#counts.get(name) ?? 0) === 0) {
      this.#lines.push(tag);
      this.#here().push(new InvalidNode('unmatched-close', tag));
      return;
    }
    const at = this.#names.lastIndexOf(name);
    this.#endFrom(at + 1);
    this.#lines.push(tag);
    const section = this.#pop();
    if (section !== undefined) section.close = tag;
  }

  finish(): Tree {
    this.#endFrom(0);
    return { body: this.#body, lines: this.#lines };
  }

  #here(): Statement[] {
    return this.#open.at(-1)?.body ?? this.#body;
  }

  #endFrom(depth: number): void {
    if (this.#open.length === depth) return;
    const unclosed: SectionNode[] = [];
    while (this.#open.length > depth) {
      const section = this.#pop();
      if (section !== undefined) unclosed.push(section);
    }
    endUnclosed(this.#here(), unclosed.reverse());
  }

  #pop(): SectionNode | undefined {
    const name = this.#names.pop();
    if (name !== undefined) this.#counts.set(name, (this.#counts.get(name) ?? 0) - 1);
    return this.#open.pop();
  }
}

/** Puts lines together as the parser does when it meets them. */
export function buildTree(lines: readonly LineNode[]): Tree {
  const tree = new TreeBuilder();
  for (const line of lines) {
    if (line.type === 'Tag') tree.open(line);
    else if (line.type === 'CloseTag') tree.close(line);
    else tree.add(line);
  }
  return tree.finish();
}
