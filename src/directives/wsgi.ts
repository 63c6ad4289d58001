import type { Definition } from './define.js';
import { daemonDirectives } from './wsgi/daemon-directives.js';
import { daemonProcessOptions } from './wsgi/daemon-options.js';
import { monitoringDirectives } from './wsgi/monitoring-directives.js';
import type { OptionTable } from './wsgi/options.js';
import { pythonDirectives } from './wsgi/python-directives.js';
import { requestDirectives } from './wsgi/request-directives.js';
import { retiredDirectives } from './wsgi/retired-directives.js';
import { scriptDirectives } from './wsgi/script-directives.js';
import { scriptOptions } from './wsgi/script-options.js';

/** Every directive and section of mod_wsgi 1 to 6. */
export const wsgiDirectives: readonly Definition[] = [
  ...daemonDirectives,
  ...scriptDirectives,
  ...pythonDirectives,
  ...requestDirectives,
  ...monitoringDirectives,
  ...retiredDirectives,
];

/** The options of mod_wsgi's directives. */
export const wsgiOptionTables: readonly OptionTable[] = [daemonProcessOptions, ...Object.values(scriptOptions)];

/** The options of a directive by its registered name; `undefined` when it has none. */
export function wsgiOptionsOf(directive: string): OptionTable | undefined {
  return wsgiOptionTables.find(({ directives }) => directives.includes(directive));
}

export {
  findOption,
  type OptionDefinition,
  type OptionTable,
  optionExists,
  placeholderOf,
  rangeOf,
} from './wsgi/options.js';
export { parseOptions } from './wsgi/parse-options.js';
