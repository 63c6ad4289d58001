/**
 * `node bench/editor.js`: how long the language server takes for a key in a file of 50,000 lines, and for the first diagnostics of a main file
 * that includes 2,000 files, beside the goals.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeProjects, soundPreamble, treeFiles, virtualHosts } from './generate.js';
import { time } from './measure.js';

const KEYS = 300;
const GOALS = { key: 'p50 5, p95 20', completion: 'p95 20', first: 1000, memory: 300 };

/** @type {typeof import('../src/lsp/index.js')} */
const { checkFiles, createService } = await import(new URL('../dist/lsp/index.js', import.meta.url).href);
/** @type {typeof import('../src/httpd/host-node.js')} */
const { nodeHost } = await import(new URL('../dist/httpd/host-node.js', import.meta.url).href);

const service = () => createService(nodeHost(), (paths, host, only) => checkFiles(paths, host, {}, only));

measureIncludes();
measureKeys();

function measureKeys() {
  const server = service();
  const uri = 'file:///srv/bench/large.conf';
  const text = virtualHosts(1923);
  const lines = text.split('\n');
  server.open(uri, 1, text);
  server.diagnosticsOf(uri);
  /** @type {number[]} */
  const keys = [];
  /** @type {number[]} */
  const completions = [];
  for (let key = 0; key < KEYS; key++) {
    // Somewhere else each time, behind the indentation.
    const line = (key * 7919) % (lines.length - 1);
    const position = { line, character: Math.min(4, (lines[line] ?? '').length) };
    keys.push(
      time(() => {
        server.change(uri, key + 2, [{ range: { start: position, end: position }, text: 'x' }]);
        server.diagnosticsOf(uri);
      }),
    );
    completions.push(time(() => server.request('textDocument/completion', { textDocument: { uri }, position })));
    if (key % 50 === 49) server.diagnostics();
  }
  row('key in 50,000 lines: change and diagnostics', keys, GOALS.key);
  row('completion there', completions, GOALS.completion);
}

function measureIncludes() {
  const folder = mkdtempSync(join(tmpdir(), 'wsgi-lint-editor-'));
  try {
    makeProjects(2000, folder);
    mkdirSync(join(folder, 'sites'));
    for (const { name, text } of treeFiles(folder)) writeFileSync(join(folder, 'sites', name), text);
    const server = service();
    const path = join(folder, 'httpd.conf');
    const text = `${soundPreamble(folder)}Include sites/*.conf\n`;
    writeFileSync(path, text);
    const uri = pathToFileURL(path).href;
    const first = time(() => {
      server.open(uri, 1, text);
      server.diagnosticsOf(uri);
    });
    console.log(`first diagnostics with 2,000 included files: ${first.toFixed(0)} ms (goal ${GOALS.first})`);
    const memory = process.memoryUsage().rss / 1024 / 1024;
    console.log(`memory then: ${memory.toFixed(0)} MiB (goal ${GOALS.memory})`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} name
 * @param {number[]} times
 * @param {string} goal
 */
function row(name, times, goal) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (/** @type {number} */ part) => (sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(1);
  console.log(`${name}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms (goal ${goal})`);
}
