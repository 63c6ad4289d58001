import { commandName } from './arity.js';
import { bundledDirectives } from './bundled.js';
import type { Definition } from './define.js';
import { createLazyDirectives, type LazyDirectives } from './third-party/lazy-directives.js';
import { thirdPartyTables } from './third-party/tables.js';
import { wsgiDirectives } from './wsgi.js';

/** The directives and sections that are known. */
export interface Registry {
  /** Every definition of that name, in any (ASCII) case; a section's name starts with `<`: `find('<directory')`. */
  find(name: string): readonly Definition[];
  /** Every definition of a module, by its identifier. */
  ofModule(id: string): readonly Definition[];
  /** Those that are defined from the start: httpd's own, mod_wsgi's, and those that were added. Other modules' are made when asked for. */
  readonly all: readonly Definition[];
}

const NONE: readonly Definition[] = [];

/**
 * Registers definitions. Several of one name are found in the order in which they stand here. `further` is asked for names that none of them
 * has.
 */
export function createRegistry(definitions: readonly Definition[], further?: LazyDirectives): Registry {
  const byName = new Map<string, Definition[]>();
  for (const definition of definitions) {
    const key = keyOf(definition);
    const known = byName.get(key);
    if (known === undefined) byName.set(key, [definition]);
    else known.push(definition);
  }
  const others = (id: string): readonly Definition[] =>
    (further?.ofModule(id) ?? NONE).filter((definition) => !byName.has(keyOf(definition)));
  return {
    all: definitions,
    find(name) {
      const found = byName.get(name);
      if (found !== undefined) return found;
      const key = asciiLowerCase(name);
      return byName.get(key) ?? further?.find(key) ?? NONE;
    },
    ofModule: (id) => [...definitions.filter((definition) => modulesOf(definition).includes(id)), ...others(id)],
  };
}

const thirdPartyDirectives = createLazyDirectives(thirdPartyTables);

/** Everything that httpd's own modules, mod_wsgi and other modules know. */
export const catalogue: Registry = createRegistry([...bundledDirectives, ...wsgiDirectives], thirdPartyDirectives);

/** The catalogue and more, which hides directives of the same name that are neither httpd's nor mod_wsgi's. */
export function catalogueWith(definitions: readonly Definition[]): Registry {
  if (definitions.length === 0) return catalogue;
  return createRegistry([...catalogue.all, ...definitions], thirdPartyDirectives);
}

function keyOf(definition: Definition): string {
  return commandName(definition).toLowerCase();
}

/** httpd folds ASCII only: `toLowerCase` would turn the Kelvin sign into a `k`. */
function asciiLowerCase(name: string): string {
  return /[^\0-\x7f]/.test(name) ? name : name.toLowerCase();
}

/** The identifiers of the modules that register a directive. */
export function modulesOf(definition: Definition): readonly string[] {
  return typeof definition.module === 'string' ? [definition.module] : definition.module;
}
