import { NEWEST } from '../httpd/defaults.js';
import type { Platform } from '../httpd/settings.js';
import { visible } from '../lint/report/index.js';
import { wholeVersion } from '../lint/server-settings.js';

/** The options that say which server a configuration is for. */
export interface ServerOptions {
  readonly 'server-version': string | undefined;
  readonly 'mod-wsgi-version': string | undefined;
  readonly platform: Platform | undefined;
}

export interface Versions {
  readonly serverVersion: string;
  /** `null`: not told. */
  readonly modWsgiVersion: string | null;
}

/** Reads the versions; a part of one (`2.4`, `4.9`) is its newest. Returns what is wrong with them as a text. */
export function parseVersions(options: ServerOptions): Versions | string {
  const { 'server-version': httpd, 'mod-wsgi-version': wsgi } = options;
  const serverVersion = httpd === undefined ? NEWEST.serverVersion : wholeVersion(httpd, NEWEST.serverVersion);
  if (serverVersion === null) return notAVersion('--server-version', httpd);
  const modWsgiVersion = wsgi === undefined ? null : wholeVersion(wsgi, NEWEST.modWsgiVersion);
  if (wsgi !== undefined && modWsgiVersion === null) return notAVersion('--mod-wsgi-version', wsgi);
  return { serverVersion, modWsgiVersion };
}

function notAVersion(option: string, written = ''): string {
  return `\`${option} ${visible(written)}\` is no version: it is written like 2.4.62`;
}
