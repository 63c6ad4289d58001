import { compileMatcher, type Matcher, type RegexMatch } from '../../grammar/embedded/regex-match.js';
import type { ConfigNode } from '../server.js';
import { doubt, doubtUncertain, type Exchange } from './exchange.js';
import type { SiteSection } from './site.js';

/**
 * Matches a pattern of a node of the configuration. One that takes more steps than there is time for, or has what is not replayed, counts as
 * not matching, with a doubt.
 */
export function matchRegex(
  exchange: Exchange,
  node: ConfigNode,
  pattern: string,
  text: string,
  caseless = false,
): RegexMatch | null {
  const found = matcherFor(exchange, node, pattern, caseless).exec(text);
  if (found !== 'exhausted') return found;
  doubt(exchange, `whether the pattern \`${pattern}\` matches \`${text}\``);
  return null;
}

/** Whether the pattern of a section is for a text. Its named groups become variables `MATCH_NAME` (`ap_regname`). */
export function matchSection(exchange: Exchange, { node, pattern }: SiteSection, text: string): boolean {
  const match = matchRegex(exchange, node, pattern.text, text);
  if (match === null) return false;
  for (const [name, numbers] of matcherFor(exchange, node, pattern.text, false).groupsByName)
    for (const number of numbers) {
      const value = match.groups[number];
      if (value !== undefined) exchange.environment.set(`MATCH_${name.toUpperCase()}`, value);
    }
  return true;
}

function matcherFor(exchange: Exchange, node: ConfigNode, pattern: string, caseless: boolean): Matcher {
  const { server } = exchange.replay;
  for (const line of server.nodes('RegexDefaultOptions')) doubtUncertain(exchange, line);
  const options = server.regexOptions(node);
  return compileMatcher(pattern, caseless ? { ...options, caseless } : options);
}

/** `ap_pregsub`: `$0` to `$9` stand for groups, a backslash takes the next character literally. */
export function substitute(template: string, { groups }: RegexMatch): string {
  return template.replace(/\\(.)|\$(\d)/gs, (_, escaped: string | undefined, digit: string | undefined) => {
    return escaped ?? groups[Number(digit)] ?? '';
  });
}
