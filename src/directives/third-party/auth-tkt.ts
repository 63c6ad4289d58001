import { type ArgumentType, oneOf, such, text } from '../args.js';
import { integer } from '../types/integer.js';
import { atoi } from '../types/number.js';
import { type FirstArguments, forEach } from './values.js';

/** Numbers with units behind them (`1d 12h` as one word): the first one is looked at. */
const period: ArgumentType = such(
  'period',
  (value) => /^\d/.test(value) && unknownUnit(value) === null,
  (value) =>
    /^\d/.test(value)
      ? `Bad time string - unrecognised unit '${unknownUnit(value) ?? ''}'`
      : 'Bad time string - numeric expected.',
);

function unknownUnit(value: string): string | null {
  return /^\d+([A-Za-z])/.exec(value)?.[1]?.match(/[^yMwdhms]/)?.[0] ?? null;
}

/** What mod_auth_tkt and mod_auth_pubtkt take. */
export const ticketArguments: FirstArguments = {
  ...forEach(['TKTAuthCookieExpires', 'TKTAuthTimeout'], period),
  TKTAuthTimeoutMin: [integer('minutes', { least: 0 }, 'Timeout must be positive')],
  TKTAuthTimeoutRefresh: [
    such('fraction', (value) => atof(value) >= 0 && atof(value) <= 1, 'Refresh flag must be between 0 and 1', {
      range: '0 to 1',
    }),
  ],
  TKTAuthDebug: [integer('level', { least: 0 }, 'Debug level must be positive')],
  TKTAuthDigestType: [oneOf(['MD5', 'SHA256', 'SHA512'], 'Digest type must be one of: MD5 | SHA256 | SHA512.')],
  TKTAuthQuerySeparator: [oneOf([';', '&'], "QuerySeparator must be either ';' or '&'.")],
  TKTAuthPassthruBasicKey: [
    text('key', { accepts: (value) => value.length === 16, message: 'wrong length of passthru basic auth key' }),
  ],
};

/** C's `atof`, as far as it matters here. */
function atof(value: string): number {
  const number = Number.parseFloat(value);
  return Number.isNaN(number) ? atoi(value) : number;
}
