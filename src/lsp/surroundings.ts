import {
  type Context,
  checkOverride,
  childContext,
  forbiddenContext,
  htaccessContext,
  type Placed,
  SERVER,
} from '../directives/contexts.js';
import type { Definition, SectionDefinition } from '../directives/define.js';
import type { Registry } from '../directives/registry.js';
import { pathAt, type Section } from '../grammar/index.js';
import type { Server } from '../model/server.js';
import { baseName } from '../text/index.js';
import type { Cursor } from './cursor.js';
import { registryOf } from './symbols.js';
import type { Workspace } from './workspace.js';

/** What stands around a place of a file, in one of the ways in which the file is read. */
export interface Surroundings {
  readonly context: Context;
  /** The sections around, innermost first. */
  readonly parents: readonly Placed[];
  readonly htaccess: boolean;
}

/** The surroundings of the cursor, one for each way in which its file is included. The tag that it stands on is not one of them. */
export function surroundingsAt(cursor: Cursor, workspace: Workspace): readonly Surroundings[] {
  const { document, line } = cursor;
  const analysis = workspace.recent(document.path);
  const registry = registryOf(analysis);
  const own = line?.type === 'Tag' ? cursor.sections.slice(0, -1) : cursor.sections;
  if (baseName(document.path) === '.htaccess') return [surroundings(htaccessContext(['All']), own, registry, true)];
  const outer = analysis.servers.flatMap((server) => includedIn(document.path, server));
  const ways = outer.length === 0 ? [[]] : outer;
  return ways.map((sections) => surroundings(SERVER, [...sections, ...own], registry, false));
}

/** The sections around each `Include` that reads a file, outermost first. */
function includedIn(path: string, { reading, files }: Server): readonly (readonly Section[])[] {
  return reading.includes
    .filter((file) => file.path === path)
    .map(({ frames }) =>
      frames.flatMap(({ location: { source, span } }) => {
        const file = files.find((each) => each.source.path === source.path);
        return file === undefined ? [] : pathAt(file, span.start).sections;
      }),
    );
}

function surroundings(
  start: Context,
  sections: readonly Section[],
  registry: Registry,
  htaccess: boolean,
): Surroundings {
  let context = start;
  let parents: readonly Placed[] = [];
  for (const { open } of sections) {
    const definition = registry.find(`<${open.name.value}`)[0];
    if (definition?.kind !== 'section') continue;
    context = childContext(definition, context);
    parents = [{ definition, parents }, ...parents];
  }
  return { context, parents, htaccess };
}

/** Whether httpd takes a directive there. */
export function isAllowed(definition: Definition, { context, parents, htaccess }: Surroundings): boolean {
  // What runs while reading is not asked where it stands, and conditions are no sections to the others.
  if (definition.override.includes('EXEC_ON_READ')) return !(htaccess && !mayBeInHtaccess(definition));
  const parent = parents[0]?.definition;
  if (checkOverride(definition, context, parent?.kind === 'section' ? (parent as SectionDefinition) : null) !== null)
    return false;
  return forbiddenContext({ definition, parents }, definition.contextFlags ?? [], htaccess) === null;
}

function mayBeInHtaccess({ override, contextFlags = [] }: Definition): boolean {
  return override.some((bit) => bit.startsWith('OR_')) && !contextFlags.includes('NOT_IN_HTACCESS');
}
