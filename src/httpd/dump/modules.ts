import type { Reading } from '../reading.js';

/** `-DDUMP_MODULES` (modules/mappers/mod_so.c): compiled in first, then as loaded. */
export function dumpModules({ modules }: Reading): string {
  const lines = modules.map((module) => ` ${module.id} (${module.static ? 'static' : 'shared'})`);
  return ['Loaded Modules:', ...lines, ''].join('\n');
}
