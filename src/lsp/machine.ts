import type { Host } from '../httpd/host.js';
import { mountedHost } from '../httpd/host-mounted.js';
import { unknownHost } from '../httpd/host-unknown.js';
import type { AppliedConfig } from '../lint/config/apply-config.js';
import { createPathMap, type PathMap } from '../lint/path-map.js';
import { createConfigurations } from './configurations.js';

/** A machine that configurations are for. Paths are those that its server knows, wherever the files stand here. */
export interface Machine {
  readonly host: Host;
  /** The folder here that stands for its `/`. */
  readonly sysroot: string | undefined;
  readonly paths: PathMap;
  /** What the configuration file says that is in force for one of its files. */
  configFor(path: string): AppliedConfig;
}

/** The machines that the files here are for: `sysroot` and `pathMap` of configuration files tell them apart. */
export interface Machines {
  /** The machine that a file is for, by its path here. The same one for the same settings. */
  of(path: string): Machine;
  /** Configuration files may have changed. */
  reset(): void;
}

/** Makes the host that a folder stands for, as `/`. */
export type RootedAt = (sysroot: string) => Host;

/** A tree on a host, without what its own accounts and names would tell. Links are followed where they lead on that host. */
export function rootedHost(host: Host): RootedAt {
  return (sysroot) => mountedHost(unknownHost, host, (path) => (path === '/' ? sysroot : sysroot + path));
}

/**
 * @param here the machine that we are on
 * @param warn takes what is wrong with a configuration file, which then counts for nothing
 */
export function createMachines(here: Host, rootedAt: RootedAt, warn: (message: string) => void): Machines {
  const made = new Map<string, Machine>();
  const configurations = createConfigurations(here, warn);
  return {
    of(path) {
      const { sysroot, pathMap } = configurations.for(path).content;
      // A file that the tree does not hold is none of its machine.
      const inside = createPathMap(sysroot, pathMap).toServer(path) !== path;
      const root = inside ? sysroot : undefined;
      const key = JSON.stringify([root ?? null, pathMap ?? {}]);
      const known = made.get(key);
      if (known !== undefined) return known;
      const own = createPathMap(root, pathMap);
      const host = root === undefined ? here : rootedAt(root);
      const machine: Machine = {
        sysroot: root,
        paths: own,
        host: pathMap === undefined ? host : mountedHost(host, here, own.mapped),
        configFor: (file) => configurations.for(own.toLocal(file)),
      };
      made.set(key, machine);
      return machine;
    },
    reset: configurations.reset,
  };
}
