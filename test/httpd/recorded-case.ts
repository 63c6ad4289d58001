import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type ConfigTestError,
  type ConfigTestOptions,
  type ConfigTestResult,
  configdump,
  configtest,
} from '../../src/httpd/configtest.js';
import type { DumpKind } from '../../src/httpd/dump.js';
import type { Warning } from '../../src/httpd/problem.js';
import { recordedHost } from './recorded-host.js';

/** `case.json`: how httpd was called, and what it said (`record.py` of the same folder). */
export interface RecordedCase {
  readonly name: string;
  readonly unstable?: boolean;
  readonly base?: 'full' | 'mini' | 'none';
  readonly mode?: string;
  readonly defines?: readonly string[];
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly ok: boolean;
  readonly rc: number;
  readonly error: (Omit<ConfigTestError, 'id'> & { readonly id?: string }) | null;
  readonly warnings: readonly Warning[];
  readonly stdout?: string;
}

const folder = fileURLToPath(new URL('../conformance/', import.meta.url));

/** Every recorded case that gives the same each time. */
export const recordedCases: readonly RecordedCase[] = readdirSync(join(folder, 'cases'))
  .sort()
  .map(
    (name) => ({ name, ...JSON.parse(readFileSync(join(folder, 'cases', name, 'case.json'), 'utf8')) }) as RecordedCase,
  )
  .filter(({ unstable }) => unstable !== true);

/** Lays the base configurations out in a folder of their own, as `record.py` does. Returns the folder and what removes it. */
export function stageBase(): { readonly top: string; readonly remove: () => void } {
  const top = mkdtempSync(join(tmpdir(), 'conformance-'));
  const base = join(top, 'base');
  for (const name of ['run', 'logs']) mkdirSync(join(base, name), { recursive: true });
  for (const name of readdirSync(join(folder, 'base'))) {
    const text = readFileSync(join(folder, 'base', name), 'utf8');
    writeFileSync(join(base, name), `ServerRoot "${base}"\nErrorLog "${base}/logs/e.log"\n${text}`);
  }
  return { top, remove: () => rmSync(top, { recursive: true, force: true }) };
}

export interface StagedCase {
  readonly directory: string;
  readonly options: ConfigTestOptions & { readonly file: string };
  readonly remove: () => void;
}

/** Lays a case out below the folder of the base configurations. Returns how httpd was called there. */
export function stageCase(top: string, recorded: RecordedCase): StagedCase {
  // Lua shortens long names of files in its messages: the number of the case is name enough.
  const directory = join(top, recorded.name.replace(/-.*/, ''));
  cpSync(join(folder, 'cases', recorded.name), directory, { recursive: true, verbatimSymlinks: true });
  rmSync(join(directory, 'case.json'));
  const base = recorded.base ?? 'full';
  const given = commandLine(recorded.args ?? [], directory);
  const options = {
    host: recordedHost(top, recorded.env),
    file: `${directory}/main.conf`,
    platform: 'debian' as const,
    modWsgiVersion: '4.9.4',
    defines: recorded.defines ?? [],
    before: [
      ...(base === 'none' ? [] : [`Include "${top}/base/${base}.conf"`]),
      `ServerRoot "${directory}"`,
      `Define CASEDIR "${directory}"`,
      ...given.before,
    ],
    after: given.after,
    skipDocumentRootCheck: given.skipDocumentRootCheck,
  };
  return { directory, options, remove: () => rmSync(directory, { recursive: true }) };
}

/** Runs a case as it was recorded; `{DIR}` and `{BASE}` stand for the folders in what comes back. */
export function runCase(top: string, recorded: RecordedCase): ConfigTestResult {
  const { directory, options, remove } = stageCase(top, recorded);
  const mode = recorded.mode ?? 'test';
  const result = mode === 'test' ? configtest(options) : configdump(kindOf(mode), options);
  remove();
  return JSON.parse(JSON.stringify(result).replaceAll(directory, '{DIR}').replaceAll(`${top}/base`, '{BASE}'));
}

function kindOf(mode: string): DumpKind {
  return mode.slice('dump_'.length).replace('_', '-') as DumpKind;
}

function commandLine(
  args: readonly string[],
  directory: string,
): { before: string[]; after: string[]; skipDocumentRootCheck: boolean } {
  const line = { before: [] as string[], after: [] as string[], skipDocumentRootCheck: false };
  for (let at = 0; at < args.length; at++) {
    if (args[at] === '-T') line.skipDocumentRootCheck = true;
    else (args[at] === '-C' ? line.before : line.after).push((args[++at] ?? '').replaceAll('{DIR}', directory));
  }
  return line;
}
