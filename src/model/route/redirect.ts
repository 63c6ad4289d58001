import type { ConfigNode } from '../../httpd/tree.js';
import { prefixLength } from '../mounts.js';
import { perServer } from '../per-server.js';
import { redirectWords } from '../redirect-words.js';
import { absoluteUrl } from './client.js';
import { expand } from './condition.js';
import { type Exchange, note, type Outcome } from './exchange.js';
import { wordInForce } from './layers.js';
import { matchRegex, substitute } from './regex.js';
import { escapePath } from './url-path.js';

const NAMES = ['redirect', 'redirectmatch', 'redirectpermanent', 'redirecttemp'] as const;

/** A `Redirect` of whatever spelling (`add_redirect_internal`). */
interface Redirect {
  readonly node: ConfigNode;
  readonly status: number;
  /** `null`: everything for which its section is in force. */
  readonly path: string | null;
  readonly regex: boolean;
  readonly target: string | null;
}

const redirects = perServer(() => new Map<ConfigNode, Redirect>());

/** `translate_alias_redir`, its first half: a `Redirect` of a `<Location>`, then those of the server in their order. */
export function redirectByServer(exchange: Exchange): Outcome {
  const { site, uri } = exchange;
  if (!uri.startsWith('/')) return null;
  return answer(exchange, wholeSection(exchange), [...site.own(...NAMES), ...site.inherited(...NAMES)]);
}

/** `fixup_redir`: those of `<Directory>`, `<Files>`, `<If>` and `.htaccess`, the deepest first. */
export function redirectByDirectory(exchange: Exchange): Outcome {
  const lists = exchange.config
    .filter(({ kind }) => kind !== 'server')
    .map(({ nodes }) => nodes.filter(({ name }) => NAMES.some((each) => each === name.toLowerCase())));
  return answer(exchange, wholeSection(exchange), lists.toReversed().flat());
}

/** The redirect without a path that is in force: `Redirect [status] URL` in a section. */
function wholeSection({ replay: { server }, config }: Exchange): Redirect | null {
  for (const layer of config.toReversed()) {
    if (layer.kind === 'server') continue;
    const whole = NAMES.flatMap((name) => layer.directives.get(name) ?? [])
      .map((node) => readRedirect(server, node))
      .filter(({ path }) => path === null);
    if (whole.length > 0) return whole.at(-1) ?? null;
  }
  return null;
}

function answer(exchange: Exchange, whole: Redirect | null, nodes: readonly ConfigNode[]): Outcome {
  if (whole !== null)
    return send(exchange, whole, whole.target === null ? '' : escapeTarget(expand(exchange, whole.target, whole.node)));
  for (const node of nodes) {
    const redirect = readRedirect(exchange.replay.server, node);
    const target = redirect.path === null ? null : targetOf(exchange, redirect, redirect.path);
    if (target !== null) return send(exchange, redirect, target);
  }
  return null;
}

function targetOf(exchange: Exchange, { node, regex, target }: Redirect, path: string): string | null {
  const { uri } = exchange;
  if (regex) {
    const match = matchRegex(exchange, node, path, uri);
    if (match === null) return null;
    return target === null ? '' : escapeTarget(substitute(target, match));
  }
  const length = prefixLength(uri, path);
  return length === 0 ? null : (target ?? '') + escapePath(uri.slice(length), true);
}

/** The path of a URL is escaped, query and fragment are not. */
function escapeTarget(url: string): string {
  const [, before = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
  return escapePath(before, true) + rest;
}

function send(exchange: Exchange, { node, status }: Redirect, target: string): number {
  if (status < 300 || status > 399) {
    note(exchange, 'redirect', node, `The answer is ${status}.`);
    return status;
  }
  let url = target;
  if (url.startsWith('/') && wordInForce(exchange.config, 'redirectrelative') !== 'on')
    url = absoluteUrl(exchange, url);
  if (!url.startsWith('/') && !/^[a-z][a-z0-9+.-]*:/i.test(url)) {
    note(exchange, 'redirect', node, `\`${target}\` is neither a URL nor a path: 500 (AH00674).`);
    return 500;
  }
  if (exchange.args !== null && !url.includes('?')) url += `?${exchange.args}`;
  exchange.location = url;
  note(exchange, 'redirect', node, `The client is sent to \`${url}\` (${status}).`);
  return status;
}

function readRedirect(server: Exchange['replay']['server'], node: ConfigNode): Redirect {
  const known = redirects(server).get(node);
  if (known !== undefined) return known;
  const { status: given, words } = redirectWords(node);
  const rest = words.map(({ value }) => value);
  const name = node.name.toLowerCase();
  const status = given ?? (name === 'redirectpermanent' ? 301 : 302);
  const isRedirect = status >= 300 && status <= 399;
  const inSection = node.parent !== null && !/^<virtualhost$/i.test(node.parent.name);
  const whole = inSection && rest.length < (isRedirect ? 2 : 1);
  const made: Redirect = {
    node,
    status,
    path: whole ? null : (rest[0] ?? ''),
    regex: name === 'redirectmatch',
    target: (whole ? rest[0] : rest[1]) ?? null,
  };
  redirects(server).set(node, made);
  return made;
}
