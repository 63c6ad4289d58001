import { type Exchange, note } from '../exchange.js';
import { type Translation, translateDocumentRoot } from '../translate.js';
import { serverRewriting } from './config.js';
import { applyRules } from './engine.js';
import { passOnRewritten } from './proxy.js';
import { hasRawArgs, redirectTarget } from './redirect.js';
import type { Rule } from './rule.js';
import { schemeLength } from './url.js';

/** `hook_uri2file` of mod_rewrite: the rules of the server, before anything else gives the URL a file. */
export function rewriteServer(exchange: Exchange): Translation {
  const rewriting = serverRewriting(exchange);
  if (!rewriting.enabled || exchange.ended || rewriting.rules.length === 0) return 'declined';
  if (!exchange.uri.startsWith('/') && !rewriting.options.has('allowanyuri')) return 'declined';
  const { args } = exchange;
  exchange.filename = exchange.uri;
  const rewritten = applyRules(exchange, rewriting);
  if (rewritten.kind === 'status') return rewritten.status;
  if (rewritten.kind === 'unchanged') {
    exchange.filename = null;
    return 'declined';
  }
  if (hasRawArgs(exchange, rewritten)) return 403;
  const path = exchange.filename;
  if (rewritten.redirects) exchange.status = rewritten.status;
  if (rewritten.passesThrough) {
    exchange.uri = path;
    exchange.filename = null;
    return 'declined';
  }
  if (path.startsWith('proxy:')) {
    passOnRewritten(exchange, rewritten);
    return 'done';
  }
  if (schemeLength(path) > 0) {
    exchange.location = redirectTarget(exchange, rewritten, args);
    exchange.status = 200;
    note(exchange, 'rewrite', rewritten.last?.node ?? null, `The client is sent to \`${exchange.location}\`.`);
    return rewritten.status;
  }
  if (!path.startsWith('/')) return 400;
  const isReduced = exchange.notes.has('mod_rewrite_uri_reduced') && !rewriting.options.has('legacyprefixdocroot');
  const anyPrefix = rewriting.options.has('unsafeprefixstat');
  if (isReduced || !isOnDisk(exchange, path, anyPrefix ? null : rewritten.last)) {
    const { uri } = exchange;
    exchange.uri = path;
    const outcome = translateDocumentRoot(exchange);
    exchange.uri = uri;
    return outcome;
  }
  note(
    exchange,
    'rewrite',
    rewritten.last?.node ?? null,
    `\`${path}\` is taken for a path of the file system: its first part is there.`,
  );
  return 'done';
}

/**
 * `prefix_stat`: the first part of the path is there, and the rule names it itself, or the path lies below the document root. Everything else
 * is looked for below the document root.
 */
function isOnDisk(exchange: Exchange, path: string, last: Rule | null): boolean {
  const first = /^\/+[^/]*/.exec(path)?.[0] ?? '/';
  const kind = exchange.replay.host.stat(first);
  if (kind === 'unknown' && path.startsWith(`${exchange.documentRoot}`)) return true;
  if (kind === 'missing' || kind === 'unknown') return false;
  if (last === null || last.flags.has('unsafeprefixstat')) return true;
  const roots = [exchange.documentRoot, exchange.contextRoot].filter((root) => root !== null);
  return last.output.startsWith(first.replace(/^\/+/, '/')) || roots.some((root) => path.startsWith(root));
}
