import { aliasesOf } from './aliases.js';
import { argumentValue } from './arguments.js';
import { perServer } from './per-server.js';
import type { VirtualHost } from './virtual-hosts.js';

/** A place on the disk that URLs stand for, as it is written. */
export interface MappedPath {
  readonly path: string;
  /** The target of a mount, which is a script as a rule. */
  readonly isMount: boolean;
  readonly virtualHost: VirtualHost;
}

/** Every `DocumentRoot`, and the targets of mounts and aliases. */
export const mappedPaths = perServer((server): readonly MappedPath[] => [
  ...server.nodes('DocumentRoot').map((node) => ({
    path: argumentValue(node, 0),
    isMount: false,
    virtualHost: server.virtualHostOf(node),
  })),
  ...server.mounts.map(({ target, virtualHost }) => ({ path: target, isMount: true, virtualHost })),
  ...aliasesOf(server)
    .filter(({ kind }) => kind === 'alias')
    .map(({ target, virtualHost }) => ({ path: target, isMount: false, virtualHost })),
]);
