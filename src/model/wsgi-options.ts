import { daemonProcessOptions } from '../directives/wsgi/daemon-options.js';
import { type ParsedOption, type StrayWord as ParsedStray, parseOptions } from '../directives/wsgi/parse-options.js';
import type { ConfigNode, Location } from '../httpd/tree.js';
import { locate } from './arguments.js';

/** One `name=value` of a mod_wsgi directive. Offsets are in `node.line.text`. */
export interface WsgiOption extends ParsedOption {
  readonly location: Location;
  readonly nameLocation: Location;
  readonly valueLocation: Location;
}

/** A word among the options that is none: mod_wsgi rejects the directive there. */
export interface StrayWord extends ParsedStray {
  readonly location: Location;
}

export interface WsgiOptions {
  readonly options: readonly WsgiOption[];
  readonly stray: readonly StrayWord[];
}

/** The options of a mod_wsgi directive, from offset `from` of its line on, with their places in the file. */
export function splitOptions(node: ConfigNode, from: number): WsgiOptions {
  const { options, stray } = parseOptions(node.line.text, from);
  return {
    options: options.map((option) => new PlacedOption(node, option)),
    stray: stray.map((word) => ({ ...word, location: locate(node, word.start, word.end) })),
  };
}

/** The option of a name that is in force: the last of several. */
export function lastOption(options: readonly WsgiOption[], name: string): WsgiOption | undefined {
  for (let at = options.length - 1; at >= 0; at--) if (options[at]?.name === name) return options[at];
  return undefined;
}

/** The known names, each as the one text that rules compare with: that is told at once, letter by letter it takes time. */
const NAMES: ReadonlyMap<string, string> = new Map(daemonProcessOptions.options.map(({ name }) => [name, name]));

/** A class because many rules look at every option, and hardly ever ask for its places. */
class PlacedOption implements WsgiOption {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly nameEnd: number;
  readonly valueStart: number;
  readonly end: number;
  readonly quote: ParsedOption['quote'];
  readonly detached: boolean;
  readonly #node: ConfigNode;

  constructor(node: ConfigNode, option: ParsedOption) {
    this.name = NAMES.get(option.name) ?? option.name;
    this.value = option.value;
    this.start = option.start;
    this.nameEnd = option.nameEnd;
    this.valueStart = option.valueStart;
    this.end = option.end;
    this.quote = option.quote;
    this.detached = option.detached;
    this.#node = node;
  }

  get location(): Location {
    return locate(this.#node, this.start, this.end);
  }

  get nameLocation(): Location {
    return locate(this.#node, this.start, this.nameEnd);
  }

  get valueLocation(): Location {
    return locate(this.#node, this.valueStart, this.end);
  }
}
