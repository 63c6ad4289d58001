import type { DefinitionParams, Location } from 'vscode-languageserver-protocol';
import { cursorOf } from '../cursor.js';
import { feature } from '../feature.js';
import { includedFilesAt } from '../included-files.js';
import { occurrenceAt, occurrencesAround, placeOfOccurrence } from '../symbols.js';

const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Where a name was brought into being, and the files that an `Include` reads. */
export const definition = feature({
  method: 'textDocument/definition',
  summary:
    'From a process group, variable, macro, parameter of a macro, log format, provider, balancer or rewrite map to what defines it; from an `Include` to its files.',
  capabilities: () => ({ definitionProvider: true }),
  run(params: DefinitionParams, workspace): Location[] {
    const cursor = cursorOf(params, workspace);
    if (cursor === null) return [];
    const { path } = cursor.document;
    const name = occurrenceAt(cursor, workspace);
    const found = name === null ? [] : occurrencesAround(path, name.key, workspace);
    const definitions = found.filter(({ role }) => role === 'definition');
    if (definitions.length > 0) return definitions.map((each) => placeOfOccurrence(each, workspace));
    return includedFilesAt(cursor, workspace).map((uri) => ({ uri, range: START }));
  },
});
