import { uriOf } from './uri.js';
import type { Workspace } from './workspace.js';

/** The main file by which an open file is judged, as a URI; none for fragments that no main file includes. `null` for a file that is not open. */
export function mainFiles(uri: string, workspace: Workspace): readonly string[] | null {
  const document = workspace.document(uri);
  if (document === undefined) return null;
  const { whole, inputs } = workspace.recent(document.path);
  return whole ? inputs.map((path) => workspace.documentAt(path)?.uri ?? uriOf(path)) : [];
}
