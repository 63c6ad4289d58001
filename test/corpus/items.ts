/** The corpus of configurations that others wrote, and the machine on which each was run. It is not in this repository: `CORPUS`, or the first argument, is its folder. */
import { readFileSync } from 'node:fs';
import type { ConfigTestOptions } from '../../src/httpd/configtest.js';
import type { Host } from '../../src/httpd/host.js';
import { nodeHost } from '../../src/httpd/host-node.js';
import { encode } from '../../src/text/index.js';

export interface Item {
  readonly id: string;
  readonly kind: 'fragment' | 'root' | 'htaccess' | 'tree';
  readonly file: string;
  readonly main?: string;
  readonly layout?: string;
  readonly directives: readonly string[];
  readonly verdict: 'ok' | 'fail';
  readonly error: { readonly file: string | null; readonly line: number | null; readonly message: string } | null;
  readonly neutralised_by: readonly string[];
  readonly dump: boolean;
}

export const [, , corpus = process.env.CORPUS ?? '', only = ''] = process.argv;
export const { items }: { items: readonly Item[] } = JSON.parse(readFileSync(`${corpus}/manifest.json`, 'utf8'));
const wrapper = readFileSync(`${corpus}/wrapper.conf`, 'utf8');
const environment: Readonly<Record<string, string>> = {
  HOME: '/srv/home',
  LANG: 'C',
  LC_ALL: 'C',
  PATH: '/usr/sbin:/usr/bin:/sbin:/bin',
  APACHE_RUN_USER: 'www-data',
  APACHE_RUN_GROUP: 'www-data',
  APACHE_PID_FILE: '/var/run/apache2/apache2.pid',
  APACHE_RUN_DIR: '/var/run/apache2',
  APACHE_LOCK_DIR: '/var/lock/apache2',
  APACHE_LOG_DIR: '/var/log/apache2',
};

/** The machine on which an item was run: its files, this corpus, and nothing else. */
function hostOf(texts: Readonly<Record<string, string>>, trees: Readonly<Record<string, string>>): Host {
  const disk = nodeHost();
  const real = (path: string): string | null => {
    for (const [from, to] of Object.entries(trees))
      if (path === from || path.startsWith(`${from}/`)) return to + path.slice(from.length);
    return path.startsWith(corpus) ? path : null;
  };
  return {
    readFile(path) {
      const text = texts[path];
      if (text !== undefined) return { ok: true, bytes: encode(text) };
      const found = real(path);
      return found === null ? { ok: false, error: 'No such file or directory' } : disk.readFile(found);
    },
    readDirectory(path) {
      const found = real(path);
      return found === null ? { ok: false, error: 'No such file or directory' } : disk.readDirectory(found);
    },
    stat(path, options) {
      if (texts[path] !== undefined) return 'file';
      const found = real(path);
      return found === null ? 'missing' : disk.stat(found, options);
    },
    environment: (name) => environment[name],
    user: () => 'unknown',
    group: () => 'unknown',
    resolves: () => 'unknown',
  };
}

/** `LoadModule` lines, for those that were run with all of httpd's modules. */
const everyModule = wrapper.split('\n').filter((line) => /^LoadModule /.test(line));

/** How an item was run. */
export function optionsOf(item: Item): ConfigTestOptions {
  const loadsAll = item.neutralised_by.some((change) => change.startsWith('loads:-C'));
  const shared = {
    assumeExists: true,
    platform: 'debian',
    modWsgiVersion: '4.9.4',
    before: loadsAll ? everyModule : [],
  } as const;
  const file = `${corpus}/${item.file}`;
  if (item.kind === 'tree') {
    const root = item.layout === 'httpd' ? '/etc/httpd' : '/etc/apache2';
    return { ...shared, serverRoot: root, file: `${root}/${item.main}`, host: hostOf({}, { [root]: file }) };
  }
  if (item.kind === 'root' && item.directives.includes('LoadModule')) {
    return { ...shared, serverRoot: '/srv/sr', file, host: hostOf({}, {}) };
  }
  const include = `Include "${file}"`;
  const wrapped = item.kind === 'htaccess' ? `<Directory "/srv/htaccess">\n${include}\n</Directory>` : include;
  const main = `${corpus}/run/${item.id}.conf`;
  const text = wrapper.replace('Include "{FILE}"', wrapped);
  return { ...shared, serverRoot: '/srv/sr', file: main, host: hostOf({ [main]: text }, {}) };
}

/** The files that an item had commented out are not those that are here. */
export const isAltered = ({ neutralised_by }: Item): boolean =>
  neutralised_by.some((change) => /^(?:comment-out|wrapper)/.test(change));
