import { afterAll, describe, expect, it } from 'vitest';
import type { ConfigTestError } from '../../src/httpd/configtest.js';
import type { Warning } from '../../src/httpd/problem.js';
import { type RecordedCase, recordedCases, runCase, stageBase } from './recorded-case.js';

/** Cases that disagree, and why. Exact: a case that agrees again must leave the table. */
const KNOWN_FAILURES: Readonly<Record<string, string>> = {};

const { top, remove } = stageBase();
afterAll(remove);

describe('what the real httpd says', () => {
  it.each(recordedCases.map((recorded) => [recorded.name, recorded] as const))('%s', (name, recorded) => {
    const agrees = (): void => expect(seen(runCase(top, recorded), recorded)).toEqual(expected(recorded));
    if (Object.hasOwn(KNOWN_FAILURES, name)) expect(agrees, `${name} agrees: take it out of the table`).toThrow();
    else agrees();
  });

  it('knows the names in the table', () => {
    const names = new Set(recordedCases.map(({ name }) => name));
    expect(Object.keys(KNOWN_FAILURES).filter((name) => !names.has(name))).toEqual([]);
  });
});

interface Outcome {
  readonly ok: boolean;
  readonly exitCode: number;
  readonly error: Omit<ConfigTestError, 'id'> | null;
  readonly warnings: readonly Warning[];
  readonly stdout: string;
}

function expected({ ok, rc, error, warnings, stdout = '', mode = 'test' }: RecordedCase): Outcome {
  return { ok, exitCode: rc, error: error && comparable(error), warnings, stdout: lines(stdout, mode) };
}

function seen(result: Outcome, { mode = 'test' }: RecordedCase): Outcome {
  const { ok, exitCode, error, warnings, stdout } = result;
  return { ok, exitCode, error: error && comparable(error), warnings, stdout: lines(stdout, mode) };
}

/** The dump of the run configuration comes out of hash tables. */
function lines(stdout: string, mode: string): string {
  return mode === 'dump_run_cfg' ? stdout.split('\n').sort().join('\n') : stdout;
}

const HELP =
  /^(.*? (?:takes (?:one|two|three|1-2|one, two or three|two or three|one or three) arguments?|requires at least (?:one|two) arguments?)), .*$/s;

/** The recorder leaves the case's folder out of file names; directives' help sentences are httpd's own. */
function comparable({ phase, file, line, message, chain }: Omit<ConfigTestError, 'id'>): Omit<ConfigTestError, 'id'> {
  const inside = (path: string): string => path.replaceAll('{DIR}/', '');
  return {
    phase,
    file: file === null ? null : inside(file),
    line,
    message: message.replace(HELP, '$1').replaceAll('apache2:', 'httpd:').trim(),
    chain: chain.map((place) => ({ ...place, file: inside(place.file) })),
  };
}
