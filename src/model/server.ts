import type { Host } from '../httpd/host.js';
import type { Problem } from '../httpd/problem.js';
import type { Certainty, ConfigNode, Location } from '../httpd/tree.js';
import type { Source } from '../text/index.js';

/** The server that a configuration describes, as far as its text says: what rules ask about. Made once per run; parts are made when asked for. */
export interface Server {
  readonly settings: ServerSettings;
  readonly host: Host;
  /** Every file that was read, in the order of its first line. */
  readonly sources: readonly Source[];
  /** What httpd rejects, in its order. */
  readonly problems: readonly Problem[];
  readonly children: readonly ConfigNode[];
  /** Every directive of that name (any case; a section's with `<`), in httpd's order. */
  nodes(name: string): readonly ConfigNode[];
  readonly mainServer: VirtualHost;
  /** The main server first, then every `<VirtualHost>` in order. */
  readonly virtualHosts: readonly VirtualHost[];
  /** The server a node belongs to. */
  virtualHostOf(node: ConfigNode): VirtualHost;
  readonly processGroups: readonly ProcessGroup[];
  readonly mounts: readonly Mount[];
}

export interface ServerSettings {
  /** The files are parts of a server of which nothing else is known. */
  readonly fragment: boolean;
  readonly serverVersion: string;
  readonly modWsgiVersion: string;
  readonly platform: 'debian' | 'rhel' | 'upstream' | 'windows';
}

export interface VirtualHost {
  /** `null` for the main server. */
  readonly node: ConfigNode | null;
  /** The words of `<VirtualHost …>`; empty for the main server. */
  readonly addresses: readonly string[];
  /** `ServerName` without scheme and port, as `strcmp` compares it; inherited from the main server; `null` when not known. */
  readonly serverName: string | null;
  readonly serverAliases: readonly string[];
  readonly certainty: Certainty;
}

/** A `WSGIDaemonProcess`. */
export interface ProcessGroup {
  readonly name: string;
  readonly node: ConfigNode;
  readonly virtualHost: VirtualHost;
  readonly options: readonly DaemonOption[];
  readonly nameLocation: Location;
  readonly certainty: Certainty;
}

/** One `name=value` of a `WSGIDaemonProcess`, as mod_wsgi splits it. */
export interface DaemonOption {
  readonly name: string;
  readonly value: string;
  readonly location: Location;
  readonly nameLocation: Location;
  readonly valueLocation: Location;
}

/** A `WSGIScriptAlias` or `WSGIScriptAliasMatch`. */
export interface Mount {
  readonly kind: 'prefix' | 'regex';
  /** The URL path or regular expression as written. */
  readonly path: string;
  readonly pathLocation: Location;
  readonly target: string;
  readonly targetLocation: Location;
  readonly node: ConfigNode;
  readonly virtualHost: VirtualHost;
  /** `process-group=` and its like. */
  readonly options: ReadonlyMap<string, { readonly value: string; readonly location: Location }>;
  readonly certainty: Certainty;
}
