import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { configtest } from '../src/httpd/configtest.js';
import type { Host } from '../src/httpd/host.js';
import { nodeHost } from '../src/httpd/host-node.js';
import type { Configuration } from './configuration.js';
import { type Outcome, outcomeOf, type Recorded, recordedOf } from './outcome.js';

/** Longer than this is a hang. */
const TIMEOUT = 20_000;

/** Both verdicts on a configuration; the server's is `null` when it crashed or hung, which says nothing about the text. */
export interface Verdicts {
  readonly theirs: Outcome | null;
  readonly recorded: Recorded | null;
  readonly ours: Outcome;
}

/** Folders in which configurations are laid out, one for each that runs at the same time. */
export interface Stage {
  /** Asks the real server and ours. */
  judge(configuration: Configuration, slot: number): Promise<Verdicts>;
  remove(): void;
}

/** @param conformance the folder with the base configurations and `record.py`, whose way of calling the server this follows */
export function createStage(conformance: string, httpd: string): Stage {
  const top = mkdtempSync(join(tmpdir(), 'fuzz-'));
  const base = join(top, 'base');
  for (const name of ['run', 'logs']) mkdirSync(join(base, name), { recursive: true });
  for (const name of readdirSync(join(conformance, 'base'))) {
    const text = readFileSync(join(conformance, 'base', name), 'utf8');
    writeFileSync(join(base, name), `ServerRoot "${base}"\nErrorLog "${base}/logs/e.log"\n${text}`);
  }
  const judge = async (configuration: Configuration, slot: number): Promise<Verdicts> => {
    const folder = join(top, `case-${slot}`);
    layOut(configuration, folder);
    const env = { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC', ...configuration.env };
    const before = [
      ...(configuration.base === 'none' ? [] : [`Include "${base}/${configuration.base}.conf"`]),
      `ServerRoot "${folder}"`,
      `Define CASEDIR "${folder}"`,
    ];
    const file = join(folder, 'main.conf');
    const args = [
      '-t',
      ...before.flatMap((line) => ['-C', line]),
      ...configuration.defines.flatMap((name) => ['-D', name]),
      '-f',
      file,
    ];
    const theirs = await run(httpd, args, env, folder);
    const anonymous = (text: string): string => text.replaceAll(folder, '{DIR}').replaceAll(base, '{BASE}');
    const recorded = theirs === null ? null : recordedOf(theirs.status, anonymous(theirs.stderr));
    const result = configtest({
      host: isolated(nodeHost({ environment: env }), folder),
      file,
      platform: 'debian',
      modWsgiVersion: '4.9.4',
      defines: configuration.defines,
      before,
    });
    return {
      theirs: recorded && outcomeOf(recorded, recorded.rc),
      recorded,
      ours: outcomeOf(JSON.parse(anonymous(JSON.stringify(result))), result.exitCode),
    };
  };
  return { judge, remove: () => rmSync(top, { recursive: true, force: true }) };
}

/** Writes the files of a configuration to an empty folder. */
export function layOut({ files }: Configuration, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text, 'latin1');
  }
}

interface Run {
  readonly status: number;
  readonly stderr: string;
}

function run(program: string, args: readonly string[], env: Record<string, string>, cwd: string): Promise<Run | null> {
  return new Promise((resolve, reject) => {
    execFile(program, args, { env, cwd, timeout: TIMEOUT, maxBuffer: 1 << 26 }, (error, _, stderr) => {
      if (error === null) resolve({ status: 0, stderr });
      else if (typeof error.code === 'number') resolve({ status: error.code, stderr });
      else if (error.code === 'ENOENT') reject(error);
      else resolve(null);
    });
  });
}

/** httpd is started in the folder. No name server is asked about names: none of them is one that exists. */
function isolated(host: Host, folder: string): Host {
  return { ...host, workingDirectory: () => folder, resolves: (name) => host.resolves(name) === true };
}
