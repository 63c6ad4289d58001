import { serverWith } from './server-with.js';
import type { Workspace } from './workspace.js';

/** The main file by which an open file is judged, as a URI; none for fragments that no main file includes. `null` for a file that is not open. */
export function mainFiles(uri: string, all: Workspace): readonly string[] | null {
  const found = serverWith(uri, all);
  if (found === null) return null;
  const { analysis, workspace } = found;
  return analysis.whole ? analysis.inputs.map(workspace.uriOf) : [];
}
