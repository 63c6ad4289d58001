import { getWord } from '../../grammar/index.js';
import type { Call, Handler } from '../handler.js';
import { rejectWord } from '../invoke.js';
import { statusOfMissing } from './paths.js';
import { keptInScope } from './scope.js';

const TYPES =
  /^(CA_DER|CA_BASE64|CA_CERT7_DB|CA_SECMOD|CERT_DER|CERT_BASE64|CERT_PFX|CERT_KEY3_DB|CERT_NICKNAME|KEY_DER|KEY_BASE64|KEY_PFX)$/i;
const GLOBAL_ONLY = /^(CA_CERT7_DB|CA_SECMOD|CERT_PFX|CERT_KEY3_DB)$/i;

/** `LDAPTrustedGlobalCert type file` (modules/ldap/util_ldap.c). */
export const checkGlobalCertificate: Handler = (call, server) => {
  const [type = ''] = call.words;
  if (!TYPES.test(type)) {
    const known =
      'CA_DER, CA_BASE64, CA_CERT7_DB, CA_SECMOD, CERT_DER, CERT_BASE64, CERT_KEY3_DB, CERT_NICKNAME, KEY_DER, KEY_BASE64';
    return rejectWord(call, 0, `The certificate type ${type} is not recognised. It should be one of ${known}`);
  }
  return checkFile(call, server, 'AH01304', 'SSL trusted certificate authority file', 'global');
};

/** `LDAPTrustedClientCert type file|nickname`. */
export const checkClientCertificate: Handler = (call, server) => {
  const [type = ''] = call.words;
  if (!TYPES.test(type)) {
    const known = 'CA_DER, CA_BASE64, CERT_DER, CERT_BASE64, CERT_NICKNAME, CERT_PFX, KEY_DER, KEY_BASE64, KEY_PFX';
    return rejectWord(call, 0, `The certificate type "${type}" is not recognised. It should be one of ${known}`);
  }
  if (GLOBAL_ONLY.test(type)) {
    const known = 'CA_DER, CA_BASE64, CERT_DER, CERT_BASE64, CERT_NICKNAME, KEY_DER, and KEY_BASE64';
    const message = `The certificate type "${type}" is only valid within a LDAPTrustedGlobalCert directive. Only ${known} may be used.`;
    return rejectWord(call, 0, message);
  }
  return checkFile(call, server, 'AH01306', 'SSL client certificate file', 'client');
};

function checkFile(
  call: Call,
  server: Parameters<Handler>[1],
  id: string,
  what: string,
  kind: string,
): ReturnType<Handler> {
  const [type = '', file = ''] = call.words;
  const path = server.resolve(file);
  if (/^CERT_NICKNAME$/i.test(type) || server.pathKind(path) !== 'missing') return null;
  const text = `LDAP: Could not open ${what} - ${path}`;
  server.warn({ id, module: 'ldap', level: 'error', text, status: statusOfMissing(path, server) });
  return rejectWord(call, 1, `Invalid ${kind} certificate file path`);
}

/** `GROUPATTR_MAX_ELTS` (modules/aaa/mod_authnz_ldap.c), of which httpd allows one more. */
const MOST_ATTRIBUTES = 11;

/** A list of which a scope may have so many members. */
export function atMostEleven(name: string, what: string): Handler {
  const key = Symbol(name);
  return (call, server) => {
    const kept = keptInScope(key, call, server, () => ({ count: 0 }));
    const room = MOST_ATTRIBUTES - kept.count;
    kept.count += call.words.length;
    return kept.count > MOST_ATTRIBUTES ? rejectWord(call, room, `Too many ${name} ${what}`) : null;
  };
}

/** `AuthLDAPBindPassword` (`set_bind_password`, modules/aaa/mod_authnz_ldap.c): what the program behind `exec:` prints is not known, unless there is none. */
export const checkBindPassword: Handler = (call, server) => {
  const command = /^exec:(.*)$/s.exec(call.words[0] ?? '')?.[1];
  const program = command === undefined ? '' : getWord(command, 0).value;
  if (program === '') return null;
  const kind = server.pathKind(server.resolve(program));
  const runs = kind === 'file' || kind === 'unknown';
  return runs ? null : rejectWord(call, 0, 'Empty passwords are invalid for AuthLDAPBindPassword');
};
