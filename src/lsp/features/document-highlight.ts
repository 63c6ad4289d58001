import type { DocumentHighlight, DocumentHighlightParams } from 'vscode-languageserver-protocol';
import { cursorOf } from '../cursor.js';
import { feature } from '../feature.js';
import { occurrenceAt, occurrencesIn, registryOf } from '../symbols.js';
import { tagNames } from '../tag-names.js';

const READ = 2;
const WRITE = 3;

/** The other places of a name in the same file; from one tag of a section to the other. */
export const documentHighlight = feature({
  method: 'textDocument/documentHighlight',
  summary: 'The places of a name in the file; both tags of a section.',
  capabilities: () => ({ documentHighlightProvider: true }),
  run(params: DocumentHighlightParams, workspace): DocumentHighlight[] {
    const cursor = cursorOf(params, workspace);
    if (cursor === null) return [];
    const { document } = cursor;
    const tags = tagNames(cursor);
    if (tags !== null) return tags.map((span) => ({ range: document.rangeOf(span), kind: READ }));
    const name = occurrenceAt(cursor, workspace);
    if (name === null) return [];
    return occurrencesIn(document.tree, registryOf(workspace.recent(document.path)))
      .filter(({ key }) => key === name.key)
      .map(({ span, role }) => ({ range: document.rangeOf(span), kind: role === 'definition' ? WRITE : READ }));
  },
});
