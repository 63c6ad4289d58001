import type { Definition } from '../directives/define.js';
import type { Call, Place } from '../directives/handler.js';
import { type MappedText, sliceMapped } from '../text/index.js';
import type { ConfigNode } from './tree.js';

const NO_CALLS: readonly NodeCall[] = [];

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
  readonly children: readonly NodeCall[];
  /** The sections around it, each kind once: all that `ap_check_cmd_context` asks, and short when 20,000 sections are nested. */
  readonly surroundings: readonly NodeCall[];
  private around: readonly NodeCall[] | null = null;
  private kinds: readonly NodeCall[] | null = null;

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
    this.children = definition.kind === 'section' ? [] : NO_CALLS;
    this.surroundings = parent === null ? NO_CALLS : parent.kindsInward;
  }

  get name(): string {
    return this.definition.name;
  }

  get place(): Place {
    return this.node.place;
  }

  get args(): MappedText {
    return sliceMapped(this.node.line, this.node.argsAt, this.node.line.text.length);
  }

  get parents(): readonly NodeCall[] {
    return this.parent === null ? NO_CALLS : this.parent.inward;
  }

  /** This call and the sections around it; the calls inside one section share it. */
  private get inward(): readonly NodeCall[] {
    if (this.around === null) {
      const calls: NodeCall[] = [];
      for (let call: NodeCall | null = this; call !== null; call = call.parent) calls.push(call);
      this.around = calls;
    }
    return this.around;
  }

  private get kindsInward(): readonly NodeCall[] {
    this.kinds ??= this.surroundings.some(({ definition }) => definition === this.definition)
      ? this.surroundings
      : [this, ...this.surroundings];
    return this.kinds;
  }
}
