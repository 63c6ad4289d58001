import type { ConfigNode } from '../../httpd/tree.js';
import { decode } from '../../text/index.js';
import type { Exchange } from './exchange.js';
import { leadsToFile, lookupFile, lookupUri } from './subrequest.js';
import type { FileFacts, Perhaps, Subject } from './types.js';
import { variableOf } from './variables.js';

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
