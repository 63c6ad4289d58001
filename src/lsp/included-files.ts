import type { Cursor } from './cursor.js';
import type { Workspace } from './workspace.js';

/** The files that the `Include` under the cursor reads, in their order, each once. */
export function includedFilesAt({ document, line }: Cursor, workspace: Workspace): readonly string[] {
  if (line?.type !== 'Directive' || !/^include(?:optional)?$/i.test(line.name.value)) return [];
  const { servers } = workspace.analysis(document.path);
  const paths = servers.flatMap(({ reading }) =>
    reading.includes.flatMap(({ path, frames }) => {
      const last = frames.at(-1)?.location;
      return last?.source.path === document.path && last.span.start === line.span.start ? [path] : [];
    }),
  );
  return [...new Set(paths)].map((path) => workspace.uriOf(path));
}
