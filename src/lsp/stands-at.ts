import type { Location } from '../httpd/tree.js';
import type { Analysis } from './analysis.js';
import type { OpenDocument } from './document.js';
import type { Workspace } from './workspace.js';

/** Tells the places of an analysis that now begin on a line of an open document, counted from 0. */
export function standsAt(
  line: number,
  document: OpenDocument,
  analysis: Analysis,
  workspace: Workspace,
): (location: Location) => boolean {
  return (location) =>
    location.source.path === document.path && workspace.placeOf(location, analysis)?.range.start.line === line;
}
