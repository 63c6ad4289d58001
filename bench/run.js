/**
 * `npm run bench [-- SIZE…]`: how fast the built programs are, beside `apache2 -t` on the same files and beside the goals.
 * SIZE is a number of virtual hosts or `tree`; without any, all are measured.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import {
  hazards,
  makeProjects,
  preamble,
  soundPreamble,
  soundServer,
  treeFiles,
  virtualHost,
  virtualHosts,
} from './generate.js';
import { interleaved, median, peakMemory, run, time } from './measure.js';
import { timeRoutes } from './routes.js';

/** The most that each may take, as a part of what `apache2 -t` takes, and how often it is run. */
const SIZES = {
  100: { lint: 2.0, configtest: null, rounds: 11 },
  1000: { lint: 1.0, configtest: null, rounds: 9 },
  5000: { lint: 0.5, configtest: 1.0, rounds: 5 },
  20000: { lint: 0.15, configtest: 1.0, rounds: 3 },
  tree: { lint: 0.6, configtest: null, rounds: 7 },
};
const GOALS = { catalogue: 15, parse: 8, cold: 40, memory: 130, growth: 22, hazard: 1000, routes: 1000 };

const program = fileURLToPath(new URL('../dist/bin/wsgi-lint.js', import.meta.url));
const library = new URL('../dist/grammar/index.js', import.meta.url);
const apache = ['/usr/sbin/apache2', '/usr/sbin/httpd'].find((path) => existsSync(path)) ?? null;
const asked = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'wsgi-lint-bench-'));
/** @type {string[][]} */
const rows = [['measure', 'ours', 'apache2 -t', 'ratio', 'goal', '']];

try {
  if (apache === null) console.log('apache2 is not installed: nothing to compare with');
  await measureParser();
  await measureCatalogue();
  if (existsSync(program)) {
    measureStart();
    measureCommands();
    await measureRoutes();
  } else rows.push(['programs', 'not built']);
  console.log(table(rows));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measureParser() {
  if (!existsSync(library)) return void rows.push(['parse', 'not built']);
  /** @type {typeof import('../src/grammar/index.js')} */
  const { parse, print, reparse } = await import(library.href);
  const text = virtualHosts(1000);
  const first = time(() => parse(text));
  for (let round = 0; round < 30; round++) parse(text);
  const warm = median(Array.from({ length: 30 }, () => time(() => parse(text))));
  rows.push([`parse ${Math.round(text.length / 1000)} kB, first`, ms(first)]);
  rows.push([
    `parse ${Math.round(text.length / 1000)} kB, warm`,
    ms(warm),
    '',
    '',
    ms(GOALS.parse),
    verdict(warm, GOALS.parse),
  ]);

  let file = parse(virtualHosts(1923));
  const keys = Array.from({ length: 200 }, (_, key) => {
    const start = file.source.text.indexOf('ServerName ', key * 8000) + 'ServerName '.length;
    return time(() => {
      file = reparse(file, { start, end: start, text: 'x' });
    });
  });
  rows.push(['reparse 50,000 lines after a key', ms(median(keys))]);

  for (const [name, hazard] of Object.entries(hazards)) {
    const taken = time(() => {
      const file = parse(hazard);
      for (const line of file.lines) {
        if (line.type === 'Directive' || line.type === 'Tag') for (const word of line.args) void word.span;
      }
      if (print(file) !== hazard) throw new Error(`${name}: printed otherwise than written`);
    });
    rows.push([`parse ${name}`, ms(taken), '', '', ms(GOALS.hazard), verdict(taken, GOALS.hazard)]);
  }
}

/** What the definitions of all directives add to the start, when the grammar is there. */
async function measureCatalogue() {
  const outdir = join(folder, 'rooms');
  const files = ['grammar', 'directives'].map((room) => join(outdir, `${room}.js`));
  await build({
    absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
    entryPoints: { grammar: 'src/grammar/index.ts', directives: 'src/directives/index.ts' },
    outdir,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
  });
  const load = fileURLToPath(new URL('load.cjs', import.meta.url));
  const rounds = Array.from({ length: 12 }, () => {
    const [grammar = 0, directives = 0] = run([process.execPath, load, ...files])
      .stdout.split('\n')
      .map(Number);
    return directives - grammar;
  });
  // The first one compiles.
  const taken = median(rounds.slice(1));
  rows.push(['catalogue at start', ms(taken), '', '', ms(GOALS.catalogue), verdict(taken, GOALS.catalogue)]);
}

async function measureRoutes() {
  const { first, again } = await timeRoutes(new URL('../dist/', import.meta.url));
  rows.push(['1,000 requests, 5,000 hosts, first', ms(first), '', '', ms(GOALS.routes), verdict(first, GOALS.routes)]);
  rows.push(['1,000 requests, 5,000 hosts, again', ms(again)]);
}

function measureStart() {
  const path = write('small.conf', `# one small file\n${virtualHost(0)}# end\n# of it\n`);
  const [node = 0, ours = 0] = interleaved([[process.execPath, '-e', '0'], lint(path)], 15);
  rows.push(['cold start above node', ms(ours - node), '', '', ms(GOALS.cold), verdict(ours - node, GOALS.cold)]);
}

function measureCommands() {
  const usable =
    apache !== null && run([apache, '-t', '-f', write('base.conf', preamble(folder))]).status === 0 ? apache : null;
  if (apache !== null && usable === null)
    console.log('apache2 -t rejects the module list of this machine: nothing to compare with');
  /** @type {Map<string, number>} */
  const taken = new Map();
  for (const [size, goals] of Object.entries(SIZES)) {
    if (asked.length > 0 && !asked.includes(size)) continue;
    const sound = size === 'tree' ? writeTree() : writeSound(Number(size));
    const usual = size === 'tree' ? sound : write(`v${size}.conf`, preamble(folder) + virtualHosts(Number(size)));
    /** @type {[name: string, command: string[], path: string, goal: number | null][]} */
    const jobs = [
      [`lint ${size}`, lint(sound), sound, goals.lint],
      [`lint ${size} with findings`, lint(usual), usual, null],
      [`configtest ${size}`, configtest(usual), usual, goals.configtest],
    ];
    for (const [name, command, path, goal] of jobs) {
      if (usual === sound && name.endsWith('findings')) continue;
      const theirs = usable === null ? [] : [[usable, '-t', '-f', path]];
      const [ours = 0, other = null] = interleaved([command, ...theirs], goals.rounds);
      taken.set(name, ours);
      const ratio = other === null ? null : ours / other;
      rows.push([
        name,
        ms(ours),
        other === null ? '' : ms(other),
        ratio?.toFixed(2) ?? '',
        goal?.toFixed(2) ?? '',
        ratio === null || goal === null ? '' : verdict(ratio, goal),
      ]);
    }
    const peak = peakMemory(lint(sound));
    const reaches = peak !== null && size === '5000' ? verdict(peak, GOALS.memory) : '';
    const their = usable === null ? null : peakMemory([usable, '-t', '-f', sound]);
    rows.push([`lint ${size}, peak`, mib(peak), mib(their), '', size === '5000' ? mib(GOALS.memory) : '', reaches]);
  }
  const [small, large] = [taken.get('lint 1000'), taken.get('lint 20000')];
  if (small === undefined || large === undefined) return;
  const growth = large / small;
  rows.push([
    'lint, 20000 to 1000',
    `${growth.toFixed(1)} x`,
    '',
    '',
    `${GOALS.growth} x`,
    verdict(growth, GOALS.growth),
  ]);
}

/** @param {string} path */
function lint(path) {
  return [process.execPath, program, '--fail-on', 'never', '--preset', 'strict', '--severity', 'error', path];
}

/** @param {string} path */
function configtest(path) {
  return [process.execPath, program, 'configtest', '-f', path];
}

/** @param {number} count */
function writeSound(count) {
  makeProjects(count, folder);
  return write(`sound${count}.conf`, soundServer(count, folder));
}

function writeTree() {
  mkdirSync(join(folder, 'sites'));
  makeProjects(2000, folder);
  for (const { name, text } of treeFiles(folder)) write(`sites/${name}`, text);
  return write('tree.conf', `${soundPreamble(folder)}Include sites/*.conf\n`);
}

/**
 * @param {string} name
 * @param {string} text
 */
function write(name, text) {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** @param {number} milliseconds */
function ms(milliseconds) {
  return `${milliseconds < 20 ? milliseconds.toFixed(1) : Math.round(milliseconds)} ms`;
}

/** @param {number | null} size */
function mib(size) {
  return size === null ? '' : `${Math.round(size)} MiB`;
}

/**
 * @param {number} value
 * @param {number} goal
 */
function verdict(value, goal) {
  return value <= goal ? 'ok' : 'MISSED';
}

/** @param {string[][]} cells */
function table(cells) {
  const widths = [0, 1, 2, 3, 4, 5].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const line = (/** @type {string[]} */ row) =>
    widths
      .map((width, column) => (row[column] ?? '')[column === 0 ? 'padEnd' : 'padStart'](width))
      .join('  ')
      .trimEnd();
  return cells.map(line).join('\n');
}
