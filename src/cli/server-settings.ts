import { NEWEST } from '../httpd/defaults.js';
import type { Platform, Settings } from '../httpd/settings.js';
import { visible } from '../lint/report/index.js';

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

function wholeVersion(written: string, newest: string): string | null {
  if (!/^\d{1,4}(?:\.\d{1,4}){0,2}$/.test(written)) return null;
  if (newest.startsWith(`${written}.`)) return newest;
  const [major, minor = '0', patch = '0'] = written.split('.');
  return `${major}.${minor}.${patch}`;
}

function notAVersion(option: string, written = ''): string {
  return `\`${option} ${visible(written)}\` is no version: it is written like 2.4.62`;
}

/** `-D NAME` and `-D NAME=VALUE` as the linter takes them: a name for `<IfDefine>`, and a value for `${NAME}`. */
export function parseDefines(written: readonly string[]): Pick<Settings, 'defines' | 'values'> {
  const values = new Map<string, string>();
  const defines = written.map((define) => {
    const at = define.indexOf('=');
    if (at < 0) return define;
    values.set(define.slice(0, at), define.slice(at + 1));
    return define.slice(0, at);
  });
  return { defines, values };
}
