import { requestHeaderLines } from './header-lines.js';
import { hasOutputFilter } from './output-filters.js';
import { proxiedPaths } from './proxied-paths.js';
import type { Server } from './server.js';
import type { VirtualHost } from './virtual-hosts.js';

/** The servers whose backends are told what compression browsers want, with no filter that takes it off again: filters see compressed pages there. */
export function hostsOfCompressed(server: Server): ReadonlySet<VirtualHost> {
  if (hasOutputFilter(server, 'inflate')) return new Set();
  const plain = new Set(
    requestHeaderLines(server).flatMap(({ name, node }) =>
      name === 'accept-encoding' ? [server.virtualHostOf(node)] : [],
    ),
  );
  if (plain.has(server.mainServer)) return new Set();
  return new Set(
    proxiedPaths(server, 'ProxyPass').flatMap(({ target, virtualHost }) =>
      /^(unix:[^|]*\|)?https?:/i.test(target.value) && !plain.has(virtualHost) ? [virtualHost] : [],
    ),
  );
}
