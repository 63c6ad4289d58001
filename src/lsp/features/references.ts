import type { Location, ReferenceParams } from 'vscode-languageserver-protocol';
import { cursorOf } from '../cursor.js';
import { feature } from '../feature.js';
import { occurrenceAt, occurrencesAround, placeOfOccurrence } from '../symbols.js';

/** Every place that a name stands in, in all files that are read together. */
export const references = feature({
  method: 'textDocument/references',
  summary: 'Every place of a name in the files that are read together.',
  capabilities: () => ({ referencesProvider: true }),
  run(params: ReferenceParams, workspace): Location[] {
    const cursor = cursorOf(params, workspace);
    if (cursor === null) return [];
    const { path } = cursor.document;
    const name = occurrenceAt(cursor, workspace);
    if (name === null) return [];
    return occurrencesAround(path, name.key, workspace)
      .filter(({ role }) => role === 'reference' || params.context.includeDeclaration)
      .map((each) => placeOfOccurrence(each, workspace));
  },
});
