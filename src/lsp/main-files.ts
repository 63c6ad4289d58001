import { finish, type Steps } from '../httpd/steps.js';
import { openIn, serverWith } from './server-with.js';
import type { Workspace } from './workspace.js';

/** The main file by which an open file is judged, as a URI; none for fragments that no main file includes. `null` for a file that is not open. */
export function mainFiles(uri: string, all: Workspace): readonly string[] | null {
  const found = serverWith(uri, all);
  if (found === null) return null;
  const { analysis, workspace } = found;
  return analysis.whole ? analysis.inputs.map(workspace.uriOf) : [];
}

/** All main files that include an open file, as URIs, the one by which it is judged first. `null` for a file that is not open. */
export function mainFileChoices(uri: string, all: Workspace): readonly string[] | null {
  const found = openIn(uri, all);
  if (found === null) return null;
  const { document, workspace } = found;
  return finish(workspace.mainFilesOf(document.path)).map(workspace.uriOf);
}

/** The same list behind the choice of one of them, for as long as the server runs: `mainFiles` of the settings is for longer. */
export function chooseMainFile(uri: string, mainFile: string, all: Workspace): readonly string[] | null {
  const found = openIn(uri, all);
  if (found === null) return null;
  found.workspace.choose(found.workspace.pathOf(mainFile));
  return mainFileChoices(uri, all);
}

/** Looks at all main files that may include an open file. */
export function* settleChoices(uri: string, all: Workspace): Steps<void> {
  const found = openIn(uri, all);
  if (found !== null) yield* found.workspace.mainFilesOf(found.document.path);
}
