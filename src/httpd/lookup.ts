import { asRegistered, existsIn } from '../directives/availability.js';
import type { Definition } from '../directives/define.js';
import { modulesOf, type Registry } from '../directives/registry.js';
import type { Settings } from './settings.js';

/** What the directives' names mean to one server: the definitions of the modules that it has, in the versions that it has. */
export interface Lookup {
  /**
   * Every definition of a name (any case; a section's with `<`), in the order in which httpd calls their handlers: those of the module
   * that was loaded last come first (spec 3.4).
   */
  find(name: string): readonly Definition[];
  hasModule(identifier: string): boolean;
}

/** `modules`: identifiers in the order of loading. In an open world every module of the catalogue is there. */
export function createLookup(registry: Registry, modules: readonly string[], settings: Settings): Lookup {
  const rank = new Map(modules.map((id, index) => [id, index]));
  const open = settings.world === 'open';
  const latest = (definition: Definition): number => Math.max(...modulesOf(definition).map((id) => rank.get(id) ?? -1));
  const usable = (definition: Definition): boolean =>
    existsIn(definition, settings) && (open || modulesOf(definition).some((id) => rank.has(id)));
  const bySpelling = new Map<string, readonly Definition[]>();
  return {
    find(name) {
      const known = bySpelling.get(name);
      if (known !== undefined) return known;
      const found = registry
        .find(name)
        .filter(usable)
        .map((definition) => asRegistered(definition, settings.serverVersion));
      const ordered = found.length > 1 ? found.sort((a, b) => latest(b) - latest(a)) : found;
      bySpelling.set(name, ordered);
      return ordered;
    },
    hasModule: (identifier) => open || rank.has(identifier),
  };
}
