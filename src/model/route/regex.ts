import {
  compileMatcher,
  type Matcher,
  type MatchOptions,
  type RegexMatch,
} from '../../grammar/embedded/regex-match.js';
import { perServer } from '../per-server.js';
import { doubt, type Exchange } from './exchange.js';

/**
 * Matches a pattern of the configuration. One that takes more steps than there is time for, or has what is not replayed, counts as not
 * matching, with a doubt.
 */
export function matchRegex(exchange: Exchange, pattern: string, text: string, caseless = false): RegexMatch | null {
  const found = matcherFor(exchange, pattern, caseless).exec(text);
  if (found !== 'exhausted') return found;
  doubt(exchange, `whether the pattern \`${pattern}\` matches \`${text}\``);
  return null;
}

/** Whether the pattern of a section is for a text. Its named groups become variables `MATCH_NAME` (`ap_regname`). */
export function matchSection(exchange: Exchange, pattern: string, text: string): boolean {
  const match = matchRegex(exchange, pattern, text);
  if (match === null) return false;
  for (const [name, numbers] of matcherFor(exchange, pattern, false).groupsByName)
    for (const number of numbers) {
      const value = match.groups[number];
      if (value !== undefined) exchange.environment.set(`MATCH_${name.toUpperCase()}`, value);
    }
  return true;
}

function matcherFor({ replay: { server } }: Exchange, pattern: string, caseless: boolean): Matcher {
  return compileMatcher(pattern, { ...regexDefaults(server), caseless });
}

/** `RegexDefaultOptions`: both options are on by default. */
export const regexDefaults = perServer((server): MatchOptions => {
  let dotall = true;
  let dollarEndOnly = true;
  for (const node of server.nodes('RegexDefaultOptions'))
    for (const word of node.args.split(/\s+/)) {
      const on = !word.startsWith('-');
      const name = word.replace(/^[+-]/, '').toUpperCase();
      if (name === 'NONE') dotall = dollarEndOnly = false;
      else if (name === 'DOTALL') dotall = on;
      else if (name === 'DOLLAR_ENDONLY') dollarEndOnly = on;
    }
  return { dotall, dollarEndOnly };
});

/** `ap_pregsub`: `$0` to `$9` stand for groups, a backslash takes the next character literally. */
export function substitute(template: string, { groups }: RegexMatch): string {
  return template.replace(/\\(.)|\$(\d)/gs, (_, escaped: string | undefined, digit: string | undefined) => {
    return escaped ?? groups[Number(digit)] ?? '';
  });
}
