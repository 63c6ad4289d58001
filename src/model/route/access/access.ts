import { argumentsOf, argumentValue } from '../../arguments.js';
import { doubt, type Exchange, note, type Outcome } from '../exchange.js';
import { lastDirective, lastDirectives, wordInForce } from '../layers.js';
import { methodOf } from '../methods.js';
import type { AccessVerdict } from '../types.js';
import { basicUser } from './credentials.js';
import { checkOrder, satisfiesAny } from './order.js';
import { type Judged, judge, requirementsOf } from './require.js';

/** Access control as `ap_process_request_internal` runs it: who may have what the request was mapped to. */
export function checkAccess(exchange: Exchange): Outcome {
  const refused = checkTls(exchange) ?? checkMethod(exchange);
  if (refused !== null) return refused;
  const any = satisfiesAny(exchange);
  const old = checkOrder(exchange);
  if (!old.granted && !any) return deny(exchange, old.by, 403, 'AH01797');
  if (old.granted && any) return grant(exchange, old.by);
  return checkRequirements(exchange);
}

/** `ssl_hook_Access`: `SSLRequireSSL` refuses what comes in plain text. */
function checkTls(exchange: Exchange): Outcome {
  const node = lastDirective(exchange.config, 'sslrequiressl');
  return node === undefined || exchange.replay.request.tls ? null : deny(exchange, node, 403, 'AH02219');
}

/** mod_allowmethods */
function checkMethod(exchange: Exchange): Outcome {
  const node = lastDirective(exchange.config, 'allowmethods');
  if (node === undefined) return null;
  const allowed = argumentsOf(node).map(({ value }) => value);
  const isAllowed = allowed.some(
    (name) => name.toLowerCase() === 'reset' || methodOf(name) === methodOf(exchange.method),
  );
  return isAllowed ? null : deny(exchange, node, 405, 'AH01623');
}

/** mod_authz_core, before and after mod_auth_basic has asked for a user. */
function checkRequirements(exchange: Exchange): Outcome {
  const requirements = requirementsOf(exchange.config);
  const type = authType(exchange);
  if (requirements === null) {
    if (type === null) return grant(exchange, null);
    return deny(exchange, lastDirective(exchange.config, 'authtype') ?? null, 500, 'AH01627');
  }
  const judged = judge(exchange, requirements, true);
  if (judged.verdict === 'granted') return grant(exchange, judged.by);
  if (judged.verdict !== 'no-user') return deny(exchange, judged.by, 403, 'AH01630');
  return authenticate(exchange, judged, type);
}

/** Who asks for a user: `AuthType` with its name and provider. */
function authenticate(exchange: Exchange, { by }: Judged, type: string | null): Outcome {
  if (type === null) return deny(exchange, by, 500, 'AH00027');
  if (type === 'basic' || type === 'digest') {
    if (lastDirective(exchange.config, 'authname') === undefined) return deny(exchange, by, 500, 'AH01612');
  } else doubt(exchange, `how \`AuthType ${type}\` asks for a user`);
  const user = userOf(exchange, type);
  if (typeof user === 'number') return deny(exchange, by, user, 'AH01629');
  exchange.user = user;
  exchange.authType = type;
  const requirements = requirementsOf(exchange.config);
  const judged = requirements === null ? null : judge(exchange, requirements, true);
  if (judged === null || judged.verdict === 'granted') return grant(exchange, judged?.by ?? null);
  const forbidden = wordInForce(exchange.config, 'authzsendforbiddenonfailure') === 'on';
  return deny(exchange, judged.by, forbidden ? 403 : 401, 'AH01631');
}

/** Who is said to ask, or proves it with a password; a status when nobody does. */
function userOf(exchange: Exchange, type: string): string | number {
  const { request, headers } = exchange.replay;
  if (request.user !== null) return request.user;
  if (!headers.has('authorization')) return 401;
  // `get_digest_rec`: credentials of another kind are none.
  if (type === 'digest' && !/^digest\s/i.test(headers.get('authorization') ?? '')) return 401;
  const found = type === 'basic' ? basicUser(exchange) : null;
  if (found === null) doubt(exchange, 'whether the credentials of the request are right');
  return found ?? 401;
}

/** `ap_auth_type`; `AuthType None` is none. */
function authType({ config }: Exchange): string | null {
  const node = lastDirectives(config, 'authtype').at(-1);
  const type = node === undefined ? 'none' : argumentValue(node, 0).toLowerCase();
  return type === 'none' ? null : type;
}

function grant(exchange: Exchange, by: AccessVerdict['by']): null {
  exchange.access = { granted: true, by, logId: null };
  note(exchange, 'access', by, by === null ? 'Nothing restricts access.' : 'Access is granted.');
  return null;
}

function deny(exchange: Exchange, by: AccessVerdict['by'], status: number, id: string): number {
  exchange.access = { granted: false, by, logId: id };
  const text =
    status === 401 ? 'A user is asked for' : status === 500 ? 'Access control is incomplete' : 'Access is denied';
  note(exchange, 'access', by, `${text}: ${status} (${id}).`);
  return status;
}
