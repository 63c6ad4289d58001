import { argumentsOf } from './arguments.js';
import { resourceAround } from './section-resource.js';
import type { ConfigNode, Server } from './server.js';

/** An option of `Options`, in lower case, and whether it is on where nothing says so. */
export interface DirectoryOption {
  readonly name: 'execcgi' | 'followsymlinks' | 'symlinksifownermatch';
  readonly byDefault: boolean;
}

export const EXEC_CGI: DirectoryOption = { name: 'execcgi', byDefault: false };

/** What lets links be followed: either is enough for mod_rewrite. */
export const LINK_OPTIONS: readonly DirectoryOption[] = [
  { name: 'followsymlinks', byDefault: true },
  { name: 'symlinksifownermatch', byDefault: false },
];

/** Whether an option may be on where a directive stands, as far as the sections around tell; options beside it in `<Files>` count. */
export function mayBeOn(server: Server, node: ConfigNode, option: DirectoryOption): boolean {
  const section =
    node.parent === null || !/^<files(match)?$/i.test(node.parent.name) ? node.parent : node.parent.parent;
  const own = node.parent === section ? [] : (node.parent?.children ?? []);
  if (own.some((child) => isOnAfter(child, option, false))) return true;
  const everywhere = server.nodes('Options');
  if (section === null || !/^<directory$/i.test(section.name)) {
    // What is set for the server, or for a URL, meets the options of any directory.
    const isForAll = section === null || /^<virtualhost$/i.test(section.name);
    const isPart = server.settings.fragment && everywhere.length === 0 && isForAll;
    return isPart || option.byDefault || everywhere.some((options) => isOnAfter(options, option, false));
  }
  const resource = resourceAround(server, section.children[0] ?? node);
  if (resource === null) return true;
  const covering = server.sections.covering(resource, ['Options']).filter(({ coverage }) => coverage !== 'part');
  const host = resource.virtualHost.node;
  const outside = everywhere.filter(({ parent }) => parent === null || parent === host);
  const lines = [
    ...outside.map((line) => ({ line, certain: true })),
    ...covering.flatMap(({ node, coverage }) => node.children.map((line) => ({ line, certain: coverage === 'all' }))),
  ];
  // A section that perhaps covers it, such as a `<Location>`, leaves on what is on for other requests.
  return lines.reduce(
    (before, { line, certain }) => isOnAfter(line, option, before) || (before && !certain),
    option.byDefault,
  );
}

/** Whether an option is on behind a line when it was, or was not, before. */
function isOnAfter(node: ConfigNode, option: DirectoryOption, before: boolean): boolean {
  if (!/^options$/i.test(node.name)) return before;
  const words = argumentsOf(node).map(({ value }) => value.toLowerCase());
  if (words.includes(`-${option.name}`) || words.includes('-all')) return false;
  if (words.some((word) => [option.name, `+${option.name}`, 'all', '+all'].includes(word) || word.includes('$')))
    return true;
  return before && words.every((word) => /^[+-]/.test(word));
}
