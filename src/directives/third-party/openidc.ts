import { type ArgumentType, oneOf, such } from '../args.js';
import { cookieDomain, type FirstArguments, forEach, wholeInt } from './values.js';

const invalid = (why: string): string => `Invalid value for directive '{directive}': ${why}`;

/** Words of which the case counts (`oidc_valid_string_option`). */
function option(...values: readonly string[]): ArgumentType {
  const known = values.map((value) => `'${value}'`).join('|');
  return oneOf(values, (value) => invalid(`invalid value '${value}', must be one of [${known}]`), {
    caseSensitive: true,
  });
}

const truth = oneOf(['true', 'on', 'yes', '1', 'false', 'off', 'no', '0'], (value) =>
  invalid(`oidc_parse_boolean: could not parse boolean value from "${value}"`),
);

const YEAR = 3600 * 24 * 365;

/** A whole number (`oidc_parse_int`) of which `faultOf` says what is wrong with it. */
function whole(faultOf: (number: number) => string | null, range: string): ArgumentType {
  const fault = (value: string): string | null => {
    const number = wholeInt(value);
    return number === null ? `invalid integer value: ${value}` : faultOf(number);
  };
  return such(
    'number',
    (value) => fault(value) === null,
    (value) => invalid(fault(value) ?? ''),
    { range },
  );
}

function within(least: number, most: number): ArgumentType {
  const faultOf = (number: number): string | null => {
    if (number < least) return `integer value ${number} is smaller than the minimum allowed value ${least}`;
    return number > most ? `integer value ${number} is greater than the maximum allowed value ${most}` : null;
  };
  return whole(faultOf, `${least} to ${most}`);
}

/** Those limits that do not hold for 0 have messages of their own. */
function zeroOrWithin(least: number, most: number, named: string, unit: string): ArgumentType {
  const faultOf = (number: number): string | null => {
    if (number === 0) return null;
    if (number < least) return `${named} must not be less than ${least}${unit}`;
    return number > most ? `${named} must not be greater than ${most}${unit}` : null;
  };
  return whole(faultOf, `0, or ${least} to ${most}`);
}

const anyInteger = such(
  'number',
  (value) => wholeInt(value) !== null,
  'Invalid value for directive {directive}, expected integer',
);

/**
 * `oidc_valid_url_scheme`. Of some URLs mod_auth_openidc took `https` alone before it took both: `secure` is how it names what it takes, and
 * both are taken here.
 */
function url({
  secure = false,
  path = false,
}: {
  readonly secure?: boolean;
  readonly path?: boolean;
} = {}): ArgumentType {
  const fault = (value: string): string | null => {
    if (path && value.startsWith('/')) return null;
    const [, scheme] = /^([^:/?#]+):/.exec(value) ?? [];
    if (scheme === undefined) return 'a URL (no scheme set)';
    if (!/^https?$/.test(scheme)) return `a "https"${secure ? '' : ' or "http"'} URL (scheme == ${scheme})!`;
    return /^\/\/[^/?#]/.test(value.slice(scheme.length + 1))
      ? null
      : 'a valid URL (no hostname set, check your slashes)';
  };
  return such(
    path ? 'URL-path|URL' : 'URL',
    (value) => fault(value) === null,
    (value) => `'${value}' cannot be parsed as ${fault(value)}`,
  );
}

/** What every version of mod_auth_openidc since 2.4.12 rejects; words to which later ones added others are left out. */
export const openidcArguments: FirstArguments = {
  ...forEach(
    [
      'OIDCDefaultLoggedOutURL',
      'OIDCDefaultURL',
      'OIDCOAuthServerMetadataURL',
      'OIDCProviderCheckSessionIFrame',
      'OIDCProviderEndSessionEndpoint',
      'OIDCProviderMetadataURL',
    ],
    url(),
  ),
  ...forEach(
    [
      'OIDCClientJwksUri',
      'OIDCOAuthIntrospectionEndpoint',
      'OIDCOAuthVerifyJwksUri',
      'OIDCProviderAuthorizationEndpoint',
      'OIDCProviderJwksUri',
      'OIDCProviderRevocationEndpoint',
      'OIDCProviderTokenEndpoint',
      'OIDCProviderUserInfoEndpoint',
    ],
    url({ secure: true }),
  ),
  ...forEach(['OIDCDiscoverURL', 'OIDCRedirectURI'], url({ path: true })),
  ...forEach(['OIDCSSLValidateServer', 'OIDCValidateIssuer', 'OIDCOAuthSSLValidateServer', 'OIDCPreservePost'], truth),
  ...forEach(
    [
      'OIDCCacheFileCleanInterval',
      'OIDCCacheShmMax',
      'OIDCHTTPTimeoutShort',
      'OIDCOAuthTokenIntrospectionInterval',
      'OIDCProviderMetadataRefreshInterval',
      'OIDCRedisCacheConnectTimeout',
      'OIDCRedisCacheDatabase',
      'OIDCRedisCacheTimeout',
      'OIDCSessionCookieChunkSize',
      'OIDCStateTimeout',
    ],
    anyInteger,
  ),
  OIDCCacheShmEntrySizeMax: [within(8192 + 512 + 17, 1024 * 512)],
  OIDCIDTokenIatSlack: [within(0, 3600)],
  OIDCJWKSRefreshInterval: [within(300, YEAR)],
  ...forEach(['OIDCRefreshAccessTokenBeforeExpiry', 'OIDCUserInfoRefreshInterval'], within(0, YEAR)),
  OIDCSessionInactivityTimeout: [within(10, YEAR)],
  OIDCSessionMaxDuration: [zeroOrWithin(15, YEAR, 'value', ' seconds')],
  OIDCStateMaxNumberOfCookies: [zeroOrWithin(0, 255, 'maximum', ''), truth],
  OIDCCookieDomain: [
    cookieDomain((character, value) => invalid(`invalid character '${character}' in cookie domain value: ${value}`)),
  ],
  OIDCCacheType: [option('shm', 'memcache', 'redis', 'file')],
  OIDCPassClaimsAs: [option('both', 'headers', 'environment', 'none')],
  OIDCResponseMode: [option('fragment', 'query', 'form_post')],
  OIDCSessionType: [
    option(
      'server-cache',
      'server-cache:persistent',
      'client-cookie',
      'client-cookie:persistent',
      'client-cookie:store_id_token',
      'client-cookie:persistent:store_id_token',
    ),
  ],
  OIDCTokenBindingPolicy: [option('disabled', 'optional', 'required', 'enforced')],
  OIDCOAuthIntrospectionEndpointMethod: [option('GET', 'POST')],
  OIDCUnAutzAction: [option('auth', '401', '403', '302')],
  OIDCUserInfoTokenMethod: [option('authz_header', 'post_param')],
};
