import { type RegexOptions, STANDARD_REGEX_OPTIONS, withRegexOption } from '../directives/checks/regex-options.js';
import type { ConfigNode, ConfigTree } from '../httpd/tree.js';
import { argumentsOf } from './arguments.js';
import { inOrder } from './in-order.js';
import type { NodeIndex } from './node-index.js';

/** What the regular expressions of a node are compiled with. */
export type RegexOptionsOf = (node: ConfigNode) => RegexOptions;

/** What the lines before a node say, wherever they stand; in a `.htaccess` file, which is another tree, all of them. */
export function regexOptionsOf(tree: ConfigTree, index: NodeIndex): RegexOptionsOf {
  if (index.nodes('RegexDefaultOptions').length === 0) return () => STANDARD_REGEX_OPTIONS;
  let options = STANDARD_REGEX_OPTIONS;
  const at = new Map<ConfigNode, RegexOptions>();
  inOrder(tree, (node) => {
    if (node.name.toLowerCase() === 'regexdefaultoptions')
      for (const { value } of argumentsOf(node)) options = withRegexOption(options, value) ?? options;
    at.set(node, options);
  });
  return (node) => at.get(node) ?? options;
}
