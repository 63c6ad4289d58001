import { BUILDS } from '../../httpd/defaults.js';
import { serverRootRelative } from '../../httpd/server-paths.js';
import { argumentValue } from '../arguments.js';
import { translateAlias } from './alias.js';
import { type Exchange, note } from './exchange.js';
import { translateProxy } from './proxy/pass.js';
import { redirectByServer } from './redirect.js';
import { rewriteServer } from './rewrite/server.js';
import { cleanFilePath, withSlash } from './url-path.js';
import { translateUserDir } from './user-dir.js';
import { translateVirtualRoot } from './vhost-alias.js';
import { translateMount } from './wsgi/mount.js';

/** `done`: the URL has its file. A number answers the request. */
export type Translation = 'done' | 'declined' | number;

/** In the order in which httpd asks its modules; the first that does not decline decides. */
const STEPS: readonly ((exchange: Exchange) => Translation)[] = [
  rewriteServer,
  translateProxy,
  (exchange) => redirectByServer(exchange) ?? 'declined',
  translateAlias,
  translateMount,
  translateUserDir,
  translateVirtualRoot,
  translateDocumentRoot,
];

/** `ap_run_translate_name`: the file that a URL stands for. */
export function translate(exchange: Exchange): Translation {
  for (const step of STEPS) {
    const outcome = step(exchange);
    if (outcome !== 'declined') return outcome;
  }
  return 'done';
}

/** `ap_document_root` of a server before anything has changed it. */
export function documentRootOf({ replay: { server }, site }: Pick<Exchange, 'replay' | 'site'>): string {
  const node = site.setting('documentroot');
  if (node === undefined) return BUILDS[server.settings.platform].documentRoot;
  return serverRootRelative(server.reading.serverRoot, argumentValue(node, 0));
}

/** `ap_core_translate`: the URL below `DocumentRoot`. */
export function translateDocumentRoot(exchange: Exchange): Translation {
  const { uri, site } = exchange;
  if (!uri.startsWith('/')) return uri === '*' ? 'done' : 400;
  const node = site.setting('serverpath');
  const prefix = node === undefined ? '' : argumentValue(node, 0);
  const below =
    prefix !== '' && uri.startsWith(prefix) && (prefix.endsWith('/') || /^(\/|$)/.test(uri.slice(prefix.length)));
  const path = (below ? uri.slice(prefix.length) : uri).replace(/^\/+/, '');
  if (climbs(path)) {
    note(exchange, 'translate', null, `\`${uri}\` leaves the document root: 403 (AH00127).`);
    return 403;
  }
  const root = exchange.documentRoot ?? '';
  exchange.filename = path === '' ? withSlash(root) : cleanFilePath(withSlash(root) + path);
  note(
    exchange,
    'translate',
    site.setting('documentroot') ?? null,
    `\`${uri}\` is looked for at \`${exchange.filename}\`.`,
  );
  return 'done';
}

/** Whether a relative path leaves the folder that it starts in, be it only on its way (`APR_FILEPATH_SECUREROOT`). */
function climbs(path: string): boolean {
  let depth = 0;
  for (const part of path.split('/')) {
    if (part === '..') depth--;
    else if (part !== '' && part !== '.') depth++;
    if (depth < 0) return true;
  }
  return false;
}
