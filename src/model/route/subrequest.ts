import { baseName, throughLastSlash } from '../../text/index.js';
import { doubt, type Exchange, type Replay } from './exchange.js';
import { once } from './lookups.js';
import { hasModule } from './modules.js';
import { processFile, processUri } from './process.js';
import { isTooDeep } from './recursion.js';
import { documentRootOf } from './translate.js';
import { escapePath } from './url-path.js';

/** Rules that look ahead can ask for subrequests that look ahead in turn: as many as a person would wait for, and no more. */
const MOST_SUBREQUESTS = 500;

/** A new `request_rec` for the same connection. */
export function createExchange(
  replay: Replay,
  host: Pick<Exchange, 'virtualHost' | 'site'>,
  target: { readonly uri: string; readonly args: string | null },
): Exchange {
  return {
    replay,
    virtualHost: host.virtualHost,
    site: host.site,
    main: null,
    previous: null,
    method: replay.request.method,
    unparsedUri: target.args === null ? target.uri : `${target.uri}?${target.args}`,
    uri: target.uri,
    args: target.args,
    filename: null,
    pathInfo: '',
    file: 'missing',
    handler: null,
    contentType: null,
    usedPathInfo: 'default',
    config: host.site.base,
    locatedUri: null,
    walked: null,
    environment: new Map(),
    notes: new Map(),
    contextPrefix: '',
    contextRoot: null,
    documentRoot: documentRootOf({ replay, site: host.site }),
    proxied: false,
    ended: false,
    hostPort: replay.hostPort,
    status: 200,
    location: null,
    user: null,
    authType: null,
    backend: null,
    access: null,
  };
}

/** `ap_parse_uri`: path and query; a fragment is dropped, whatever follows it. */
export function splitTarget(target: string): { readonly uri: string; readonly args: string | null } {
  const [, uri = '', , args = null] = /^([^?#]*)(\?([^#]*))?/.exec(target) ?? [];
  return { uri, args };
}

/** `ap_sub_req_lookup_uri`: what a URL, absolute or relative to the request's, would lead to. Nothing is served. */
export function lookupUri(exchange: Exchange, target: string): Exchange {
  const { uri: path, args } = splitTarget(target);
  const uri = path.startsWith('/') ? path : escapePath(throughLastSlash(exchange.uri), true) + path;
  return once(exchange, `${uri}\0${args ?? '\0'}`, () => {
    const sub = createSub(exchange, { uri, args });
    sub.status = isTooMany(sub) ? 500 : (processUri(sub) ?? 200);
    return sub;
  });
}

/** `ap_sub_req_lookup_file`: the same for a file. */
export function lookupFile(exchange: Exchange, filename: string): Exchange {
  return lookup(exchange, filename, { pathInfo: '', args: null });
}

/** `-F`: the subrequest leads to a file that is there. What rules start again, or pass on, is none. */
export function leadsToFile({ status, file, filename }: Exchange): boolean {
  return status < 300 && file !== 'missing' && filename?.startsWith('/') === true;
}

/** `ap_sub_req_lookup_dirent` with `AP_SUBREQ_MERGE_ARGS`: the same with what follows the name in the request. */
export function lookupSibling(exchange: Exchange, filename: string): Exchange {
  return lookup(exchange, filename, exchange);
}

function lookup(exchange: Exchange, filename: string, merged: Pick<Exchange, 'pathInfo' | 'args'>): Exchange {
  const directory = throughLastSlash(exchange.filename ?? '/');
  const path = filename.startsWith('/') ? filename : directory + filename;
  const inside = path.startsWith(directory) && !path.slice(directory.length).includes('/');
  const uri = inside ? folderUri(exchange) + path.slice(directory.length) + merged.pathInfo : '';
  return once(exchange, `file\0${path}\0${uri}\0${merged.pathInfo}\0${merged.args ?? '\0'}`, () => {
    const sub = createSub(exchange, { uri, args: merged.args });
    sub.filename = path;
    sub.pathInfo = merged.pathInfo;
    sub.status = isTooMany(sub) ? 500 : (processFile(sub) ?? 200);
    return sub;
  });
}

/** The folder of the URL, what follows a file left out. */
export function folderUri({ uri, pathInfo }: Exchange): string {
  const bare = pathInfo !== '' && uri.endsWith(pathInfo) ? uri.slice(0, -pathInfo.length) : uri;
  return throughLastSlash(bare);
}

function createSub(exchange: Exchange, target: { readonly uri: string; readonly args: string | null }): Exchange {
  return {
    ...createExchange(exchange.replay, exchange, target),
    main: exchange,
    method: 'GET',
    hostPort: null,
    environment: new Map(exchange.environment),
    documentRoot: exchange.documentRoot,
    user: exchange.user,
  };
}

/** Whether there is no end to the subrequests. */
function isTooMany(sub: Exchange): boolean {
  if (sub.main !== null && isTooDeep(sub.main)) return true;
  const { replay } = sub;
  if (++replay.subrequests <= MOST_SUBREQUESTS) return false;
  doubt(sub, `what more than ${MOST_SUBREQUESTS} subrequests lead to`);
  return true;
}

/** `ap_internal_fast_redirect`: the request becomes what a subrequest has found. */
export function becomeSubrequest(exchange: Exchange, sub: Exchange): void {
  const { uri, filename, pathInfo, file, handler, contentType, config, args, contextPrefix, contextRoot, proxied } =
    sub;
  Object.assign(exchange, {
    uri,
    filename,
    pathInfo,
    file,
    handler,
    contentType,
    config,
    args,
    contextPrefix,
    contextRoot,
    proxied,
  });
  exchange.access = sub.access ?? exchange.access;
  exchange.usedPathInfo = sub.usedPathInfo;
  exchange.documentRoot = sub.documentRoot;
  for (const [name, value] of sub.notes) exchange.notes.set(name, value);
  for (const [name, value] of sub.environment) exchange.environment.set(name, value);
}

/** Modules that judge each URL anew (`ap_hook_access_checker`): the sections of two requests are the same object only where nothing is merged again. */
const JUDGE_EACH_URL = ['wsgi_module', 'allowmethods_module', 'lua_module', 'perl_module'];

/** Whether what is in force for a request is, for httpd, that of the request it follows from: access is not checked again then. */
export function hasSameConfig(exchange: Exchange, before: Exchange): boolean {
  const { config, walked, uri, filename } = exchange;
  if (config.length !== before.config.length || config.some((layer, at) => layer !== before.config[at])) return false;
  if (!JUDGE_EACH_URL.some((id) => hasModule(exchange, id))) return true;
  const kinds = new Set(config.map(({ kind }) => kind));
  if ((kinds.has('directory') || kinds.has('htaccess')) && walked !== before.walked) return false;
  if (kinds.has('files') && baseName(filename ?? '') !== baseName(before.filename ?? '')) return false;
  if (kinds.has('location') && uri !== before.uri) return false;
  return !kinds.has('if') && !kinds.has('proxy');
}
