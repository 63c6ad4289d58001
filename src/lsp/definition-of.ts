import type { Definition } from '../directives/define.js';
import type { LineNode } from '../grammar/index.js';
import type { Server } from '../model/server.js';
import { registryOf } from './symbols.js';
import type { Workspace } from './workspace.js';

/** What the name of a line means where its file is read; of several definitions, one whose module is there. */
export function definitionOf(line: LineNode, path: string, workspace: Workspace): Definition | null {
  if (line.type === 'Comment') return null;
  const name = line.type === 'Directive' ? line.name.value : `<${line.name.value}`;
  const analysis = workspace.recent(path);
  const found = registryOf(analysis).find(name);
  return found.find((definition) => isThere(definition, analysis.servers[0])) ?? found[0] ?? null;
}

function isThere({ module }: Definition, server: Server | undefined): boolean {
  return (
    server?.reading.modules.some(({ id }) => (typeof module === 'string' ? id === module : module.includes(id))) ===
    true
  );
}
