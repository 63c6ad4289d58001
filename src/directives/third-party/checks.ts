import type { Handler } from '../handler.js';
import { rejectWord } from '../invoke.js';
import { checkAuditLog, checkDefaultAction, checkSecAction, checkSecRule, checkUnicodeMap } from './modsecurity.js';

/** `oidc_valid_url` of mod_auth_openidc, as far as it is about the scheme. */
function url(mayBePath: boolean): Handler {
  return (call) => {
    const [value = ''] = call.words;
    if (/^[^:/?#]+:/.test(value) || (mayBePath && value.startsWith('/'))) return null;
    return rejectWord(call, 0, `'${value}' cannot be parsed as a URL (no scheme set)`);
  };
}

const absolute = url(false);
const absoluteOrPath = url(true);

/** What handlers reject, as far as it is known, by name. */
export const thirdPartyChecks: Readonly<Record<string, Handler>> = {
  SecRule: checkSecRule,
  SecAction: checkSecAction,
  SecAuditLog: checkAuditLog,
  SecDefaultAction: checkDefaultAction,
  SecUnicodeMapFile: checkUnicodeMap,
  OIDCClientJwksUri: absolute,
  OIDCDefaultLoggedOutURL: absolute,
  OIDCDefaultURL: absolute,
  OIDCDiscoverURL: absoluteOrPath,
  OIDCOAuthIntrospectionEndpoint: absolute,
  OIDCOAuthServerMetadataURL: absolute,
  OIDCOAuthVerifyJwksUri: absolute,
  OIDCProviderAuthorizationEndpoint: absolute,
  OIDCProviderCheckSessionIFrame: absolute,
  OIDCProviderEndSessionEndpoint: absolute,
  OIDCProviderJwksUri: absolute,
  OIDCProviderMetadataURL: absolute,
  OIDCProviderRevocationEndpoint: absolute,
  OIDCProviderTokenEndpoint: absolute,
  OIDCProviderUserInfoEndpoint: absolute,
  OIDCRedirectURI: absoluteOrPath,
};
