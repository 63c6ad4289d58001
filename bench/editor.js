/**
 * `node bench/editor.js`: how long the language server takes for a key in a file of 50,000 lines, and for the first and for all diagnostics of a
 * main file that includes 2,000 files, beside the goals; and for how long what it does in pauses keeps a key waiting. Processor time is told as
 * well: on a machine that does other things it is what counts.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeProjects, soundPreamble, treeFiles, virtualHosts } from './generate.js';
import { time } from './measure.js';

const KEYS = 300;
const GOALS = { key: 'p50 5, p95 20', completion: 'p95 20', first: 1000, memory: 300, step: 10 };

/** @type {typeof import('../src/lsp/index.js')} */
const { checkFiles, createService } = await import(new URL('../dist/lsp/index.js', import.meta.url).href);
/** @type {typeof import('../src/httpd/host-node.js')} */
const { nodeHost } = await import(new URL('../dist/httpd/host-node.js', import.meta.url).href);

const service = () => createService(nodeHost(), (paths, machine, options) => checkFiles(paths, machine, {}, options));

measureIncludes();
measureKeys();

function measureKeys() {
  const server = service();
  const uri = 'file:///srv/bench/large.conf';
  const text = virtualHosts(1923);
  const lines = text.split('\n');
  server.open(uri, 1, text);
  settle(server);
  server.diagnosticsOf(uri);
  /** @type {Taken[]} */
  const keys = [];
  /** @type {Taken[]} */
  const completions = [];
  /** @type {Taken[]} */
  const steps = [];
  for (let key = 0; key < KEYS; key++) {
    // Somewhere else each time, behind the indentation.
    const line = (key * 7919) % (lines.length - 1);
    const position = { line, character: Math.min(4, (lines[line] ?? '').length) };
    keys.push(
      take(() => {
        server.change(uri, key + 2, [{ range: { start: position, end: position }, text: 'x' }]);
        server.diagnosticsOf(uri);
      }),
    );
    completions.push(take(() => server.request('textDocument/completion', { textDocument: { uri }, position })));
    if (key % 50 !== 49) continue;
    steps.push(...settle(server));
    server.diagnosticsOf(uri);
  }
  row('key in 50,000 lines: change and diagnostics', keys, GOALS.key);
  row('completion there', completions, GOALS.completion);
  row(`step of ${steps.length / (KEYS / 50)} in a pause`, steps, `longest ${GOALS.step}`);
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
    const first = take(() => {
      server.open(uri, 1, text);
      server.diagnosticsOf(uri);
    });
    const steps = settle(server);
    const last = take(() => server.diagnostics());
    const all = [first, ...steps, last].reduce((a, b) => ({ wall: a.wall + b.wall, cpu: a.cpu + b.cpu }));
    console.log(`first diagnostics with 2,000 included files: ${shown(first)} (goal ${GOALS.first})`);
    console.log(`all of them: ${shown(all)}`);
    row('step there', steps, `longest ${GOALS.step}`);
    const memory = process.memoryUsage().rss / 1024 / 1024;
    console.log(`memory then: ${memory.toFixed(0)} MiB (goal ${GOALS.memory})`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Milliseconds on the clock and of the processor.
 * @typedef {{ readonly wall: number, readonly cpu: number }} Taken
 */

/**
 * @param {() => unknown} run
 * @returns {Taken}
 */
function take(run) {
  const before = process.cpuUsage();
  const wall = time(run);
  const { user, system } = process.cpuUsage(before);
  return { wall, cpu: (user + system) / 1000 };
}

/**
 * Looks at everything again, as the server does in a pause.
 * @param {import('../src/lsp/service.js').Service} server
 * @returns {Taken[]} one for each step
 */
function settle(server) {
  const steps = server.settle();
  /** @type {Taken[]} */
  const taken = [];
  for (let done = false; !done; )
    taken.push(
      take(() => {
        done = steps.next().done === true;
      }),
    );
  return taken;
}

/** @param {Taken} taken */
function shown({ wall, cpu }) {
  return `${wall.toFixed(0)} ms, ${cpu.toFixed(0)} of the processor`;
}

/**
 * @param {string} name
 * @param {readonly Taken[]} taken
 * @param {string} goal
 */
function row(name, taken, goal) {
  const shares = [0.5, 0.95, 1];
  const times = (/** @type {'wall' | 'cpu'} */ kind) => {
    const sorted = taken.map((each) => each[kind]).sort((a, b) => a - b);
    return shares.map((part) => (sorted[Math.ceil(sorted.length * part) - 1] ?? 0).toFixed(1)).join(' ');
  };
  console.log(`${name}: p50, p95, longest ${times('wall')} ms, of the processor ${times('cpu')} (goal ${goal})`);
}
