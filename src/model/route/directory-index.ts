import { argumentsOf, argumentValue } from '../arguments.js';
import { absoluteUrl } from './client.js';
import { type Exchange, note, type Outcome } from './exchange.js';
import { lastDirective, lastDirectives, wordInForce } from './layers.js';
import { becomeSubrequest, lookupUri } from './subrequest.js';
import { escapePath } from './url-path.js';

/** The handler's name of a directory. */
export const DIRECTORY = 'httpd/unix-directory';
/** The handler under which mod_rewrite starts a request again. */
export const REDIRECT_HANDLER = 'redirect-handler';

/** `fixup_dir`: a slash at the end of the URL, then the names of `DirectoryIndex`. `FallbackResource` stands in for one that is not there. */
export function serveDirectory(exchange: Exchange): Outcome {
  // An expression may have made an empty name, which counts for none here.
  exchange.handler ||= DIRECTORY;
  if (exchange.pathInfo !== '') return null;
  if (!exchange.uri.endsWith('/')) return addSlash(exchange);
  const { config } = exchange;
  if (wordInForce(config, 'directorycheckhandler') === 'on' && exchange.handler !== DIRECTORY) return null;
  if (exchange.handler === REDIRECT_HANDLER) return null;
  let failure: Outcome = null;
  const names = indexNames(exchange);
  for (const name of names) {
    const sub = lookupUri(exchange, exchange.args === null ? name : `${name}?${exchange.args}`);
    if (sub.status === 200 && (sub.handler === 'proxy-server' || sub.file === 'file')) {
      const redirect = wordInForce(config, 'directoryindexredirect');
      if (redirect !== '' && redirect !== 'off') return redirectToIndex(exchange, sub, redirect);
      becomeSubrequest(exchange, sub);
      note(
        exchange,
        'fixup',
        lastDirective(config, 'directoryindex') ?? null,
        `\`${sub.uri}\` stands for the directory.`,
      );
      return null;
    }
    const isRedirect = sub.status >= 300 && sub.status < 400;
    if (isRedirect || (names.length === 1 && (sub.status === 406 || sub.status === 401))) {
      exchange.location = sub.location;
      return sub.status;
    }
    if (sub.status !== 404 && sub.status !== 200) failure = sub.status;
  }
  return failure;
}

function indexNames({ config }: Exchange): readonly string[] {
  const lines = lastDirectives(config, 'directoryindex').map((node) => argumentsOf(node).map(({ value }) => value));
  if (lines.length === 0) return ['index.html'];
  // `add_index`: only a line that says nothing else takes back the names before it.
  return lines.slice(lines.findLastIndex(isDisabled) + 1).flat();
}

function isDisabled([word = '', ...others]: readonly string[]): boolean {
  return word.toLowerCase() === 'disabled' && others.length === 0;
}

function redirectToIndex(exchange: Exchange, sub: Exchange, mode: string): number {
  exchange.location = absoluteUrl(exchange, sub.uri);
  const named: Readonly<Record<string, number>> = { on: 302, temp: 302, permanent: 301, seeother: 303 };
  return named[mode] ?? Number(mode);
}

/** `DirectorySlash` */
function addSlash(exchange: Exchange): Outcome {
  const node = lastDirective(exchange.config, 'directoryslash');
  const mode = node === undefined ? 'on' : argumentValue(node, 0).toLowerCase();
  if (mode === 'off') return null;
  const query = exchange.args === null ? '' : `?${exchange.args}`;
  exchange.location = absoluteUrl(exchange, `${escapePath(exchange.uri, true)}/${query}`);
  note(
    exchange,
    'fixup',
    node ?? null,
    `\`${exchange.filename}\` is a directory: the client is sent to \`${exchange.location}\`.`,
  );
  return 301;
}

/** `fixup_dflt`: what answers for everything that is not there. */
export function useFallback(exchange: Exchange): Outcome {
  const node = lastDirective(exchange.config, 'fallbackresource');
  const target = node === undefined ? 'disabled' : argumentValue(node, 0);
  if (target.toLowerCase() === 'disabled') return null;
  const sub = lookupUri(exchange, exchange.args === null ? target : `${target}?${exchange.args}`);
  if (sub.status === 200 && (sub.handler === 'proxy-server' || sub.file === 'file')) {
    becomeSubrequest(exchange, sub);
    note(exchange, 'fixup', node ?? null, `\`${target}\` answers for what is not there.`);
    return null;
  }
  if (sub.status >= 300 && sub.status < 400) exchange.location = sub.location;
  return sub.status === 404 || sub.status === 200 ? null : sub.status;
}
