import type { ConfigNode } from '../../httpd/tree.js';
import { decode } from '../../text/index.js';
import { argumentValue } from '../arguments.js';
import { schemeOf, serverNameFor, serverPortFor } from './client.js';
import type { Exchange } from './exchange.js';
import { leadsToFile, lookupFile, lookupUri } from './subrequest.js';
import type { FileFacts, Perhaps, Subject } from './types.js';

/** What expressions see of a request at the moment of asking. `node` is where they stand: some values are not the same everywhere. */
export function subjectOf(exchange: Exchange, node: ConfigNode): Subject {
  const { replay } = exchange;
  return {
    variable: (name) => variableOf(exchange, name),
    requestHeader: (name) => replay.headers.get(name.toLowerCase()) ?? '',
    responseHeader: (name) => ({ settledBy: `the response header ${name} at ${node.place.file}:${node.place.line}` }),
    environment: (name) => environmentOf(exchange, name),
    processEnvironment: (name) => replay.host.environment(name) ?? '',
    note: (name) => exchange.notes.get(name) ?? '',
    file: (path) => fileFacts(exchange, path),
    readFile(path) {
      const read = replay.host.readFile(path);
      if (read.ok) return decode(read.bytes);
      return read.error === 'unknown' ? { settledBy: `the contents of \`${path}\`` } : '';
    },
    subrequest: (kind, what) => statusOf(exchange, kind, what),
  };
}

/** `op_url_subr`, `op_file_subr`: a subrequest for the URL of the request that it belongs to is not asked any further. */
function statusOf(exchange: Exchange, kind: 'url' | 'file', what: string): number {
  if (exchange.main !== null && exchange.main.uri === exchange.uri) return 500;
  if (kind === 'url') return lookupUri(exchange, what).status;
  const sub = lookupFile(exchange, what);
  return leadsToFile(sub) ? sub.status : 404;
}

function environmentOf({ environment }: Exchange, name: string): Perhaps<string> {
  const value = environment.get(name);
  if (value !== undefined) return value;
  return /^(SSL_|UNIQUE_ID$)/.test(name) ? { settledBy: `the environment variable ${name}` } : '';
}

const HEADERS: Readonly<Record<string, string>> = {
  HTTP_USER_AGENT: 'user-agent',
  HTTP_REFERER: 'referer',
  HTTP_COOKIE: 'cookie',
  HTTP_FORWARDED: 'forwarded',
  HTTP_HOST: 'host',
  HTTP_ACCEPT: 'accept',
  HTTP_PROXY_CONNECTION: 'proxy-connection',
};

/** `%{NAME}` of an ap_expr or of mod_rewrite, which has fewer names. */
export function variableOf(exchange: Exchange, name: string): Perhaps<string> {
  const { replay } = exchange;
  const header = HEADERS[name];
  if (header !== undefined) return replay.headers.get(header) ?? '';
  switch (name) {
    case 'REQUEST_METHOD':
      return exchange.method;
    case 'REQUEST_SCHEME':
      return schemeOf(exchange);
    case 'REQUEST_URI':
    case 'DOCUMENT_URI':
      return exchange.uri;
    case 'REQUEST_FILENAME':
    case 'SCRIPT_FILENAME':
      return exchange.filename ?? '';
    case 'PATH_INFO':
      return exchange.pathInfo;
    case 'QUERY_STRING':
      return exchange.args ?? '';
    case 'THE_REQUEST':
      return `${replay.request.method} ${replay.request.target} HTTP/${replay.request.version}`;
    case 'SERVER_PROTOCOL':
      return `HTTP/${replay.request.version}`;
    case 'HTTPS':
      return replay.request.tls ? 'on' : 'off';
    case 'SERVER_NAME':
      return serverNameFor(exchange);
    case 'SERVER_PORT':
      return String(serverPortFor(exchange));
    case 'SERVER_ADDR':
      return replay.request.local.address ?? { settledBy: 'the address at which the server is reached' };
    case 'SERVER_ADMIN': {
      const node = exchange.site.setting('serveradmin');
      return node === undefined ? '[no address given]' : argumentValue(node, 0);
    }
    case 'REMOTE_ADDR':
    case 'CONN_REMOTE_ADDR':
      return replay.request.remoteAddress ?? { settledBy: "the client's address" };
    case 'REMOTE_USER':
      return exchange.user ?? '';
    case 'AUTH_TYPE':
      return exchange.authType ?? '';
    case 'DOCUMENT_ROOT':
      return exchange.documentRoot ?? '';
    case 'CONTEXT_PREFIX':
      return exchange.contextPrefix;
    case 'CONTEXT_DOCUMENT_ROOT':
      return exchange.contextRoot ?? exchange.documentRoot ?? '';
    case 'HANDLER':
      return exchange.handler ?? '';
    case 'CONTENT_TYPE':
      return exchange.contentType ?? '';
    case 'IS_SUBREQ':
      return exchange.main === null ? 'false' : 'true';
    case 'IPV6':
      return replay.request.local.address?.includes(':') === true ? 'on' : 'off';
    case 'HTTP2':
      return 'off';
    case 'REQUEST_STATUS':
      return String(exchange.status);
    case 'SCRIPT_USER':
    case 'SCRIPT_GROUP':
      return { settledBy: `the owner of \`${exchange.filename}\`` };
    case 'LAST_MODIFIED':
    case 'REMOTE_HOST':
    case 'REMOTE_IDENT':
    case 'REMOTE_PORT':
    case 'SERVER_SOFTWARE':
    case 'API_VERSION':
    case 'REQUEST_LOG_ID':
    case 'CONN_LOG_ID':
      return { settledBy: `the value of %{${name}}` };
    default:
      return /^(TIME|SSL)/.test(name) ? { settledBy: `the value of %{${name}}` } : '';
  }
}

/** What a path leads to, for tests of expressions. */
export function fileFacts({ replay: { host } }: Exchange, path: string): Perhaps<FileFacts> {
  const own = path.startsWith('/') ? host.stat(path, { followLinks: false }) : 'missing';
  const kind = own === 'link' ? host.stat(path) : own;
  if (kind === 'unknown' || own === 'unknown') return { settledBy: `whether there is a file \`${path}\`` };
  const read = kind === 'file' ? host.readFile(path) : null;
  const owner = host.ownership?.(path);
  const executable = typeof owner === 'object' ? (owner.mode & 0o111) !== 0 : kind === 'directory';
  return { kind, isLink: own === 'link', executable, size: read?.ok === true ? read.bytes.length : 0 };
}
