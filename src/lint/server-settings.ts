import type { Settings } from '../httpd/settings.js';

/** A version as people write it, whole: a part of the newest (`2.4`, `4.9`) is the newest. `null` when it is none. */
export function wholeVersion(written: string, newest: string): string | null {
  if (!/^\d{1,4}(?:\.\d{1,4}){0,2}$/.test(written)) return null;
  if (newest.startsWith(`${written}.`)) return newest;
  const [major, minor = '0', patch = '0'] = written.split('.');
  return `${major}.${minor}.${patch}`;
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
