import type { Location } from '../httpd/tree.js';
import { perServer } from './per-server.js';
import type { Server } from './server.js';

/** A `LoadModule`, which httpd acts on while it reads: the tree does not hold it. */
export interface ModuleLine {
  readonly module: string;
  readonly file: string;
  readonly location: Location;
  /** It stands in no `<IfModule>` or other condition. */
  readonly always: boolean;
}

/** Every `LoadModule` of the files that were read. */
export const moduleLines = perServer((server): readonly ModuleLine[] => {
  return server.files.flatMap(({ source }) => {
    const found: ModuleLine[] = [];
    let depth = 0;
    for (const match of source.text.matchAll(LINE)) {
      const [line, , open, close, module, file] = match;
      if (open !== undefined) depth++;
      if (close !== undefined) depth--;
      if (module === undefined || file === undefined) continue;
      const end = match.index + line.length;
      const start = end - line.trimStart().length;
      found.push({
        module,
        file: file.replace(/"/g, ''),
        location: { source, span: { start, end } },
        always: depth <= 0,
      });
    }
    return found;
  });
});

/** The MPM, where one alone is loaded. */
export function mpmLine(server: Server): ModuleLine | null {
  const [mpm, other] = moduleLines(server).filter(({ module }) => module.startsWith('mpm_'));
  return mpm === undefined || other !== undefined ? null : mpm;
}

const LINE = /^[ \t]*((<If\w+)|(<\/If\w+)|LoadModule[ \t]+["']?(\w+)["']?[ \t]+("[^"\n]*"|\S+))/gim;

/** Whether a module is loaded, or may be. */
export function mayBeLoaded(server: Server, ...names: readonly string[]): boolean {
  return moduleLines(server).some(({ module }) => names.includes(module));
}
