import type { Certainty, ConfigNode, Location } from '../httpd/tree.js';
import { argumentsOf, isUnknown, locate } from './arguments.js';
import type { NodeIndex } from './node-index.js';
import type { VirtualHost, VirtualHosts } from './virtual-hosts.js';
import { lastOption, type StrayWord, splitOptions, type WsgiOption } from './wsgi-options.js';

/** A `WSGIDaemonProcess`. */
export interface ProcessGroup {
  /** The first word, whatever it looks like (semantics 1). */
  readonly name: string;
  readonly nameLocation: Location;
  readonly node: ConfigNode;
  readonly virtualHost: VirtualHost;
  readonly options: readonly WsgiOption[];
  /** Words that are no options; mod_wsgi rejects the first. */
  readonly stray: readonly StrayWord[];
  /** The value in force: the last of several (semantics, option grammar). */
  option(name: string): WsgiOption | undefined;
  readonly certainty: Certainty;
}

/** A place that selects a process group by name. */
export interface GroupReference {
  readonly name: string;
  /** Where the name stands in `node.line.text`. */
  readonly start: number;
  readonly end: number;
  readonly location: Location;
  readonly node: ConfigNode;
  readonly virtualHost: VirtualHost;
  /** How it is written: the directive's name, or `process-group=`. */
  readonly via: 'WSGIProcessGroup' | 'process-group=';
  readonly certainty: Certainty;
}

export type Visibility = 'visible' | 'hidden' | 'unknown';

/** Every `WSGIDaemonProcess` that has a name. */
export function processGroupsOf(index: NodeIndex, hosts: VirtualHosts): readonly ProcessGroup[] {
  return index.nodes('WSGIDaemonProcess').flatMap((node) => {
    const name = argumentsOf(node)[0];
    if (name === undefined) return [];
    const { options, stray } = splitOptions(node, name.end);
    const group: ProcessGroup = {
      name: name.value,
      nameLocation: name.location,
      node,
      virtualHost: hosts.of(node),
      options,
      stray,
      option: (wanted) => lastOption(options, wanted),
      certainty: node.certainty,
    };
    return [group];
  });
}

/** Directives that take `process-group=`, and how many words stand before their options. */
const WITH_OPTION = [
  ['WSGIScriptAlias', 2],
  ['WSGIScriptAliasMatch', 2],
  ['WSGIImportScript', 1],
  ['WSGIHandlerScript', 2],
] as const;

/** Every place that names a process group. */
export function groupReferencesOf(index: NodeIndex, hosts: VirtualHosts): readonly GroupReference[] {
  const references: GroupReference[] = [];
  const add = (node: ConfigNode, via: GroupReference['via'], name: string, start: number, end: number): void => {
    const { certainty } = node;
    const virtualHost = hosts.of(node);
    references.push({ name, start, end, node, virtualHost, via, certainty, location: locate(node, start, end) });
  };
  for (const node of index.nodes('WSGIProcessGroup')) {
    const name = argumentsOf(node)[0];
    if (name !== undefined) add(node, 'WSGIProcessGroup', name.value, name.start, name.end);
  }
  for (const [directive, words] of WITH_OPTION)
    for (const node of index.nodes(directive)) {
      const last = argumentsOf(node)[words - 1];
      if (last === undefined) continue;
      const option = lastOption(splitOptions(node, last.end).options, 'process-group');
      if (option !== undefined) add(node, 'process-group=', option.value, option.valueStart, option.end);
    }
  return references;
}

/** The value names a group as it stands: no `%{…}` that is expanded per request and no `${…}` that is not known here (semantics 3). */
export function isStaticName(value: string): boolean {
  return value !== '' && !value.startsWith('%{') && !isUnknown(value);
}

/**
 * Whether requests of a server may use a group (`wsgi_execute_remote`, semantics 2): one of the main server, of the same server, or of a
 * server whose name is equal to the byte. Aliases and ports do not count.
 */
export function visibility(group: ProcessGroup, from: VirtualHost): Visibility {
  const home = group.virtualHost;
  if (home.node === null || home.node === from.node) return 'visible';
  if (home.serverNameNode === null && from.serverNameNode === null) return 'visible';
  if (home.serverName === null || from.serverName === null) return 'unknown';
  return home.serverName === from.serverName ? 'visible' : 'hidden';
}
