import type { Definition } from '../../directives/define.js';
import type { Place } from '../../directives/handler.js';
import type { LineNode } from '../../grammar/index.js';
import { type MappedText, type Source, sourceSpan } from '../../text/index.js';
import type { Certainty, ConfigNode, Frame, Location } from '../tree.js';
import type { ReadLine } from './read-line.js';

const NO_CHILDREN: readonly TreeNode[] = [];

/** A node of the tree. A class because there are as many as lines, and most of what `ConfigNode` offers is seldom asked for. */
export class TreeNode implements ConfigNode {
  readonly name: string;
  readonly argsAt: number;
  readonly parent: TreeNode | null;
  readonly children: readonly TreeNode[];
  readonly certainty: Certainty;
  definition: Definition | null = null;
  kept: object | null = null;
  /** The line of its close tag. */
  closedBy: ReadLine | null = null;
  readonly read: ReadLine;

  constructor(
    name: string,
    section: boolean,
    read: ReadLine,
    argsAt: number,
    parent: TreeNode | null,
    certainty: Certainty,
  ) {
    this.name = name;
    this.read = read;
    this.argsAt = argsAt;
    this.parent = parent;
    this.children = section ? [] : NO_CHILDREN;
    this.certainty = certainty;
  }

  get section(): boolean {
    return this.children !== NO_CHILDREN;
  }

  get line(): MappedText {
    return this.read.mapped;
  }

  get args(): string {
    return this.read.text.slice(this.argsAt);
  }

  get place(): Place {
    return this.read.place;
  }

  get source(): Source {
    return this.read.source;
  }

  get node(): LineNode | null {
    return this.read.node;
  }

  get frames(): readonly Frame[] {
    return this.read.feed.frames;
  }

  get close(): Location | null {
    return this.closedBy === null ? null : locationOf(this.closedBy);
  }
}

/** Where a range of a line stands in its file; without offsets, the whole line. */
export function locationOf(line: ReadLine, start = 0, end = line.text.length): Location {
  return { source: line.source, span: sourceSpan(line.mapped, start, end) };
}
