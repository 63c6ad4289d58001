import { surroundingBit } from '../directives/contexts.js';
import type { Definition } from '../directives/define.js';
import type { Call, Place } from '../directives/handler.js';
import { type MappedText, type Piece, sliceMapped } from '../text/index.js';
import type { ConfigNode } from './tree.js';

/**
 * The call of a node's handler. A class because there is one per node and few are ever asked for more than their words: everything that
 * costs is a getter.
 */
export class NodeCall implements Call {
  readonly definition: Definition;
  readonly node: ConfigNode;
  readonly words: readonly string[];
  /** The innermost section around it. */
  readonly parent: NodeCall | null;
  readonly virtualHost: NodeCall | null;
  /** The kinds of section around it, as bits (`surroundingBit`). */
  readonly around: number;

  constructor(
    definition: Definition,
    node: ConfigNode,
    words: readonly string[],
    parent: NodeCall | null,
    virtualHost: NodeCall | null,
  ) {
    this.definition = definition;
    this.node = node;
    this.words = words;
    this.parent = parent;
    this.virtualHost = virtualHost;
    this.around = parent === null ? 0 : parent.inside;
  }

  /** What its own children have around them. */
  get inside(): number {
    return this.definition.kind === 'section' ? this.around | surroundingBit(this.definition) : this.around;
  }

  get name(): string {
    return this.definition.name;
  }

  get place(): Place {
    return this.node.place;
  }

  get args(): MappedText {
    return new Arguments(this.node);
  }

  get parents(): readonly NodeCall[] {
    const calls: NodeCall[] = [];
    for (let { parent } = this as NodeCall; parent !== null; parent = parent.parent) calls.push(parent);
    return calls;
  }

  /** The sections around it, each kind once: few, when 20,000 are nested. */
  get surroundings(): readonly NodeCall[] {
    return this.parent === null ? [] : kindsFrom(this.parent);
  }
}

const kinds = new WeakMap<NodeCall, readonly NodeCall[]>();

/** A section and those around it, the innermost of each kind. What is known of a section further out is not looked for again. */
function kindsFrom(section: NodeCall): readonly NodeCall[] {
  const unknown: NodeCall[] = [];
  let outer: NodeCall | null = section;
  for (; outer !== null && !kinds.has(outer); outer = outer.parent) unknown.push(outer);
  let found = (outer === null ? undefined : kinds.get(outer)) ?? [];
  for (const call of unknown.reverse()) {
    found = [call, ...found.filter(({ definition }) => definition !== call.definition)];
    kinds.set(call, found);
  }
  return found;
}

/** The arguments of a node. Handlers ask for the text, and hardly ever where it comes from. */
class Arguments implements MappedText {
  readonly #node: ConfigNode;

  constructor(node: ConfigNode) {
    this.#node = node;
  }

  get text(): string {
    return this.#node.args;
  }

  get pieces(): readonly Piece[] {
    return this.#mapped().pieces;
  }

  get anchor(): number {
    return this.#mapped().anchor;
  }

  #mapped(): MappedText {
    const { line, argsAt } = this.#node;
    return sliceMapped(line, argsAt, line.text.length);
  }
}
