import type { Argument } from './arguments.js';
import { perServer } from './per-server.js';
import { redirectWords } from './redirect-words.js';
import type { ConfigNode } from './server.js';

/** A line of mod_alias or mod_proxy with a regular expression for the paths of URLs. */
export interface PatternLine {
  readonly node: ConfigNode;
  readonly pattern: Argument;
  /** `undefined`: a redirect that refuses requests has none. */
  readonly target: Argument | undefined;
}

/** Every such line, in the order of the configuration. What stands alone inside of a `<Location>` is the target, and no pattern. */
export const patternLines = perServer((server): readonly PatternLine[] =>
  server.nodes('RedirectMatch', 'AliasMatch', 'ScriptAliasMatch', 'ProxyPassMatch').flatMap((node) => {
    const { words, refuses } = redirectWords(node);
    const [pattern, target] = words;
    return pattern === undefined || (target === undefined && !refuses) ? [] : [{ node, pattern, target }];
  }),
);
