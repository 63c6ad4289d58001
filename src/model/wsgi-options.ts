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
    options: options.map((option) => ({
      ...option,
      get location(): Location {
        return locate(node, option.start, option.end);
      },
      get nameLocation(): Location {
        return locate(node, option.start, option.nameEnd);
      },
      get valueLocation(): Location {
        return locate(node, option.valueStart, option.end);
      },
    })),
    stray: stray.map((word) => ({
      ...word,
      get location(): Location {
        return locate(node, word.start, word.end);
      },
    })),
  };
}
