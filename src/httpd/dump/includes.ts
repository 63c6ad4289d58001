import type { Evaluation } from '../evaluate.js';

/** `-DDUMP_INCLUDES` (server/config.c, spec 13.3): every file in the order of opening. Printed while reading, so it ends where httpd does. */
export function dumpIncludes({ reading, problems }: Pick<Evaluation, 'reading' | 'problems'>): string {
  const { includes, inFiles } = reading;
  const opened = problems[0]?.phase === 'mpm' ? includes.slice(0, inFiles.includes) : includes;
  const lines = opened
    .filter(({ after }) => after === 0)
    .map(({ path, depth, line }) => `${'  '.repeat(depth + 1)}(${line ?? '*'}) ${path}`);
  return ['Included configuration files:', ...lines, ''].join('\n');
}
