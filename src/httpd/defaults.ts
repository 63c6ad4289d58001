import type { Host } from './host.js';
import type { Platform, Settings } from './settings.js';

/** The newest versions that the catalogue describes. */
export const NEWEST = { serverVersion: '2.4.71', modWsgiVersion: '6.0.5' } as const;

/** How a platform's httpd was built: `HTTPD_ROOT` and `SERVER_CONFIG_FILE`, and the document root without `DocumentRoot`. */
interface Build {
  readonly serverRoot: string;
  /** Relative to the server root. */
  readonly configFile: string;
  readonly documentRoot: string;
  readonly pidFile: string;
  /** Without `DefaultRuntimeDir`. */
  readonly runtimeDirectory: string;
}

export const BUILDS: Readonly<Record<Platform, Build>> = {
  debian: {
    serverRoot: '/etc/apache2',
    configFile: 'apache2.conf',
    documentRoot: '/var/www/html',
    pidFile: '/run/apache2.pid',
    runtimeDirectory: '/var/run/apache2',
  },
  rhel: {
    serverRoot: '/etc/httpd',
    configFile: 'conf/httpd.conf',
    documentRoot: '/etc/httpd/htdocs',
    pidFile: '/run/httpd/httpd.pid',
    runtimeDirectory: '/run/httpd',
  },
  upstream: {
    serverRoot: '/usr/local/apache2',
    configFile: 'conf/httpd.conf',
    documentRoot: '/usr/local/apache2/htdocs',
    pidFile: 'logs/httpd.pid',
    runtimeDirectory: 'logs',
  },
  windows: {
    serverRoot: '/apache',
    configFile: 'conf/httpd.conf',
    documentRoot: '/apache/htdocs',
    pidFile: 'logs/httpd.pid',
    runtimeDirectory: 'logs',
  },
};

/** Whose build of httpd a configuration is written for, as its path tells, or else what the host has. */
export function guessPlatform(host: Host, path = ''): Platform {
  if (/^[A-Za-z]:[/\\]/.test(path)) return 'windows';
  const named = (['debian', 'rhel', 'upstream'] as const).find((name) =>
    path.startsWith(`${BUILDS[name].serverRoot}/`),
  );
  if (named !== undefined) return named;
  const present = (['debian', 'rhel', 'upstream'] as const).find(
    (name) => host.stat(BUILDS[name].serverRoot) === 'directory',
  );
  return present ?? 'debian';
}

/** Settings with everything that is not given at its default: a closed world, the newest httpd, any mod_wsgi, the platform's own server root. */
export function createSettings(given: Partial<Settings>): Settings {
  const platform = given.platform ?? 'debian';
  return {
    serverVersion: NEWEST.serverVersion,
    modWsgiVersion: null,
    platform,
    serverRoot: BUILDS[platform].serverRoot,
    defines: [],
    values: new Map(),
    before: [],
    after: [],
    skipDocumentRootCheck: false,
    assumeExists: false,
    world: 'closed',
    extraDirectives: [],
    ...given,
  };
}
