/**
 * Applies all fixes to a corpus of configurations that others wrote. Not a part of the tests: the corpus is not in this repository.
 *
 *   npx esbuild test/corpus/fixes.ts --bundle --platform=node --format=esm --outfile=/tmp/fixes.mjs --banner:js="import{createRequire}from'module';const require=createRequire(import.meta.url);"
 *   node /tmp/fixes.mjs CORPUS [ID-OR-TEXT]
 *
 * Prints a line for each fault (see `fixAll`) and a summary for safe fixes, for all of them, and for those of an upgrade.
 */
import { createSettings } from '../../src/httpd/defaults.js';
import { evaluate } from '../../src/httpd/evaluate.js';
import { overlayHost } from '../../src/httpd/host-overlay.js';
import { lintWith } from '../../src/lint/fix-inputs.js';
import type { LintRun } from '../../src/lint/lint-inputs.js';
import { migrationTo } from '../../src/lint/migrate/migration.js';
import { createSource, decode } from '../../src/text/index.js';
import { type Fixable, fixAll } from '../lint/fixing.js';
import { corpus, type Item, isAltered, items, only, optionsOf } from './items.js';

function fixableOf(item: Item, rules: LintRun['rules']): Fixable {
  const { host, file = '', ...given } = optionsOf(item);
  const path = item.kind === 'tree' ? file : `${corpus}/${item.file}`;
  const read = host.readFile(path);
  const source = createSource(path, read.ok ? decode(read.bytes) : '');
  const run: LintRun = {
    sysroot: undefined,
    host,
    platform: 'debian',
    settings: { serverVersion: '2.4.71', modWsgiVersion: '4.9.4', defines: [], values: new Map() },
    rules,
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

const upgrade = migrationTo({ httpd: '2.4.71', mod_wsgi: '4.9.4' }, {});
const runs = [
  { what: 'safe fixes', unsafe: false, rules: { preset: 'strict' } },
  { what: 'all fixes', unsafe: true, rules: { preset: 'strict' } },
  {
    what: 'upgrades',
    unsafe: true,
    rules: { preset: 'strict', catalogue: upgrade.rules, rules: upgrade.levels, inlineConfig: false },
  },
] as const;

for (const { what, unsafe, rules } of runs) {
  let [fixed, applied, faulty] = [0, 0, 0];
  const wanted = items.filter((item) => !isAltered(item) && `${item.id} ${item.file}`.includes(only));
  for (const item of wanted) {
    try {
      const result = fixAll(fixableOf(item, rules), unsafe);
      applied += result.applied;
      if (result.texts.size > 0) fixed++;
      if (result.faults.length > 0) faulty++;
      for (const fault of result.faults) console.log(`${what}: ${item.id} ${item.file}: ${fault}`);
    } catch (error) {
      faulty++;
      console.log(`throws ${item.id} ${item.file}: ${error instanceof Error ? error.stack : error}`);
    }
  }
  console.log(`${what}: ${applied} applied in ${fixed} of ${wanted.length} items; ${faulty} items with faults`);
}
