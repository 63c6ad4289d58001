import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Configuration } from './configuration.js';
import { generate } from './generate.js';
import { explanation } from './known.js';
import { loadMaterial } from './material.js';
import { type Material, mutate } from './mutate.js';
import { createRandom } from './random.js';
import { createStage, layOut, type Verdicts } from './server.js';
import { shrink } from './shrink.js';

const USAGE = `npm run fuzz -- [--seed N] [--count N] [--from N] [--corpus DIR] [--out DIR] [--warnings] [--no-shrink]

Makes configurations, asks \`apache2 -t\` and \`configtest\` what is wrong with each, and prints where they disagree.
  --seed N      which configurations (1)
  --count N     how many (1000)
  --from N      the first of them (0)
  --corpus DIR  files to change, beside the conformance cases
  --out DIR     where disagreements are written to, as conformance cases
  --warnings    compare what is printed besides the error as well
  --no-shrink   do not look for the smallest configuration that shows the same`;

const OPTIONS = {
  seed: { type: 'string', default: '1' },
  count: { type: 'string', default: '1000' },
  from: { type: 'string', default: '0' },
  corpus: { type: 'string' },
  out: { type: 'string' },
  warnings: { type: 'boolean', default: false },
  'no-shrink': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** How many run at the same time. */
const SLOTS = 2;

/** Runs the program. `root` is the folder of the project. Returns the exit status: 1 when something disagrees that is not explained. */
export async function main(argv: readonly string[], root: string): Promise<number> {
  const { values } = parseArgs({ args: [...argv], options: OPTIONS });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const [seed, count, from] = [Number(values.seed), Number(values.count), Number(values.from)];
  const material = loadMaterial(root, values.corpus ?? null);
  const stage = createStage(join(root, 'test/conformance'), process.env.HTTPD ?? 'apache2');
  try {
    const compare = comparison(values.warnings);
    const tally = { agree: 0, disagree: 0, unexplained: 0, skipped: 0 };
    const seen = new Map<string, number>();
    await inOrder(
      count,
      async (index, slot) => {
        const configuration = configurationOf(seed, from + index, material);
        return { configuration, verdicts: await stage.judge(configuration, slot) };
      },
      async (index, { configuration, verdicts }) => {
        if (verdicts.theirs === null) {
          tally.skipped++;
          return;
        }
        if (compare(verdicts) === null) {
          tally.agree++;
          return;
        }
        tally.disagree++;
        const reason = explanation(verdicts.theirs, verdicts.ours);
        if (reason === null) tally.unexplained++;
        const name = `fuzz-${seed}-${from + index}`;
        const kind = reason ?? kindOf(compare(verdicts) ?? '');
        const times = (seen.get(kind) ?? 0) + 1;
        seen.set(kind, times);
        console.log(`${name} (${configuration.origin})${reason === null ? '' : `: explained: ${reason}`}`);
        if (reason !== null || times > 2) {
          console.log(compare(verdicts));
          return;
        }
        await show(name, values['no-shrink'] ? configuration : await shrunk(configuration, verdicts));
      },
    );
    async function shrunk(configuration: Configuration, verdicts: Verdicts): Promise<Configuration> {
      const kind = kindOf(compare(verdicts) ?? '');
      return shrink(configuration, async (smaller) => {
        const difference = compare(await stage.judge(smaller, SLOTS));
        return difference !== null && kindOf(difference) === kind;
      });
    }
    async function show(name: string, configuration: Configuration): Promise<void> {
      const verdicts = await stage.judge(configuration, SLOTS);
      console.log(compare(verdicts));
      for (const [file, text] of Object.entries(configuration.files))
        console.log(`--- ${file}\n${JSON.stringify(text).slice(1, -1).replaceAll('\\n', '\n').replaceAll('\\"', '"')}`);
      if (values.out !== undefined) writeCase(join(values.out, name), configuration, verdicts);
    }
    const { agree, disagree, unexplained, skipped } = tally;
    if (skipped > 0) console.log(`${skipped} skipped: the server crashed or hung`);
    if (disagree > unexplained)
      console.log(`${disagree - unexplained} of the disagreements are explained in fuzz/README.md`);
    console.log(`${agree} agree, ${disagree} disagree`);
    return unexplained > 0 ? 1 : 0;
  } finally {
    stage.remove();
  }
}

function configurationOf(seed: number, index: number, material: Material): Configuration {
  const random = createRandom(seed, index);
  for (;;) {
    const configuration = random.chance(60) ? generate(random, material) : mutate(random, material);
    if (isHarmless(configuration)) return configuration;
  }
}

/** It does not read half the machine. */
function isHarmless({ files }: Configuration): boolean {
  return Object.values(files).every((text) => !/include\w*[^\n]*[\s"']\/(?!nonexistent)/i.test(text));
}

/** What the two say where it differs, or `null`. */
function comparison(warnings: boolean): (verdicts: Verdicts) => string | null {
  return ({ theirs, ours }) => {
    if (theirs === null) return null;
    if (theirs.status !== ours.status || theirs.error !== ours.error)
      return `  httpd: ${theirs.error}${theirs.status > 1 ? ` (${theirs.status})` : ''}\n  ours:  ${ours.error}`;
    if (!warnings || theirs.warnings.join('\n') === ours.warnings.join('\n')) return null;
    return `  httpd warns: ${theirs.warnings.join('\n               ')}\n  ours:        ${ours.warnings.join('\n               ')}`;
  };
}

/** A difference without what differs from one configuration to another. */
function kindOf(difference: string): string {
  return difference.replace(/[\w./-]*:\d+: /g, ': ').replace(/'[^']*'|"[^"]*"|\d+|[\w.-]*\.conf/g, '*');
}

/** Runs jobs, `SLOTS` at a time, and hands over their results in order. */
async function inOrder<Result>(
  count: number,
  job: (index: number, slot: number) => Promise<Result>,
  done: (index: number, result: Result) => Promise<void>,
): Promise<void> {
  const running: Promise<Result>[] = [];
  let started = 0;
  const start = (): void => {
    if (started < count) running.push(job(started, started++ % SLOTS));
  };
  for (let slot = 0; slot < SLOTS; slot++) start();
  for (let index = 0; index < count; index++) {
    const next = running.shift();
    if (next === undefined) return;
    const result = await next;
    start();
    await done(index, result);
  }
}

/** A folder as `test/conformance/cases` has them; `record.py` records it anew. */
function writeCase(folder: string, configuration: Configuration, { recorded }: Verdicts): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  layOut(configuration, folder);
  const { origin, base, defines, env } = configuration;
  const given = { about: `fuzzing: ${origin}`, base, defines, ...(Object.keys(env).length === 0 ? {} : { env }) };
  writeFileSync(join(folder, 'case.json'), `${JSON.stringify({ ...given, ...recorded }, null, 1)}\n`);
}
