/**
 * Applies all fixes to a corpus of configurations that others wrote. Not a part of the tests: the corpus is not in this repository.
 *
 *   npx esbuild test/corpus/fixes.ts --bundle --platform=node --format=esm --outfile=/tmp/fixes.mjs --banner:js="import{createRequire}from'module';const require=createRequire(import.meta.url);"
 *   node /tmp/fixes.mjs CORPUS [ID-OR-TEXT]
 *
 * Prints a line for each fault (see `fixAll`) and a summary for safe and for all fixes.
 */
import { createSettings } from '../../src/httpd/defaults.js';
import { evaluate } from '../../src/httpd/evaluate.js';
import { overlayHost } from '../../src/httpd/host-overlay.js';
import { lintWith } from '../../src/lint/fix-inputs.js';
import type { LintRun } from '../../src/lint/lint-inputs.js';
import { createSource, decode } from '../../src/text/index.js';
import { type Fixable, fixAll } from '../lint/fixing.js';
import { corpus, type Item, isAltered, items, only, optionsOf } from './items.js';

function fixableOf(item: Item): Fixable {
  const { host, file = '', ...given } = optionsOf(item);
  const path = item.kind === 'tree' ? file : `${corpus}/${item.file}`;
  const read = host.readFile(path);
  const source = createSource(path, read.ok ? decode(read.bytes) : '');
  const run: LintRun = {
    sysroot: undefined,
    host,
    platform: 'debian',
    settings: { serverVersion: '2.4.71', modWsgiVersion: '4.9.4', defines: [], values: new Map() },
    rules: { preset: 'strict' },
    context: 'server',
  };
  return {
    lint: (texts) => lintWith(texts, [source], run),
    read(texts) {
      const changed = overlayHost(host, (name) => texts.get(name));
      const { tree, problems } = evaluate([{ path: file }], changed, createSettings({ platform: 'debian', ...given }));
      return { nodes: tree.children, errors: problems.map(({ message }) => message) };
    },
  };
}

for (const unsafe of [false, true]) {
  let [fixed, applied, faulty] = [0, 0, 0];
  const wanted = items.filter((item) => !isAltered(item) && `${item.id} ${item.file}`.includes(only));
  for (const item of wanted) {
    try {
      const result = fixAll(fixableOf(item), unsafe);
      applied += result.applied;
      if (result.texts.size > 0) fixed++;
      if (result.faults.length > 0) faulty++;
      for (const fault of result.faults) console.log(`${unsafe ? 'unsafe' : 'safe'} ${item.id} ${item.file}: ${fault}`);
    } catch (error) {
      faulty++;
      console.log(`throws ${item.id} ${item.file}: ${error instanceof Error ? error.stack : error}`);
    }
  }
  const what = unsafe ? 'all fixes' : 'safe fixes';
  console.log(`${what}: ${applied} applied in ${fixed} of ${wanted.length} items; ${faulty} items with faults`);
}
