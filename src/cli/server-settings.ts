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
  readonly modWsgiVersion: string;
}

/** Reads the versions; a part of one (`2.4`, `4.9`) is its newest. Returns what is wrong with them as a text. */
export function parseVersions(options: ServerOptions): Versions | string {
  const serverVersion = wholeVersion(options['server-version'], NEWEST.serverVersion);
  const modWsgiVersion = wholeVersion(options['mod-wsgi-version'], NEWEST.modWsgiVersion);
  if (serverVersion === null) return notAVersion('--server-version', options['server-version']);
  if (modWsgiVersion === null) return notAVersion('--mod-wsgi-version', options['mod-wsgi-version']);
  return { serverVersion, modWsgiVersion };
}

function wholeVersion(written: string | undefined, newest: string): string | null {
  if (written === undefined) return newest;
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
