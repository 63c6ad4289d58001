import { BUILDS } from '../../httpd/defaults.js';
import { serverRootRelative } from '../../httpd/server-paths.js';
import { decode } from '../../text/index.js';
import { argumentValue } from '../arguments.js';
import { perServer } from '../per-server.js';
import type { Server } from '../server.js';
import type { Exchange } from './exchange.js';

const types = perServer((server) => readTypes(server));

/** The MIME type that `TypesConfig` gives an extension in lower case. */
export function typeOfExtension({ replay: { server } }: Exchange, extension: string): string | null {
  return types(server)?.get(extension) ?? COMMON[extension] ?? null;
}

/** Where the file is not known: types that every such file has. */
const COMMON: Readonly<Record<string, string>> = {
  html: 'text/html',
  htm: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  txt: 'text/plain',
  xml: 'application/xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
};

function readTypes(server: Server): ReadonlyMap<string, string> | null {
  const node = server.nodes('TypesConfig').at(-1);
  const standard = server.settings.platform === 'debian' ? '/etc/mime.types' : 'conf/mime.types';
  const root = server.reading.serverRoot || BUILDS[server.settings.platform].serverRoot;
  const path = serverRootRelative(root, node === undefined ? standard : argumentValue(node, 0));
  const file = server.host.readFile(path);
  if (!file.ok) return null;
  const found = new Map<string, string>();
  for (const line of decode(file.bytes).split('\n')) {
    if (line.startsWith('#')) continue;
    const [type = '', ...extensions] = line.trim().split(/\s+/);
    for (const extension of extensions) found.set(extension.toLowerCase(), type);
  }
  return found;
}
