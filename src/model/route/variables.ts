import { argumentValue } from '../arguments.js';
import { schemeOf, serverNameFor, serverPortFor } from './client.js';
import type { Exchange } from './exchange.js';
import type { Perhaps } from './types.js';

/** `%{NAME}` of an ap_expr or of mod_rewrite, which has fewer names; `name` in capitals. One that there is not is empty. */
export function variableOf(exchange: Exchange, name: string): Perhaps<string> {
  const value = VARIABLES.get(name);
  if (value !== undefined) return value(exchange);
  return UNSETTLED.test(name) ? { settledBy: `the value of %{${name}}` } : '';
}

type Variable = (exchange: Exchange) => Perhaps<string>;

const VARIABLES: ReadonlyMap<string, Variable> = new Map<string, Variable>([
  ['REQUEST_METHOD', ({ method }) => method],
  ['REQUEST_SCHEME', schemeOf],
  ['REQUEST_URI', ({ uri }) => uri],
  ['DOCUMENT_URI', ({ uri }) => uri],
  ['REQUEST_FILENAME', ({ filename }) => filename ?? ''],
  ['SCRIPT_FILENAME', ({ filename }) => filename ?? ''],
  ['PATH_INFO', ({ pathInfo }) => pathInfo],
  ['QUERY_STRING', ({ args }) => args ?? ''],
  ['THE_REQUEST', ({ replay: { request } }) => `${request.method} ${request.target} HTTP/${request.version}`],
  ['REQUEST_STATUS', ({ status }) => String(status)],
  ['IS_SUBREQ', ({ main }) => (main === null ? 'false' : 'true')],

  ['HTTP_USER_AGENT', header('user-agent')],
  ['HTTP_REFERER', header('referer')],
  ['HTTP_COOKIE', header('cookie')],
  ['HTTP_FORWARDED', header('forwarded')],
  ['HTTP_HOST', header('host')],
  ['HTTP_ACCEPT', header('accept')],
  ['HTTP_PROXY_CONNECTION', header('proxy-connection')],

  ['SERVER_PROTOCOL', ({ replay }) => `HTTP/${replay.request.version}`],
  ['HTTPS', ({ replay }) => (replay.request.tls ? 'on' : 'off')],
  ['HTTP2', () => 'off'],
  ['IPV6', ({ replay }) => (replay.request.local.address?.includes(':') === true ? 'on' : 'off')],
  ['REMOTE_ADDR', remoteAddress],
  ['CONN_REMOTE_ADDR', remoteAddress],

  ['SERVER_NAME', serverNameFor],
  ['SERVER_PORT', (exchange) => String(serverPortFor(exchange))],
  ['SERVER_ADDR', serverAddress],
  ['SERVER_ADMIN', serverAdmin],

  ['REMOTE_USER', ({ user }) => user ?? ''],
  ['AUTH_TYPE', ({ authType }) => authType ?? ''],
  ['DOCUMENT_ROOT', ({ documentRoot }) => documentRoot ?? ''],
  ['CONTEXT_PREFIX', ({ contextPrefix }) => contextPrefix],
  ['CONTEXT_DOCUMENT_ROOT', ({ contextRoot, documentRoot }) => contextRoot ?? documentRoot ?? ''],
  ['HANDLER', ({ handler }) => handler ?? ''],
  ['CONTENT_TYPE', ({ contentType }) => contentType ?? ''],
  ['SCRIPT_USER', owner],
  ['SCRIPT_GROUP', owner],
]);

/** What depends on the machine, the clock or the connection. */
const UNSETTLED =
  /^(?:TIME|SSL|(?:LAST_MODIFIED|REMOTE_HOST|REMOTE_IDENT|REMOTE_PORT|SERVER_SOFTWARE|API_VERSION|REQUEST_LOG_ID|CONN_LOG_ID)$)/;

function header(name: string): Variable {
  return ({ replay }) => replay.headers.get(name) ?? '';
}

function remoteAddress({ replay }: Exchange): Perhaps<string> {
  return replay.request.remoteAddress ?? { settledBy: "the client's address" };
}

function serverAddress({ replay }: Exchange): Perhaps<string> {
  return replay.request.local.address ?? { settledBy: 'the address at which the server is reached' };
}

function serverAdmin({ site }: Exchange): string {
  const node = site.setting('serveradmin');
  return node === undefined ? '[no address given]' : argumentValue(node, 0);
}

function owner({ filename }: Exchange): Perhaps<string> {
  return { settledBy: `the owner of \`${filename}\`` };
}
