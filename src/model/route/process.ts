import { argumentValue } from '../arguments.js';
import { checkAccess } from './access/access.js';
import { walkDirectories } from './directory-walk.js';
import { encodedSlashes } from './encoded-slashes.js';
import { applySectionSetEnvIf } from './environment.js';
import { type Exchange, note, type Outcome } from './exchange.js';
import { findType } from './file-type.js';
import { fixUp } from './fixups.js';
import { doubtNotReplayed } from './not-replayed.js';
import { walkProxies } from './proxy/pass.js';
import { walkFiles, walkLocationsAndConditions } from './section-walks.js';
import { hasSameConfig } from './subrequest.js';
import { translate } from './translate.js';
import { normalizePath, resolveSegments, unescapePath } from './url-path.js';

/** `ap_process_request_internal` for a URL: everything up to the handler. `null`: nothing stands in its way. */
export function processUri(exchange: Exchange): Outcome {
  const refused = normalize(exchange);
  if (refused !== null) return refused;
  walkLocationsAndConditions(exchange);
  const translation = translate(exchange);
  if (typeof translation === 'number') return translation;
  return processMapped(exchange);
}

/** The same for a subrequest that has its file already. */
export function processFile(exchange: Exchange): Outcome {
  return processMapped(exchange);
}

/** From the file on: sections, access control, type, fixups. */
function processMapped(exchange: Exchange): Outcome {
  exchange.config = exchange.site.base;
  const stopped = mapToStorage(exchange);
  if (stopped !== null) return stopped;
  if (exchange.uri !== '' || exchange.main === null) walkLocationsAndConditions(exchange);
  doubtNotReplayed(exchange);
  if (exchange.main === null) applySectionSetEnvIf(exchange);
  const before = exchange.previous ?? exchange.main;
  if (before !== null && hasSameConfig(exchange, before)) {
    exchange.user = before.user;
    exchange.access = before.access;
  } else {
    const denied = checkAccess(exchange);
    if (denied !== null) return denied;
  }
  const refused = findType(exchange);
  return refused ?? fixUp(exchange);
}

/** `ap_run_map_to_storage`: where `TRACE` is answered, before any access control, unless it is passed on. */
function mapToStorage(exchange: Exchange): Outcome {
  if (exchange.proxied) {
    walkProxies(exchange);
    return null;
  }
  if (exchange.method === 'TRACE') return answerTrace(exchange);
  // `http_send_options`: nothing but a sign of life.
  if (exchange.method === 'OPTIONS' && exchange.uri === '*') return 200;
  const refused = walkDirectories(exchange);
  if (refused !== null) return refused;
  walkFiles(exchange);
  return null;
}

/** `ap_send_http_trace` */
function answerTrace(exchange: Exchange): number {
  const node = exchange.site.setting('traceenable');
  const mode = node === undefined ? 'on' : argumentValue(node, 0).toLowerCase();
  const withBody = (exchange.replay.request.bodyLength ?? 0) > 0;
  const status = mode === 'off' ? 405 : withBody && mode !== 'extended' ? 413 : exchange.status;
  note(exchange, 'handler', node ?? null, `\`TRACE\` is answered before access control: ${status}.`);
  return status;
}

/** Decodes the path and resolves what is relative in it. */
function normalize(exchange: Exchange): Outcome {
  const { site } = exchange;
  const merge = site.setting('mergeslashes');
  const merges = merge === undefined || argumentValue(merge, 0).toLowerCase() !== 'off';
  // `ap_parse_uri` takes what begins with several slashes for a path.
  const normal = normalizePath(exchange.uri.replace(/^\/+/, '/'), merges);
  if (normal === null) {
    note(
      exchange,
      'url',
      null,
      `\`${exchange.uri}\` leaves the root, or holds a \`%\` that is no escape: 400 (AH10244).`,
    );
    return 400;
  }
  const slashes = encodedSlashes(exchange);
  const path = unescapePath(normal, slashes);
  if (typeof path === 'number') {
    const node = site.own('allowencodedslashes').at(-1) ?? null;
    note(exchange, 'url', node, `\`${normal}\` holds \`%2F\` or \`%00\`, or an escape that is none: ${path}.`);
    return path;
  }
  exchange.uri = slashes === 'on' && path !== '*' ? resolveSegments(path, merges).path : path;
  if (exchange.uri !== exchange.unparsedUri.replace(/\?.*$/s, ''))
    note(exchange, 'url', null, `The path is \`${exchange.uri}\`.`);
  return null;
}
