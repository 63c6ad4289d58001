import { type Argument, argumentsOf } from './arguments.js';
import { rewriteConditions } from './rewrites.js';
import type { ConfigNode, Server } from './server.js';

/** A regular expression, and the line that it stands in. */
export interface ComparedPattern {
  readonly node: ConfigNode;
  readonly pattern: Argument;
}

/**
 * The regular expressions that something of the request is compared with.
 * @param named how it is called: as the test of a `RewriteCond`, and as the attribute of a `SetEnvIf`
 */
export function patternsComparedWith(
  server: Server,
  named: { readonly test: RegExp; readonly attribute: RegExp },
): readonly ComparedPattern[] {
  const conditions = rewriteConditions(server).map(({ node, test, pattern }) => ({
    node,
    pattern: named.test.test(test.value) ? pattern : undefined,
  }));
  const variables = server.nodes('SetEnvIf', 'SetEnvIfNoCase').map((node) => {
    const [attribute, pattern] = argumentsOf(node);
    return { node, pattern: named.attribute.test(attribute?.value ?? '') ? pattern : undefined };
  });
  return [...conditions, ...variables].flatMap(({ node, pattern }) =>
    pattern === undefined ? [] : [{ node, pattern }],
  );
}

/** The one value that the pattern of a `RewriteCond` is for: `^…$` of plain characters, or `=…`. */
export function onlyValue(pattern: string): string | null {
  const found = /^=([^%$]*)$/.exec(pattern) ?? /^\^((?:[\w\s/:-]|\\?\.)+)\$$/.exec(pattern);
  return found?.[1]?.replaceAll('\\', '') ?? null;
}
