import { type ArgumentType, oneOf, such } from '../args.js';
import { integer } from '../types/integer.js';
import { cookieDomain, type FirstArguments, forEach } from './values.js';

const said = (text: string): string => `MOD_AUTH_CAS: ${text}`;

const onOff = oneOf(['On', 'Off'], said("Invalid argument to {directive} - must be 'On' or 'Off'"));

function numeric(least: number): ArgumentType {
  return integer('number', { least }, (value) => said(`Invalid {directive} (${value}) specified - must be numeric`));
}

function url(what: string): ArgumentType {
  return such(
    'URL',
    (value) => /^[^:/?#]+:\/\/[^/?#]/.test(value),
    (value) => said(`${what} URL '${value}' could not be parsed!`),
  );
}

/** What mod_auth_cas 1.2 takes (`cfg_readCASParameter`). */
export const casArguments: FirstArguments = {
  ...forEach(['CASDebug', 'CASSSOEnabled', 'CASValidateSAML', 'CASCookieHttpOnly', 'CASPreserveTicket'], onOff),
  ...forEach(['CASCookieEntropy', 'CASIdleTimeout', 'CASCacheCleanInterval'], numeric(1)),
  CASTimeout: [numeric(0)],
  CASVersion: [integer('number', { least: 1 }, (value) => said(`Invalid CAS version (${value}) specified`))],
  CASValidateDepth: [integer('number', { least: 1 }, (value) => said(`Invalid CASValidateDepth (${value}) specified`))],
  CASLoginURL: [url('Login')],
  CASValidateURL: [url('Validation')],
  CASProxyValidateURL: [url('Proxy Validation')],
  CASRootProxiedAs: [url('Root Proxy')],
  ...forEach(
    ['CASCookieDomain', 'CASGatewayCookieDomain'],
    cookieDomain((character) => said(`Invalid character (${character}) in {directive}`)),
  ),
};
