import { REDIRECT_HANDLER } from '../directory-index.js';
import { type Exchange, note, type Outcome } from '../exchange.js';
import { lastDirective } from '../layers.js';
import { optionsOf } from '../options.js';
import { directoryRewriting, type RewriteConfig } from './config.js';
import { applyRules } from './engine.js';
import { passOnRewritten } from './proxy.js';
import { hasRawArgs, redirectTarget } from './redirect.js';
import { schemeLength } from './url.js';

/** `hook_fixup` of mod_rewrite: the rules of a directory. A path that they change starts the request again. */
export function rewriteDirectory(exchange: Exchange): Outcome {
  const rewriting = directoryRewriting(exchange);
  if (rewriting?.enabled !== true || rewriting.directory === null) return null;
  // A directory without the slash at its end is not entered yet: mod_dir sends the client there.
  if (`${exchange.filename}/` === rewriting.directory && !rewriting.options.has('allownoslash')) return null;
  if (exchange.ended) return null;
  const options = optionsOf(exchange.config);
  if (!options.has('followsymlinks') && !options.has('symlinksifownermatch')) {
    const node = lastDirective(exchange.config, 'options') ?? null;
    note(exchange, 'rewrite', node, 'Rules of directories need `Options FollowSymLinks`: 403 (AH00670).');
    return 403;
  }
  const before = exchange.filename;
  const { args } = exchange;
  exchange.filename ??= exchange.uri;
  const rewritten = applyRules(exchange, rewriting);
  if (rewritten.kind === 'status') return rewritten.status;
  if (rewritten.kind === 'unchanged') {
    exchange.filename = before;
    return null;
  }
  if (hasRawArgs(exchange, rewritten)) return 403;
  const path = exchange.filename;
  if (path.startsWith('proxy:')) {
    passOnRewritten(exchange, rewritten);
    return null;
  }
  // What is passed through is a path, whatever it looks like.
  if (schemeLength(path) > 0 && !rewritten.passesThrough) {
    exchange.filename = baseOfUrl(path, rewriting);
    exchange.location = redirectTarget(exchange, rewritten, args);
    exchange.status = 200;
    note(exchange, 'rewrite', rewritten.last?.node ?? null, `The client is sent to \`${exchange.location}\`.`);
    return rewritten.status;
  }
  if (rewritten.redirects) exchange.status = rewritten.status;
  if (!path.startsWith('/')) return 400;
  if (path === before) return null;
  const url = urlFor(exchange, path, rewriting);
  note(exchange, 'rewrite', rewritten.last?.node ?? null, `The request will start again with \`${url}\`.`);
  exchange.filename = `redirect:${url}`;
  exchange.handler = REDIRECT_HANDLER;
  return null;
}

/** The URL of a path: `RewriteBase`, the document root or the prefix of an alias take the place of the directory. */
function urlFor(exchange: Exchange, path: string, { base, directory, options }: RewriteConfig): string {
  let url = path;
  if (base !== null) url = substitutePrefix(path, directory ?? '', base);
  else {
    const root = exchange.documentRoot?.replace(/\/$/, '') ?? '';
    if (exchange.documentRoot !== null && path.startsWith(`${root}/`)) url = path.slice(root.length);
  }
  const isUntouched =
    url === path && (base !== null || !path.startsWith(`${exchange.documentRoot?.replace(/\/$/, '')}/`));
  const context = exchange.contextRoot ?? exchange.documentRoot;
  if (!isUntouched || options.has('ignorecontextinfo') || context === null) return url;
  return substitutePrefix(path, context, exchange.contextPrefix);
}

/** Of a redirect to this server, the directory in the path gives way to `RewriteBase`. */
function baseOfUrl(url: string, { base, directory }: RewriteConfig): string {
  const slash = url.indexOf('/', schemeLength(url));
  if (base === null || slash < 0 || slash + 1 === url.length) return url;
  return (
    url.slice(0, slash + 1) +
    substitutePrefix(url.slice(slash + 1), (directory ?? '').replace(/^\//, ''), base.slice(1))
  );
}

/** `subst_prefix_path` */
function substitutePrefix(input: string, match: string, substitute: string): string {
  const prefix = match.replace(/\/$/, '');
  if (!input.startsWith(`${prefix}/`)) return input;
  const start = substitute === '' || substitute.endsWith('/') ? substitute : `${substitute}/`;
  return start + input.slice(prefix.length + 1);
}
