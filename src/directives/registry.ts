import { commandName } from './arity.js';
import { bundledDirectives } from './bundled.js';
import type { Definition } from './define.js';
import { wsgiDirectives } from './wsgi.js';

/** The directives and sections that are known. */
export interface Registry {
  /** Every definition of that name, in any (ASCII) case; a section's name starts with `<`: `find('<directory')`. */
  find(name: string): readonly Definition[];
  readonly all: readonly Definition[];
}

const NONE: readonly Definition[] = [];

/** Registers definitions. Several of one name are found in the order in which they stand here. */
export function createRegistry(definitions: readonly Definition[]): Registry {
  const byName = new Map<string, Definition[]>();
  for (const definition of definitions) {
    const key = commandName(definition).toLowerCase();
    const known = byName.get(key);
    if (known === undefined) byName.set(key, [definition]);
    else known.push(definition);
  }
  return {
    all: definitions,
    find: (name) => byName.get(name) ?? byName.get(asciiLowerCase(name)) ?? NONE,
  };
}

/** Everything that httpd's own modules and mod_wsgi know. */
export const catalogue: Registry = createRegistry([...bundledDirectives, ...wsgiDirectives]);

/** httpd folds ASCII only: `toLowerCase` would turn the Kelvin sign into a `k`. */
function asciiLowerCase(name: string): string {
  return /[^\0-\x7f]/.test(name) ? name : name.toLowerCase();
}

/** The identifiers of the modules that register a directive. */
export function modulesOf(definition: Definition): readonly string[] {
  return typeof definition.module === 'string' ? [definition.module] : definition.module;
}
