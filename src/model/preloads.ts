import type { ConfigNode } from '../httpd/tree.js';
import { argumentsOf } from './arguments.js';
import { perServer } from './per-server.js';
import { type GroupReference, isStaticName } from './process-groups.js';
import { splitOptions } from './wsgi-options.js';

/**
 * The references whose script is loaded when the process starts: both groups are given and neither is expanded per request. httpd looks for
 * the group as soon as it reads such a line (semantics 4).
 */
export const preloads = perServer((server): readonly GroupReference[] => {
  return server.groupReferences.filter(({ node, via, name }) => {
    if (via !== 'process-group=' || !isStaticName(name) || name.includes('%{')) return false;
    const directive = node.name.toLowerCase();
    if (directive === 'wsgiimportscript') return true;
    if (!directive.startsWith('wsgiscriptalias')) return false;
    const target = argumentsOf(node)[1];
    if (target === undefined || (directive.endsWith('match') && target.value.includes('$'))) return false;
    const group = splitOptions(node, target.end).options.findLast((option) => option.name === 'application-group');
    return group !== undefined && (group.value === '%{GLOBAL}' || !group.value.includes('%{'));
  });
});

/** For each directive of the names its place in httpd's order. */
export function placesOf(nodes: readonly ConfigNode[]): ReadonlyMap<ConfigNode, number> {
  return new Map(nodes.map((node, place) => [node, place]));
}
