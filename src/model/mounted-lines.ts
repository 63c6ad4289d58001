import type { ConfigNode } from '../httpd/tree.js';
import { argumentsOf } from './arguments.js';
import { redirectWords } from './redirect-words.js';
import { sectionWord } from './section-word.js';
import type { Server } from './server.js';

/** A line of mod_proxy or mod_alias that takes URLs, as it is written. */
export interface MountedLine {
  readonly path: string;
  /** The path is a regular expression. */
  readonly isPattern: boolean;
  /** Where the URLs go; of a redirect without a URL, its status. */
  readonly target: string;
  readonly node: ConfigNode;
}

const NAMES = {
  proxy: ['ProxyPass', 'ProxyPassMatch'],
  redirect: ['Redirect', 'RedirectMatch', 'RedirectPermanent', 'RedirectTemp'],
  alias: ['Alias', 'AliasMatch', 'ScriptAlias', 'ScriptAliasMatch'],
} as const;

/** The lines of one kind, of all servers, in the order of the configuration. */
export function mountedLines(server: Server, kind: keyof typeof NAMES): readonly MountedLine[] {
  return server.nodes(...NAMES[kind]).flatMap((node) => lineOf(node, kind) ?? []);
}

function lineOf(node: ConfigNode, kind: keyof typeof NAMES): MountedLine | null {
  const { status, words, refuses } = redirectWords(node);
  const [first, second] = words.map(({ value }) => value);
  const written = status === null ? undefined : argumentsOf(node)[0]?.value;
  const section = sectionAround(node);
  // Inside of a `<Location>` the section says for which URLs, if the line does not.
  const isWhole = kind === 'proxy' || first === undefined || (second === undefined && !refuses);
  if (section !== null && isWhole) {
    const target = first ?? written;
    return target === undefined ? null : { ...section, target, node };
  }
  const target = second ?? written;
  if (first === undefined || target === undefined) return null;
  return { path: first, isPattern: node.name.toLowerCase().endsWith('match'), target, node };
}

/** The URLs of the `<Location>` around a line. */
function sectionAround(node: ConfigNode): Pick<MountedLine, 'path' | 'isPattern'> | null {
  for (let at = node.parent; at !== null; at = at.parent) {
    const name = at.name.toLowerCase();
    if (name !== '<location' && name !== '<locationmatch') continue;
    const { word, isRegex } = sectionWord(at);
    return { path: word?.value ?? '', isPattern: isRegex };
  }
  return null;
}
