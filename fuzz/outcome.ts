import type { ConfigTestError, ConfigTestResult } from '../src/httpd/configtest.js';
import type { Phase, Warning } from '../src/httpd/problem.js';

/** What `record.py` writes into `case.json`. */
export interface Recorded {
  readonly ok: boolean;
  readonly rc: number;
  readonly error: (Omit<ConfigTestError, 'id' | 'phase'> & { readonly phase: string; readonly id?: string }) | null;
  readonly warnings: readonly Warning[];
}

/** What is compared. */
export interface Outcome {
  readonly status: number;
  /** `walk main.conf:3: message`, or `ok`. */
  readonly error: string;
  readonly warnings: readonly string[];
}

const HELP =
  /^(.*? (?:takes (?:one|two|three|1-2|one, two or three|two or three|one or three) arguments?|requires at least (?:one|two) arguments?)), .*$/s;

/** The directives' help sentences are httpd's own, and the program has another name. */
export function outcomeOf(
  { error, warnings }: Pick<ConfigTestResult, 'warnings'> & { readonly error: Recorded['error'] | ConfigTestError },
  status: number,
): Outcome {
  const inside = (text: string): string =>
    text
      .replaceAll('{DIR}/', '')
      .replaceAll('apache2:', 'httpd:')
      .replace(/(?<=known names: )[\w,]+/, (names) => names.split(',').sort().join(',')) // httpd's come out of a hash table
      .trim();
  return {
    status,
    error:
      error === null
        ? 'ok'
        : inside(`${error.phase} ${error.file ?? '-'}:${error.line ?? '-'}: ${error.message.replace(HELP, '$1')}`),
    warnings: warnings.map(({ id, module, level, text }) => inside(`${id ?? '-'} ${module ?? '-'}:${level} ${text}`)),
  };
}

const STAMP = /^\[[^\]]*\d{4}\] \[([a-z_0-9]*):([a-z0-9]+)\] \[pid [^\]]*\] /;
const NUMBERED = /^(?:\((?:EAI )?\d+\)[^:]*: )?(AH\d+): /;

/** Splits what the server prints into warnings, in their order, and the error; `record.py` puts those with a date first. */
export function recordedOf(rc: number, stderr: string): Recorded {
  const printed = stderr.replace(/\n\(pid \d+\)/g, '').replace(/\n$/, '');
  const lines = (printed === '' ? [] : printed.split('\n')).filter((line) => line !== 'Syntax OK');
  const undated = lines.filter((line) => !STAMP.test(line));
  const text = undated.join('\n');
  const { said, error } = rc === 0 ? { said: text, error: null } : errorOf(text);
  let startup = said === '' ? 0 : said.replace(/\n$/, '').split('\n').length;
  const warnings = lines.flatMap((line) => {
    const stamp = STAMP.exec(line);
    if (stamp !== null)
      return [warning(line.slice(stamp[0].length), { module: stamp[1] || null, level: stamp[2] ?? '' })];
    return startup-- > 0 && line !== '' ? [warning(line, { module: null, level: 'startup' })] : [];
  });
  return { ok: rc === 0, rc, error, warnings };
}

function warning(text: string, { module, level }: Pick<Warning, 'module' | 'level'>): Warning {
  const numbered = NUMBERED.exec(text);
  return { id: numbered?.[1] ?? null, module, level, text: numbered === null ? text : text.slice(numbered[0].length) };
}

const inside = (path: string): string => path.replaceAll('{DIR}/', '');

interface Failure {
  /** What stands without a date before the error. */
  readonly said: string;
  readonly error: NonNullable<Recorded['error']>;
}

function errorOf(text: string): Failure {
  const walk = /^AH00526: Syntax error on line (\d+) of (.*):\n/m.exec(text);
  if (walk !== null) {
    const place = { file: inside(walk[2] ?? ''), line: Number(walk[1]) };
    const message = text.slice(walk.index + walk[0].length);
    return { said: text.slice(0, walk.index), error: { phase: 'walk', ...place, message, chain: [place] } };
  }
  const read = /^(?:(AH\d+): )?(?:\S*\/)?apache2: /m.exec(text);
  if (read === null) {
    const phase = /^AH00014: /m.test(text) ? 'check' : /^AH00013: /m.test(text) ? 'pre_config' : 'other';
    // What the walk said without a date, before the checks.
    const said = /^(?:AH00(?:112|548|90[0-2]): .*\n)*/.exec(text)?.[0] ?? '';
    const message = text.slice(said.length);
    const id = /^(AH\d+): /.exec(message)?.[1];
    return { said, error: { phase, file: null, line: null, message, chain: [], ...(id === undefined ? {} : { id }) } };
  }
  const error = placed(text.slice(read.index + read[0].length));
  return { said: text.slice(0, read.index), error: { ...error, ...(read[1] === undefined ? {} : { id: read[1] }) } };
}

/** An error of reading: a prefix for each open file, the innermost last. */
function placed(text: string): Omit<Failure['error'], 'id'> {
  const option = 'Syntax error in -C/-c directive: ';
  const isOption = text.startsWith(option);
  let message = isOption ? text.slice(option.length) : text;
  const chain: { file: string; line: number }[] = [];
  for (;;) {
    const prefix = /^Syntax error on line (\d+) of (.+?): /s.exec(message);
    if (prefix === null) break;
    chain.push({ file: inside(prefix[2] ?? ''), line: Number(prefix[1]) });
    message = message.slice(prefix[0].length);
  }
  const last = chain.at(-1);
  return { phase: phaseOf(message, isOption), file: last?.file ?? null, line: last?.line ?? null, message, chain };
}

function phaseOf(message: string, isOption: boolean): Phase {
  if (isOption) return 'commandline';
  if (message.startsWith('Configuration error: ')) return 'mpm';
  return /^bad (?:user|group) name/.test(message) ? 'walk-exit' : 'read';
}
