import type { CompletionItem, CompletionList, CompletionParams } from 'vscode-languageserver-protocol';
import { argumentItems } from '../completion/arguments.js';
import { closeItems } from '../completion/close-tags.js';
import { nameItems } from '../completion/names.js';
import { typedAt } from '../completion/typed.js';
import type { Cursor } from '../cursor.js';
import { cursorOf } from '../cursor.js';
import { feature } from '../feature.js';
import { directiveMarkdown } from '../markdown.js';
import { registryOf } from '../symbols.js';
import type { Workspace } from '../workspace.js';

/** What may be typed at the cursor. */
export const completion = feature({
  method: 'textDocument/completion',
  summary:
    'Directives and sections that are allowed here, arguments, options and their values, names that the files define, `${…}`, paths, close tags.',
  capabilities: () => ({
    completionProvider: {
      triggerCharacters: ['<', '/', '$', '{', '%', '=', ' ', '[', ',', ':', '"'],
      resolveProvider: true,
    },
  }),
  run(params: CompletionParams, workspace): CompletionList {
    const cursor = cursorOf(params, workspace);
    return { isIncomplete: false, items: cursor === null ? [] : [...itemsAt(cursor, workspace)] };
  },
});

function itemsAt(cursor: Cursor, workspace: Workspace): readonly CompletionItem[] {
  const typed = typedAt(cursor);
  switch (typed.kind) {
    case 'name':
      return nameItems(cursor, typed.span, workspace);
    case 'close':
      return closeItems(cursor, typed.span);
    case 'argument':
      return argumentItems(typed, cursor, workspace);
    case 'nothing':
      return [];
  }
}

/** Adds the documentation of a directive to its item. */
export const completionResolve = feature({
  method: 'completionItem/resolve',
  summary: 'The documentation of an item.',
  capabilities: () => ({}),
  run(item: CompletionItem, workspace): CompletionItem {
    const name = (item.data as { directive?: unknown } | undefined)?.directive;
    const [document] = workspace.documents;
    if (typeof name !== 'string' || document === undefined) return item;
    const definition = registryOf(workspace.recent(document.path)).find(name)[0];
    if (definition === undefined) return item;
    return { ...item, documentation: { kind: 'markdown', value: directiveMarkdown(definition) } };
  },
});
