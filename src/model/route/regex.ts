import { compileMatcher, type MatchOptions, type RegexMatch } from '../../grammar/embedded/regex-match.js';
import { perServer } from '../per-server.js';
import { doubt, type Exchange } from './exchange.js';

/**
 * Matches a pattern of the configuration. One that takes more steps than there is time for, or has what is not replayed, counts as not
 * matching, with a doubt.
 */
export function matchRegex(exchange: Exchange, pattern: string, text: string, caseless = false): RegexMatch | null {
  const found = compileMatcher(pattern, { ...regexDefaults(exchange.replay.server), caseless }).exec(text);
  if (found !== 'exhausted') return found;
  doubt(exchange, `whether the pattern \`${pattern}\` matches \`${text}\``);
  return null;
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
