import { isUnknown } from './arguments.js';

/** The parts of the URL of a backend. */
export interface BackendUrl {
  /** In lower case. */
  readonly scheme: 'http' | 'https' | 'ws' | 'wss';
  /** In lower case; an IPv6 address in its brackets. */
  readonly host: string;
  /** That of the scheme where the URL says none. */
  readonly port: number;
  /** What stands behind the host and port, with a query; empty where nothing does. */
  readonly path: string;
}

const PORTS: ReadonlyMap<string, number> = new Map([
  ['http', 80],
  ['https', 443],
  ['ws', 80],
  ['wss', 443],
]);

/** What a target of mod_proxy says of its backend; `null` for sockets, balancers and other schemes, and where the host is not known. */
export function backendUrl(target: string): BackendUrl | null {
  if (isUnknown(target)) return null;
  const found = /^(\w+):\/\/(\[[\da-f:.]+\]|[\w.-]+)(?::(\d+))?([/?#$].*|)$/i.exec(target);
  const [, scheme = '', host = '', port, path = ''] = found ?? [];
  const usual = PORTS.get(scheme.toLowerCase());
  if (usual === undefined) return null;
  return {
    scheme: scheme.toLowerCase() as BackendUrl['scheme'],
    host: host.toLowerCase(),
    port: port === undefined ? usual : Number(port),
    path,
  };
}

/** The backend is asked over TLS. */
export function isTls({ scheme }: BackendUrl): boolean {
  return scheme === 'https' || scheme === 'wss';
}

/** Scheme, host and port in one form. */
export function originOf({ scheme, host, port }: BackendUrl): string {
  return `${scheme}://${host}:${port}`;
}
