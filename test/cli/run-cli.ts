import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import type { Io } from '../../src/cli/io.js';
import { run } from '../../src/cli/main.js';

export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  /** Below the working directory. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly cwd?: string;
  readonly stdin?: string;
  readonly env?: Io['env'];
  readonly isTTY?: boolean;
  /** Sees what is written. */
  readonly onWrite?: (text: string) => void;
  readonly onInterrupt?: Io['onInterrupt'];
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder with files, which goes when the tests are over. */
export function folderWith(files: NonNullable<Surroundings['files']>): string {
  const folder = mkdtempSync(join(tmpdir(), 'wsgi-lint-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}

/** Runs the program in this process. */
export async function runCli(argv: readonly string[], surroundings: Surroundings = {}): Promise<Ran> {
  const {
    files = {},
    stdin = '',
    env = {},
    isTTY = false,
    onInterrupt = () => () => {},
    onWrite = () => {},
  } = surroundings;
  const cwd = surroundings.cwd ?? folderWith(files);
  const written = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr'): Io['stdout'] => ({
    write: (text) => {
      written[name] += text;
      onWrite(text);
    },
    isTTY,
    columns: undefined,
  });
  const io: Io = {
    cwd,
    env,
    stdout: output('stdout'),
    stderr: output('stderr'),
    onInterrupt,
    readStdin: async () => new TextEncoder().encode(stdin),
  };
  return { status: await run(argv, io), ...written };
}
