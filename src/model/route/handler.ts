import { mayUse, serverAccount } from './account.js';
import { handleByScript } from './action.js';
import { sendAsIs } from './as-is.js';
import { isBodyTooLong } from './body.js';
import { DIRECTORY, REDIRECT_HANDLER } from './directory-index.js';
import { doubt, type Exchange, note } from './exchange.js';
import { lastDirective } from './layers.js';
import { hasModule } from './modules.js';
import { handleTypeMap } from './negotiation/type-map.js';
import { optionsOf } from './options.js';
import { statusByConditions, statusByHeaders } from './preconditions.js';
import { passOn } from './proxy/backend.js';
import type { Served, WsgiRoute } from './types.js';
import { handleWsgi } from './wsgi/handler.js';

/** How a handler answers. */
export interface Handled {
  readonly status: number;
  readonly served: Served;
  readonly wsgi: WsgiRoute | null;
  /** The URL with which the request starts again. */
  readonly redirect: string | null;
}

const CGI: ReadonlySet<string> = new Set(['cgi-script', 'application/x-httpd-cgi']);
const AS_IS: ReadonlySet<string> = new Set(['send-as-is', 'httpd/send-as-is']);
const TYPE_MAP: ReadonlySet<string> = new Set(['type-map', 'application/x-type-map']);
/** Handlers that answer by themselves, by the module that has them. */
const OWN_ANSWER: Readonly<Record<string, string>> = {
  'server-status': 'status_module',
  'server-info': 'info_module',
  'balancer-manager': 'proxy_balancer_module',
  'ldap-status': 'ldap_module',
  'imap-file': 'imagemap_module',
  'lua-script': 'lua_module',
  'isapi-handler': 'isapi_module',
};

/** Why a file that has been found is not sent: another name may have been given to the request since. */
const UNREADABLE: ReadonlySet<string> = new Set(['Permission denied', 'No such file or directory']);

/** Of those, the ones whose answer is known; they leave other methods than GET to the handler for files. */
const READS: ReadonlySet<string> = new Set(['server-status', 'server-info']);

function answersTo(handler: string, method: string): boolean {
  return !READS.has(handler) || method === 'GET' || method === 'HEAD';
}

/** `ap_invoke_handler`: the handler by its name, or else the one for files. */
export function invokeHandler(exchange: Exchange): Handled {
  const handler = exchange.handler ?? exchange.contentType?.replace(/;.*$/s, '') ?? '';
  if (handler !== '') exchange.handler = handler;
  if (handler === REDIRECT_HANDLER && exchange.filename?.startsWith('redirect:') === true) {
    const target = exchange.filename.slice('redirect:'.length);
    return {
      status: 200,
      served: 'other',
      wsgi: null,
      redirect: exchange.args === null ? target : `${target}?${exchange.args}`,
    };
  }
  if (exchange.proxied || handler.startsWith('proxy:')) {
    const passed = passOn(exchange);
    if (passed !== null) return passed;
  }
  if (hasModule(exchange, 'wsgi_module')) {
    const handled = handleWsgi(exchange);
    if (handled !== null) return handled;
  }
  if (CGI.has(handler)) return handleCgi(exchange);
  if (isListed(exchange, handler)) return listDirectory(exchange);
  if (AS_IS.has(handler) && hasModule(exchange, 'asis_module')) {
    const sent = sendAsIs(exchange);
    if (sent !== null) return sent;
  }
  if (TYPE_MAP.has(handler) && hasModule(exchange, 'negotiation_module')) return handleTypeMap(exchange);
  const module = OWN_ANSWER[handler];
  if (module !== undefined && hasModule(exchange, module) && answersTo(handler, exchange.method)) {
    note(
      exchange,
      'handler',
      lastDirective(exchange.config, 'sethandler') ?? null,
      `The handler \`${handler}\` answers.`,
    );
    if (!READS.has(handler)) doubt(exchange, `what the handler \`${handler}\` answers`);
    doubtRange(exchange);
    return answer(exchange.status, 'other');
  }
  // mod_actions comes behind the others, and before what serves files.
  const byScript = handleByScript(exchange, handler);
  if (byScript !== null) return byScript;
  if (exchange.replay.server.reading.unknownModules.length > 0 && exchange.handler !== null)
    doubt(exchange, `whether a module has the handler \`${exchange.handler}\``);
  return serveFile(exchange);
}

/** A part of what is made only when it is asked for may be all of it, or nothing. */
function doubtRange(exchange: Exchange): void {
  if (exchange.replay.headers.has('range')) doubt(exchange, 'how long the answer is');
}

function answer(status: number, served: Served): Handled {
  return { status, served, wsgi: null, redirect: null };
}

/** `default_handler` */
function serveFile(exchange: Exchange): Handled {
  const { method, filename } = exchange;
  const fail = (status: number, text: string): Handled => {
    note(exchange, 'handler', null, `${text} The answer is ${status}.`);
    return answer(status, 'error');
  };
  if (isBodyTooLong(exchange)) return answer(413, 'error');
  if (!/^(GET|HEAD|POST)$/.test(method)) {
    if (method === 'OPTIONS') return answer(exchange.status, 'other');
    const known = /^(PUT|DELETE|CONNECT|PATCH|PROPFIND|PROPPATCH|MKCOL|COPY|MOVE|LOCK|UNLOCK|REPORT|TRACE)$/.test(
      method,
    );
    return known
      ? fail(405, `Files do not answer \`${method}\`.`)
      : fail(501, `httpd does not know the method \`${method}\`.`);
  }
  if (exchange.file === 'missing') return fail(404, `There is no \`${filename}${exchange.pathInfo}\` (AH00128).`);
  if (exchange.file === 'directory') return fail(404, `\`${filename}\` is a directory (AH00129).`);
  if (exchange.usedPathInfo !== 'accept' && exchange.pathInfo !== '')
    return fail(404, `\`${filename}\` is a file, and nothing lies below it (AH00130).`);
  const file = exchange.replay.host.readFile(filename ?? '');
  if (!file.ok && UNREADABLE.has(file.error)) return fail(403, `\`${filename}\` cannot be read (AH00132).`);
  const status = statusByHeaders(exchange, file.ok ? file.bytes.length : 0);
  if (status >= 300 && exchange.status === 200)
    return fail(status, `The headers of the request refuse \`${filename}\`, or have it already.`);
  note(exchange, 'handler', null, `The file \`${filename}\` is sent.`);
  const isSource = /\.(wsgi|py|cgi|pl|php|rb|sh)$/i.test(filename ?? '');
  return answer(status, isSource ? 'source-code' : 'static');
}

/** `cgid_handler` */
function handleCgi(exchange: Exchange): Handled {
  const { config, filename, notes } = exchange;
  const fail = (status: number, text: string): Handled => {
    note(exchange, 'handler', null, `${text} The answer is ${status}.`);
    return answer(status, 'error');
  };
  if (!hasModule(exchange, 'cgid_module') && !hasModule(exchange, 'cgi_module')) return serveFile(exchange);
  if (!optionsOf(config).has('execcgi') && notes.get('alias-forced-type') !== 'cgi-script')
    return fail(403, '`Options ExecCGI` is off for the script.');
  if (exchange.file === 'missing') return fail(404, `The script \`${filename}\` is not there.`);
  if (exchange.file === 'directory') return fail(403, `\`${filename}\` is a directory, no script.`);
  if (exchange.usedPathInfo === 'reject' && exchange.pathInfo !== '')
    return fail(404, 'AcceptPathInfo Off refuses what follows the script.');
  if (isBodyTooLong(exchange)) return answer(413, 'error');
  const { host, server } = exchange.replay;
  const owner = host.ownership?.(filename ?? '');
  const isForbidden = !mayUse(host, serverAccount(server), filename ?? '', 'execute');
  if (isForbidden || (typeof owner === 'object' && (owner.mode & 0o111) === 0))
    return fail(500, `\`${filename}\` may not be executed.`);
  note(exchange, 'handler', null, `The script \`${filename}\` runs as CGI.`);
  // `ap_scan_script_header` looks at the conditions of the client for a script that names no status.
  const isRead = exchange.method === 'GET' || exchange.method === 'HEAD';
  const status = isRead ? statusByConditions(exchange) : exchange.status;
  return answer(status, status === exchange.status ? 'cgi' : 'error');
}

/** What `handle_autoindex` answers. */
function isListed(exchange: Exchange, handler: string): boolean {
  const isDirectory = handler === DIRECTORY && exchange.file === 'directory';
  return isDirectory && hasModule(exchange, 'autoindex_module') && /^(GET|HEAD)$/.test(exchange.method);
}

/** `handle_autoindex` */
function listDirectory(exchange: Exchange): Handled {
  const node = lastDirective(exchange.config, 'options') ?? null;
  const fail = (text: string): Handled => {
    note(exchange, 'handler', node, text);
    return answer(403, 'error');
  };
  if (!optionsOf(exchange.config).has('indexes'))
    return fail(`\`${exchange.filename}\` has no index, and \`Options Indexes\` is off: 403 (AH01276).`);
  const listing = exchange.replay.host.readDirectory(exchange.filename ?? '');
  if (!listing.ok && listing.error === 'Permission denied')
    return fail(`The names in \`${exchange.filename}\` cannot be read: 403 (AH01275).`);
  doubtRange(exchange);
  note(exchange, 'handler', node, `The names in \`${exchange.filename}\` are listed.`);
  return answer(exchange.status, 'autoindex');
}
