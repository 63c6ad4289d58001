/**
 * `node bench/rules.js [COUNT]`: how long each rule looks at that many virtual hosts (1000) that it has nothing against, and at four times as many.
 * What the model makes for the first rule that asks counts for that rule. `grows` tells rules that take longer than the input allows.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeProjects, soundServer } from './generate.js';
import { time } from './measure.js';

const count = Number(process.argv[2] ?? 1000);
const SLOWEST = 25;

/** @type {typeof import('../src/lint/index.js')} */
const { lintServer, rules, serverOf } = await import(new URL('../dist/lint/index.js', import.meta.url).href);
/** @type {typeof import('../src/httpd/defaults.js')} */
const { createSettings } = await import(new URL('../dist/httpd/defaults.js', import.meta.url).href);
/** @type {typeof import('../src/httpd/host-node.js')} */
const { nodeHost } = await import(new URL('../dist/httpd/host-node.js', import.meta.url).href);
/** @type {typeof import('../src/text/index.js')} */
const { createSource } = await import(new URL('../dist/text/index.js', import.meta.url).href);

const folder = mkdtempSync(join(tmpdir(), 'wsgi-lint-rules-'));
try {
  makeProjects(4 * count, folder);
  measure(count); // warms the compiler
  const small = measure(count);
  const large = measure(4 * count);
  const rows = rules
    .map(({ name }) => ({ name, small: small.get(name) ?? 0, large: large.get(name) ?? 0 }))
    .sort((a, b) => b.large - a.large);
  for (const { name, small, large } of rows.slice(0, SLOWEST)) {
    const grows = large > 10 && large > 8 * small ? '  grows' : '';
    console.log(`${small.toFixed(1).padStart(8)} ms ${large.toFixed(1).padStart(8)} ms  ${name}${grows}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @param {number} count */
function measure(count) {
  const path = join(folder, 'httpd.conf');
  const source = createSource(path, soundServer(count, folder));
  const server = serverOf([{ path, source }], nodeHost(), createSettings({ platform: 'debian', serverRoot: folder }));
  return new Map(rules.map(({ name }) => [name, time(() => lintServer(server, { preset: 'off', rules: only(name) }))]));
}

/**
 * @param {string} name
 * @returns {import('../src/lint/index.js').RuleSetting[]}
 */
function only(name) {
  return [
    { pattern: '*', level: 'off' },
    { pattern: name, level: 'info' },
  ];
}
