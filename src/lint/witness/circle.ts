import { matchesAll, rewritesOf } from '../../model/rewrites.js';
import type { ConfigNode, Server } from '../../model/server.js';
import type { Witness } from '../finding.js';
import type { Redirector } from './redirectors.js';
import { type Answer, ask, askUrl, decision } from './witness.js';

/** A URL that the server redirects, and redirects again. */
export interface Circle {
  readonly witness: Witness;
  /** The first of them, up to where it begins again. */
  readonly urls: readonly string[];
  /** The directives that send the client on. */
  readonly nodes: readonly ConfigNode[];
  /** The URLs do not come back, they get longer. */
  readonly grows: boolean;
}

/** Browsers follow twenty. */
const MOST_HOPS = 10;
/** URLs that get longer are shown up to here. */
const MOST_SHOWN = 3;

/** Follows the redirects that begin with a directive's; `null` when they come to an end, leave the server, or are not known. */
export function circleFrom(server: Server, { node, virtualHost, path }: Redirector): Circle | null {
  const first = ask(server, virtualHost, path);
  const urls: string[] = [];
  const nodes: ConfigNode[] = [];
  for (let at: Answer | null = first; at !== null && first !== null; at = next(server, at)) {
    const by = decision(at.route, 'rewrite', 'redirect')?.at;
    if (at.route.certainty !== 'certain' || !by || at.witness.location === null) return null;
    if (urls.length === 0 && (by !== node || isToldByItself(server, node, at))) return null;
    urls.push(at.witness.url);
    nodes.push(by);
    if (canonical(at.witness.location) === canonical(first.witness.url))
      return { witness: first.witness, urls, nodes: unique(nodes), grows: false };
    const isRepeated = nodes.slice(1).filter((each) => each === node).length > 1;
    if (urls.length > MOST_HOPS)
      return isRepeated && new Set(urls).size === urls.length
        ? { witness: first.witness, urls: urls.slice(0, MOST_SHOWN), nodes: unique(nodes), grows: true }
        : null;
  }
  return null;
}

/** What the client asks for then; at the same address, since the name is not looked up here. */
function next(server: Server, { witness: { location, connect } }: Answer): Answer | null {
  return location === null ? null : askUrl(server, location, connect);
}

/** `core/redirect-to-itself` tells of redirects of everything that lead to the URL of the request at once. */
function isToldByItself(server: Server, node: ConfigNode, { witness: { url, location } }: Answer): boolean {
  if (location === null || canonical(location) !== canonical(url)) return false;
  const rule = rewritesOf(server).find((each) => each.node === node);
  return rule === undefined ? /^redirect/i.test(node.name) && /(^|\s)"?\/"?\s/.test(node.args) : matchesAll(rule);
}

/** Without what is not sent, and with the slash that is. */
function canonical(url: string): string {
  const [, start = '', rest = ''] = /^(\w+:\/\/[^/?#]*)([^#]*)/.exec(url) ?? [];
  const origin = start.toLowerCase().replace(/^(http:.*):80$|^(https:.*):443$/, '$1$2');
  return origin + (rest.startsWith('/') ? rest : `/${rest}`);
}

function unique(nodes: readonly ConfigNode[]): readonly ConfigNode[] {
  return [...new Set(nodes)];
}
