/**
 * Compares with the real server on a corpus of configurations that others wrote. Not a part of the tests: the corpus is not in this repository.
 *
 *   npx esbuild test/corpus/run.ts --bundle --platform=node --format=esm --outfile=/tmp/corpus.mjs
 *   node /tmp/corpus.mjs CORPUS [ID-OR-TEXT]
 *
 * Prints a line for each disagreement and a summary: verdict and line of every item, and both dumps of those that passed.
 */
import { existsSync, readFileSync } from 'node:fs';
import { type ConfigTestOptions, type ConfigTestResult, configdump, configtest } from '../../src/httpd/configtest.js';
import type { Host } from '../../src/httpd/host.js';
import { nodeHost } from '../../src/httpd/host-node.js';
import { encode } from '../../src/text/index.js';

interface Item {
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

const [, , corpus = process.env.CORPUS ?? '', only = ''] = process.argv;
const { items }: { items: readonly Item[] } = JSON.parse(readFileSync(`${corpus}/manifest.json`, 'utf8'));
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

function optionsOf(item: Item): ConfigTestOptions {
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

const tally = new Map<string, { agree: number; of: number }>();

function count(what: string, item: Item, difference: string | null): void {
  const entry = tally.get(what) ?? { agree: 0, of: 0 };
  tally.set(what, entry);
  entry.of++;
  if (difference === null) entry.agree++;
  else console.log(`${what} ${item.id} ${item.file}: ${difference}`);
}

function verdict({ ok, error }: ConfigTestResult, item: Item): string | null {
  const said = error === null ? 'ok' : `${error.file}:${error.line}: ${error.message}`;
  if (ok !== (item.verdict === 'ok')) return `ours ${said}, httpd's ${item.error?.message ?? 'ok'}`;
  if (item.error?.line != null && error?.line !== item.error.line)
    return `ours ${said}, httpd's line ${item.error.line}`;
  return null;
}

function firstDifference(ours: string, theirs: string): string | null {
  if (ours === theirs) return null;
  const left = ours.split('\n');
  const right = theirs.split('\n');
  const at = right.findIndex((line, index) => left[index] !== line);
  return `line ${at + 1}: ours ${JSON.stringify(left[at])}, httpd's ${JSON.stringify(right[at])}`;
}

/** The files that an item had commented out are not those that are here. */
const isAltered = ({ neutralised_by }: Item): boolean =>
  neutralised_by.some((change) => /^(?:comment-out|wrapper)/.test(change));

for (const item of items) {
  if (isAltered(item) || !`${item.id} ${item.file}`.includes(only)) continue;
  const options = optionsOf(item);
  const place = (text: string): string => text.replaceAll(corpus, '{CORPUS}');
  try {
    count('verdict', item, verdict(configtest(options), item));
    for (const kind of ['config', 'vhosts'] as const) {
      const recorded = `${corpus}/dumps/${item.id}.${kind}`;
      if (!item.dump || !existsSync(recorded)) continue;
      const expected = readFileSync(recorded, 'utf8');
      // Recorded with modules that are not in the catalogue.
      if (readFileSync(`${corpus}/dumps/${item.id}.config`, 'utf8').includes(`/run/${item.id}-ext.conf`)) continue;
      const dumped = configdump(kind, options).stdout;
      count(`dump ${kind}`, item, firstDifference(place(dumped), expected));
    }
  } catch (error) {
    count('throws', item, String(error instanceof Error ? error.stack : error));
  }
}
for (const [what, { agree, of }] of tally)
  console.log(`${what}: ${agree} of ${of} = ${((100 * agree) / of).toFixed(1)}%`);
