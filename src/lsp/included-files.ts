import type { Cursor } from './cursor.js';
import { standsAt } from './stands-at.js';
import type { Workspace } from './workspace.js';

/** The files that the `Include` under the cursor reads, in their order, each once; none that is not known yet. */
export function includedFilesAt({ document, line }: Cursor, workspace: Workspace): readonly string[] {
  if (line?.type !== 'Directive' || !/^include(?:optional)?$/i.test(line.name.value)) return [];
  const analysis = workspace.analysisAtOnce(document.path);
  const isHere = standsAt(document.positionAt(line.span.start).line, document, analysis, workspace);
  const paths = analysis.servers.flatMap(({ reading }) =>
    reading.includes.flatMap(({ path, frames }) => {
      const last = frames.at(-1)?.location;
      return last !== undefined && isHere(last) ? [path] : [];
    }),
  );
  return [...new Set(paths)].map((path) => workspace.uriOf(path));
}
