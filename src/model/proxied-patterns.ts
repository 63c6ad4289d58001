import { isGlob } from '../grammar/embedded/glob.js';
import { type Argument, argumentsOf } from './arguments.js';
import { patternLines } from './pattern-lines.js';
import { perServer } from './per-server.js';
import { sectionPatterns } from './section-word.js';
import type { ConfigNode } from './server.js';

/** A regular expression for paths of this server and what they stand for at another one. */
export interface ProxiedPattern {
  readonly node: ConfigNode;
  readonly pattern: Argument;
  /** The URL; `!` where nothing is proxied. */
  readonly target: Argument;
}

/** Every line of mod_proxy whose path httpd takes for a regular expression: `ProxyPassMatch`, and what stands in a `<LocationMatch>`. */
export const proxiedPatterns = perServer((server): readonly ProxiedPattern[] => {
  const lines = patternLines(server).flatMap(({ node, pattern, target }): readonly ProxiedPattern[] =>
    target === undefined || !isMatch(node) ? [] : [{ node, pattern, target }],
  );
  const sections = new Map(sectionPatterns(server).map(({ node, pattern }) => [node, pattern]));
  const inside = server.nodes('ProxyPass', 'ProxyPassMatch').flatMap((node): readonly ProxiedPattern[] => {
    const pattern = node.parent === null ? undefined : sections.get(node.parent);
    const target = argumentsOf(node)[0];
    if (pattern === undefined || target === undefined) return [];
    // `add_pass`: without any wildcard that of a section is a plain path.
    return isMatch(node) || isGlob(pattern.value) ? [{ node, pattern, target }] : [];
  });
  return [...lines, ...inside];
});

function isMatch({ name }: ConfigNode): boolean {
  return /^proxypassmatch$/i.test(name);
}
