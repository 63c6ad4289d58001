import { commandName } from '../../directives/arity.js';
import { isExecOnRead } from '../../directives/contexts.js';
import type { Definition } from '../../directives/define.js';
import { modules as allModules, findModule, type ModuleInfo } from '../../directives/modules.js';
import type { Registry } from '../../directives/registry.js';
import { createLookup, type Lookup } from '../lookup.js';
import type { LoadedModule } from '../reading.js';
import type { ExtraModule, Settings } from '../settings.js';
import type { Location } from '../tree.js';

/** Known or not, and not to be known here. */
export type Truth = boolean | 'unknown';

/** What a name means at one point of reading. */
export interface NameEntry {
  /** httpd's `directive`: the registered spelling of a name that is known, the written one of another. */
  readonly spelling: string;
  /** Of a command that phase 1 runs. */
  readonly command: Definition | null;
}

/** The modules that are there so far, and what names mean with them. */
export class Modules {
  readonly #registry: Registry;
  readonly #settings: Settings;
  readonly #loaded = new Map<string, LoadedModule>();
  /** Source files, as `IfModule` may name them, of modules that are there. */
  readonly #sourceFiles = new Set<string>();
  readonly #unknown: LoadedModule[] = [];
  #lookup: Lookup | null = null;
  readonly #names = new Map<string, NameEntry>();

  constructor(registry: Registry, settings: Settings) {
    this.#registry = registry;
    this.#settings = settings;
    for (const module of allModules) if (module.staticOn.includes(settings.platform)) this.#add(module.id, true, null);
    for (const id of settings.modules ?? []) this.#add(id, false, null);
  }

  get loaded(): readonly LoadedModule[] {
    return [...this.#loaded.values()];
  }

  get unknown(): readonly LoadedModule[] {
    return this.#unknown;
  }

  isLoaded(id: string): boolean {
    const module = this.#loaded.get(id);
    return module !== undefined && !module.static;
  }

  isThere(id: string): boolean {
    return this.#loaded.has(id);
  }

  isStatic(id: string): boolean {
    return this.#loaded.get(id)?.static === true;
  }

  /** `sourceFile`: of a module that the catalogue does not know, a guess from its file's name. */
  load(id: string, location: Location, sourceFile: string | null): void {
    this.#add(id, false, location);
    if (sourceFile !== null && this.#extra(id) === undefined) this.#sourceFiles.add(sourceFile);
  }

  #extra(name: string): ExtraModule | undefined {
    return this.#settings.extraModules?.find(({ id, sourceFile }) => id === name || sourceFile === name);
  }

  #add(id: string, isStatic: boolean, location: Location | null): void {
    const module: LoadedModule = { id, static: isStatic, location };
    const known = findModule(id) ?? this.#extra(id);
    this.#loaded.set(id, module);
    if (known === undefined) this.#unknown.push(module);
    else this.#sourceFiles.add(known.sourceFile);
    this.#lookup = null;
    this.#names.clear();
  }

  /** What a first word means, `<` included and in any case. */
  entry(name: string): NameEntry {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    const [definition] = this.#find(name);
    const entry: NameEntry =
      definition === undefined
        ? { spelling: name, command: null }
        : { spelling: commandName(definition), command: isExecOnRead(definition) ? definition : null };
    this.#names.set(name, entry);
    return entry;
  }

  #find(name: string): readonly Definition[] {
    this.#lookup ??= createLookup(this.#registry, [...this.#loaded.keys()], this.#settings);
    return this.#lookup.find(name);
  }

  /** `IfDirective`, `IfSection` (spec 6.2): what a module that is not known would register is not known. */
  hasDirective(name: string): Truth {
    if (this.#find(name).length > 0) return true;
    return this.#settings.world === 'open' || this.#unknown.length > 0 ? 'unknown' : false;
  }

  /**
   * `IfModule` (spec 6.2): by source file or identifier; case matters. In an open world a module that is known is there, so what is written for
   * it is read; but only of one that every httpd has is it sure that what is written for its absence is not.
   */
  test(name: string, negated: boolean): Truth {
    if (this.#loaded.has(name) || this.#sourceFiles.has(name)) return true;
    if (this.#extra(name) !== undefined) return this.#settings.world === 'closed' ? false : !negated || 'unknown';
    const known = findModule(name);
    if (this.#settings.world === 'open')
      return known !== undefined && hasCatalogue(known) && (!negated || isEverywhere(known)) ? true : 'unknown';
    if (known === undefined) return this.#unknown.length > 0 && name.endsWith('.c') ? 'unknown' : false;
    return this.#mayBeStatic(known) ? 'unknown' : false;
  }

  /** An MPM that a build may have inside, as long as no other is seen. */
  #mayBeStatic(module: ModuleInfo): boolean {
    if (!module.mayBeStaticOn.includes(this.#settings.platform)) return false;
    return !module.mpm || !this.loaded.some(({ id }) => findModule(id)?.mpm === true);
  }
}

/** Its directives are known too: not those of other people's modules, nor of the MPMs of other systems. */
function hasCatalogue({ id, status, mpm, so }: ModuleInfo): boolean {
  return id === 'wsgi_module' || (status !== 'third-party' && !(mpm && so === null));
}

function isEverywhere({ status }: ModuleInfo): boolean {
  return status === 'Core' || status === 'Base';
}
