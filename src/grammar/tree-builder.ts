import type { CloseTag, LineNode, Section, Statement, Tag } from './ast.js';
import { closeTagName, tagName } from './names.js';
import { InvalidNode, SectionNode } from './nodes.js';
import { endUnclosed } from './unclosed.js';

/** What a tree can be put together from: lines, and sections that stay as they are. */
export type Part = LineNode | Section;

/** Puts sections together from the lines of a file, on a stack of its own. */
export class TreeBuilder {
  readonly #body: Statement[] = [];
  readonly #open: SectionNode[] = [];
  /** The names of the open sections, in lower case, and how many there are of each: a stray close tag must not search the stack. */
  readonly #names: string[] = [];
  readonly #counts = new Map<string, number>();

  /** The next part: a line, or a section that stays as it is. */
  take(part: Part): void {
    if (part.type === 'Tag') this.#start(part);
    else if (part.type === 'CloseTag') this.#end(part);
    else this.#here().push(part);
  }

  finish(): Statement[] {
    this.#endFrom(0);
    return this.#body;
  }

  #start(tag: Tag): void {
    const section = new SectionNode(tag);
    const name = tagName(tag.text).value.toLowerCase();
    this.#here().push(section);
    this.#open.push(section);
    this.#names.push(name);
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  /** A close tag ends the innermost open section of its name, and those inside with it. httpd gives up here; we keep the rest of the file. */
  #end(tag: CloseTag): void {
    const name = closeTagName(tag.text).value.toLowerCase();
    if ((this.#counts.get(name) ?? 0) === 0) {
      this.#here().push(new InvalidNode('unmatched-close', tag));
      this.#spoil();
      return;
    }
    const at = this.#names.lastIndexOf(name);
    this.#endFrom(at + 1);
    const section = this.#pop();
    if (section !== undefined) section.close = tag;
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
    this.#spoil();
  }

  /** The innermost open section is not regular, nor will those around it be. */
  #spoil(): void {
    const section = this.#open.at(-1);
    if (section !== undefined) section.regular = false;
  }

  #pop(): SectionNode | undefined {
    const name = this.#names.pop();
    if (name !== undefined) this.#counts.set(name, (this.#counts.get(name) ?? 0) - 1);
    const section = this.#open.pop();
    if (section?.regular === false) this.#spoil();
    return section;
  }
}

/** Puts parts together as the parser does when it meets their lines. */
export function buildTree(parts: Iterable<Part>): Statement[] {
  const tree = new TreeBuilder();
  for (const part of parts) tree.take(part);
  return tree.finish();
}
