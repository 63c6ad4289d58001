import { modules as allModules, findModule, type ModuleInfo } from '../directives/modules.js';
import { PLACELESS, type Problem } from './problem.js';
import type { LoadedModule } from './reading.js';
import type { Settings } from './settings.js';

/**
 * Stage M (spec 1.1): exactly one MPM must be there once the files are read. Where the build may have one compiled in, or a module is loaded
 * that may be one, that none is seen proves nothing.
 */
export function checkMpm(loaded: readonly LoadedModule[], settings: Settings): Problem | null {
  if (settings.world === 'open') return null;
  const mpms = loaded.filter(({ id }) => findModule(id)?.mpm === true);
  if (mpms.length === 1) return null;
  if (mpms.length > 1) return mpmProblem('More than one MPM loaded.', mpms.at(-1) ?? null);
  if (allModules.some((module) => mayBeCompiledIn(module, settings))) return null;
  if (loaded.some(({ id }) => findModule(id) === undefined && id.startsWith('mpm_'))) return null;
  return mpmProblem('No MPM loaded.', null);
}

function mayBeCompiledIn({ mpm, mayBeStaticOn }: ModuleInfo, { platform }: Settings): boolean {
  return mpm && mayBeStaticOn.includes(platform);
}

function mpmProblem(text: string, module: LoadedModule | null): Problem {
  const message = `Configuration error: ${text}`;
  return { ...PLACELESS, kind: 'mpm', phase: 'mpm', message, id: 'AH00534', location: module?.location ?? null };
}
