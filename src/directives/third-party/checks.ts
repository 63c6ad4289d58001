import type { Call, Handler, HandlerServer, Rejection } from '../handler.js';
import { rejectWord } from '../invoke.js';

/** Operators of mod_security that read files, in lower case, and what its messages call these. */
const FILE_OPERATORS: Readonly<Record<string, string>> = {
  pmfromfile: 'phrase',
  pmf: 'phrase',
  ipmatchfromfile: 'ipmatch',
  ipmatchf: 'ipmatch',
};

/** `SecRule targets operator [actions]` (`msre_rule_create` and `add_rule` of mod_security 2.9). */
function checkSecRule(call: Call, server: HandlerServer): Rejection | null {
  const [, operator = '', actions] = call.words;
  const [, name = '', files = ''] = /^(?:!\s*)?@(\w+)\s+(.*)$/s.exec(operator) ?? [];
  const kind = FILE_OPERATORS[name.toLowerCase()];
  for (const file of kind === undefined ? [] : files.split(/\s+/)) {
    const missing = missingFile(file, call, server);
    if (missing !== null) {
      const message = `Error creating rule: Could not open ${kind} file "${missing}": No such file or directory`;
      return rejectWord(call, 1, message);
    }
  }
  return checkActions(call, server, actions);
}

const CHAINED = Symbol('containers in which the next rule belongs to the one before it');

/** A rule must have an `id`, unless it is a link of a chain. */
function checkActions(call: Call, server: HandlerServer, list: string | undefined): Rejection | null {
  const chained = server.memory(CHAINED, () => new Set<Call | null>());
  const isLink = chained.delete(call.parent);
  const actions = actionsOf(list ?? '');
  if (actions.has('chain')) chained.add(call.parent);
  if (isLink) return null;
  if (list === undefined) return { message: 'ModSecurity: Rules must have at least id action' };
  const reject = (message: string): Rejection => rejectWord(call, call.words.length - 1, message);
  if (!actions.has('id')) return reject('ModSecurity: No action id present within the rule');
  const disrupts = ['deny', 'drop', 'redirect'].some((name) => actions.has(name));
  const passes = ['pass', 'allow', 'block', 'proxy', 'pause'].some((name) => actions.has(name));
  if (!disrupts || passes || !/^(?:5|logging)$/i.test(actions.get('phase') ?? '')) return null;
  return reject('ModSecurity: Disruptive actions cannot be specified in the logging phase.');
}

/** `name:value,…`, values in single quotes where they have commas. Names in lower case; of several the last. */
function actionsOf(list: string): ReadonlyMap<string, string> {
  const found = list.matchAll(/([^\s,:]+)(?::('(?:\\.|[^'\\])*'?|[^,]*))?/gs);
  return new Map([...found].map(([, name = '', value = '']) => [name.toLowerCase(), value.replace(/^'|'$/g, '')]));
}

/** `SecUnicodeMapFile file [code-page]` */
function checkUnicodeMap(call: Call, server: HandlerServer): Rejection | null {
  const missing = missingFile(call.words[0] ?? '', call, server);
  if (missing === null) return null;
  return rejectWord(call, 0, `Could not open unicode map file "${missing}": No such file or directory`);
}

/** The path of a file that is not there; relative ones are beside the configuration file. What a macro's text is beside is not known. */
function missingFile(file: string, call: Call, server: HandlerServer): string | null {
  const directory = /^\/(?:.*\/)?/.exec(call.place.file)?.[0];
  if (file === '' || /^https?:/i.test(file) || (directory === undefined && !file.startsWith('/'))) return null;
  const path = file.startsWith('/') ? file : `${directory}${file}`;
  return server.pathKind(path) === 'missing' ? path : null;
}

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
  SecAction: (call, server) => checkActions(call, server, call.words[0]),
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
