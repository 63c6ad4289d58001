import type { Certainty } from '../tree.js';
import { lowerCase } from './ascii.js';
import type { TreeNode } from './config-node.js';
import type { ReadLine } from './read-line.js';

/** A file, or a conditional section whose lines are read: what is opened inside must be closed inside (spec 4.7). */
interface Scope {
  /** The name of the conditional section; `null` for a file. */
  readonly condition: string | null;
  /** Open ordinary sections around it. */
  readonly base: number;
  /** The certainty around it. */
  readonly outer: Certainty;
  /** In a file: the last directive that ran while reading. */
  lastCommand: ReadLine | null;
}

/** How many sections a close tag that does not fit is looked for in: beyond that, whoever wrote it meant something else. */
const FARTHEST = 100;

/** What is open while files are read. A stack, not recursion: 20,000 sections and conditions may be nested. */
export class Scopes {
  readonly #sections: TreeNode[] = [];
  readonly #scopes: Scope[] = [];
  readonly #files: Scope[] = [];
  certainty: Certainty = 'certain';

  get innermost(): TreeNode | null {
    return this.#sections.at(-1) ?? null;
  }

  /** The innermost section of this scope. */
  get innermostHere(): TreeNode | null {
    return this.#sections.length > this.#base ? this.innermost : null;
  }

  get #base(): number {
    return this.#scopes.at(-1)?.base ?? 0;
  }

  get lastCommand(): ReadLine | null {
    return this.#files.at(-1)?.lastCommand ?? null;
  }

  set lastCommand(line: ReadLine | null) {
    const file = this.#files.at(-1);
    if (file !== undefined) file.lastCommand = line;
  }

  openFile(): void {
    const file = this.#open(null);
    this.#files.push(file);
  }

  openCondition(name: string, unknown: boolean): void {
    this.#open(name);
    if (unknown) this.certainty = 'unknown-branch';
  }

  #open(condition: string | null): Scope {
    const scope: Scope = { condition, base: this.#sections.length, outer: this.certainty, lastCommand: null };
    this.#scopes.push(scope);
    return scope;
  }

  openSection(node: TreeNode): void {
    this.#sections.push(node);
  }

  /** Whether a line, not expanded, ends the innermost condition: nothing but its close tag, and no section open in it (spec 6.4). */
  endCondition(text: string): boolean {
    const condition = this.#scopes.at(-1)?.condition ?? null;
    if (condition === null || text.length !== condition.length + 3 || !text.startsWith('</')) return false;
    if (this.innermostHere !== null || lowerCase(text) !== `</${lowerCase(condition)}>`) return false;
    this.#end(this.#scopes.length - 1);
    return true;
  }

  /** Ends the file. Returns the sections that it leaves open, outermost first; those inside a condition may be (spec 6.6). */
  closeFile(): readonly TreeNode[] {
    const file = this.#files.pop();
    const index = file === undefined ? 0 : this.#scopes.lastIndexOf(file);
    const unclosed = this.#sections.slice(file?.base ?? 0, this.#scopes[index + 1]?.base);
    this.#end(index);
    return unclosed;
  }

  /**
   * Closes the section of a close tag. One that does not fit closes what it names in this scope, or else the condition that it names, with all that
   * is open inside; otherwise it is ignored.
   */
  close(name: string, line: ReadLine): void {
    const wanted = lowerCase(name);
    const lowest = Math.max(this.#base, this.#sections.length - FARTHEST);
    for (let index = this.#sections.length - 1; index >= lowest; index--) {
      const section = this.#sections[index];
      if (section === undefined || lowerCase(section.name.slice(1)) !== wanted) continue;
      section.closedBy = line;
      this.#sections.length = index;
      return;
    }
    for (let index = this.#scopes.length - 1; index >= this.#scopes.length - FARTHEST; index--) {
      const condition = this.#scopes[index]?.condition ?? null;
      if (condition === null) return;
      if (lowerCase(condition) === wanted) {
        this.#end(index);
        return;
      }
    }
  }

  /** Ends a scope and those inside it. */
  #end(index: number): void {
    const scope = this.#scopes[index];
    if (scope === undefined) return;
    this.#sections.length = scope.base;
    this.certainty = scope.outer;
    this.#scopes.length = index;
  }
}
