import type { Reading } from './reading.js';

/** `-DDUMP_INCLUDES` (server/config.c, spec 13.3): every file in the order of opening. Printed while reading, so errors do not keep it back. */
export function dumpIncludes({ includes }: Reading): string {
  const lines = includes.map(({ path, depth, line }) => `${'  '.repeat(depth + 1)}(${line ?? '*'}) ${path}`);
  return ['Included configuration files:', ...lines, ''].join('\n');
}
