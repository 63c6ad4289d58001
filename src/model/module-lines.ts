import { argumentValue } from './arguments.js';
import { perServer } from './per-server.js';
import { ranLines } from './ran-lines.js';
import type { ConfigNode, Server } from './server.js';

/** A `LoadModule` that httpd runs, or may run. */
export interface ModuleLine {
  readonly node: ConfigNode;
  readonly module: string;
  readonly file: string;
}

/** Every `LoadModule`, in httpd's order. */
export const moduleLines = perServer((server): readonly ModuleLine[] =>
  ranLines(server, 'LoadModule').map((node) => ({
    node,
    module: argumentValue(node, 0),
    file: argumentValue(node, 1),
  })),
);

/** The MPM, where one alone is loaded. */
export function mpmLine(server: Server): ModuleLine | null {
  const [mpm, ...others] = moduleLines(server).filter(({ module }) => module.startsWith('mpm_'));
  return mpm === undefined || others.some(({ module }) => module !== mpm.module) ? null : mpm;
}

/** Whether a module is loaded, or may be. */
export function mayBeLoaded(server: Server, ...names: readonly string[]): boolean {
  return moduleLines(server).some(({ module }) => names.includes(module));
}
