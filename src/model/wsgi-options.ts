import { getWord, isBlank, skipBlanks } from '../grammar/index.js';
import type { ConfigNode, Location } from '../httpd/tree.js';
import { locate } from './arguments.js';

/** One `name=value` of a mod_wsgi directive, as mod_wsgi splits it. Offsets are in `node.line.text`. */
export interface WsgiOption {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly valueStart: number;
  readonly end: number;
  /** Blanks stand between `=` and the value. */
  readonly detached: boolean;
  readonly location: Location;
  readonly nameLocation: Location;
  readonly valueLocation: Location;
}

/** A word among the options that is none: mod_wsgi rejects the directive there. */
export interface StrayWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly location: Location;
}

export interface WsgiOptions {
  readonly options: readonly WsgiOption[];
  readonly stray: readonly StrayWord[];
}

/**
 * Splits the options of a mod_wsgi directive from `at` on (`wsgi_parse_option`): a name up to `=`, which must follow at once, blanks, and a
 * value that is one word. Unlike mod_wsgi it goes on behind a word that is no option.
 */
export function splitOptions(node: ConfigNode, at: number): WsgiOptions {
  const { text } = node.line;
  const options: WsgiOption[] = [];
  const stray: StrayWord[] = [];
  for (let next = skipBlanks(text, at); next < text.length; ) {
    const equals = nameEnd(text, next);
    if (equals === null) {
      const word = getWord(text, next);
      stray.push(strayWord(node, word.start, word.end));
      next = word.next;
      continue;
    }
    const word = getWord(text, equals + 1);
    options.push(option(node, next, equals, word));
    next = word.next;
  }
  return { options, stray };
}

/** Where the `=` stands that ends an option's name, or `null` when there is no option here. */
function nameEnd(text: string, start: number): number | null {
  if (text[start] === '"' || text[start] === "'") return null;
  let end = start;
  while (end < text.length && text[end] !== '=' && !isBlank(text.charCodeAt(end))) end++;
  return end > start && text[end] === '=' ? end : null;
}

function option(node: ConfigNode, start: number, equals: number, word: ReturnType<typeof getWord>): WsgiOption {
  const { text } = node.line;
  return {
    name: text.slice(start, equals),
    value: word.value,
    start,
    valueStart: word.start,
    end: word.end,
    detached: isBlank(text.charCodeAt(equals + 1)),
    get location(): Location {
      return locate(node, start, word.end);
    },
    get nameLocation(): Location {
      return locate(node, start, equals);
    },
    get valueLocation(): Location {
      return locate(node, word.start, word.end);
    },
  };
}

function strayWord(node: ConfigNode, start: number, end: number): StrayWord {
  return {
    text: node.line.text.slice(start, end),
    start,
    end,
    get location(): Location {
      return locate(node, start, end);
    },
  };
}
