import { type Argument, argumentsOf } from './arguments.js';
import { rewriteConditions } from './rewrites.js';
import { literalStart } from './section-match.js';
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

/** No text matches both of two patterns of `RewriteCond`, as far as what they say plainly tells: the whole text, or its beginning. */
export function areExclusive(one: string, other: string): boolean {
  const [a, b] = [plainPart(one), plainPart(other)];
  if (a === null || b === null) return false;
  const mayBegin = a.text.startsWith(b.text) && !b.isWhole;
  const mayBeBegun = b.text.startsWith(a.text) && !a.isWhole;
  return a.text !== b.text && !mayBegin && !mayBeBegun;
}

function plainPart(pattern: string): { readonly text: string; readonly isWhole: boolean } | null {
  const only = onlyValue(pattern);
  const text = (only ?? literalStart(pattern)).toLowerCase();
  return only === null && text === '' ? null : { text, isWhole: only !== null };
}
