import { type RegexOptions, STANDARD_REGEX_OPTIONS, withRegexOption } from '../directives/checks/regex-options.js';
import { argumentsOf } from './arguments.js';
import { perServer } from './per-server.js';
import type { ConfigNode, Server } from './server.js';

/** The options of each node, and behind the last of them; `null` where no `RegexDefaultOptions` changes them. */
const changes = perServer((server) => {
  if (server.nodes('RegexDefaultOptions').length === 0) return null;
  let options = STANDARD_REGEX_OPTIONS;
  const at = new Map<ConfigNode, RegexOptions>();
  const open: { readonly nodes: readonly ConfigNode[]; at: number }[] = [{ nodes: server.children, at: 0 }];
  for (let level = open.at(-1); level !== undefined; level = open.at(-1)) {
    const node = level.nodes[level.at++];
    if (node === undefined) {
      open.pop();
      continue;
    }
    if (node.name.toLowerCase() === 'regexdefaultoptions')
      for (const { value } of argumentsOf(node)) options = withRegexOption(options, value) ?? options;
    at.set(node, options);
    if (node.children.length > 0) open.push({ nodes: node.children, at: 0 });
  }
  return { at, last: options };
});

/** What the regular expressions of a node are compiled with: what the lines before it say, wherever they stand; in a `.htaccess` file, all of them. */
export function regexOptionsAt(server: Server, node: ConfigNode): RegexOptions {
  const changed = changes(server);
  return changed === null ? STANDARD_REGEX_OPTIONS : (changed.at.get(node) ?? changed.last);
}
