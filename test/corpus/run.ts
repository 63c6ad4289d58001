/**
 * Compares with the real server on a corpus of configurations that others wrote. Not a part of the tests: the corpus is not in this repository.
 *
 *   npx esbuild test/corpus/run.ts --bundle --platform=node --format=esm --outfile=/tmp/corpus.mjs
 *   node /tmp/corpus.mjs CORPUS [ID-OR-TEXT]
 *
 * Prints a line for each disagreement and a summary: verdict and line of every item, and both dumps of those that passed.
 */
import { existsSync, readFileSync } from 'node:fs';
import { type ConfigTestResult, configdump, configtest } from '../../src/httpd/configtest.js';
import { corpus, type Item, isAltered, items, only, optionsOf } from './items.js';

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
