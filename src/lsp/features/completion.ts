import type { CompletionItem, CompletionList, CompletionParams } from 'vscode-languageserver-protocol';
import type { Definition } from '../../directives/define.js';
import { argumentItems } from '../completion/arguments.js';
import { closeItems } from '../completion/close-tags.js';
import { nameItems } from '../completion/names.js';
import { typedAt } from '../completion/typed.js';
import { type Cursor, cursorOf } from '../cursor.js';
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
    if (typeof name !== 'string') return item;
    const definition = definitionNamed(name, workspace);
    if (definition === null) return item;
    return { ...item, documentation: { kind: 'markdown', value: directiveMarkdown(definition) } };
  },
});

/** What a name means where any of the open documents is read: modules of the user's own are not known everywhere. */
function definitionNamed(name: string, { all }: Workspace): Definition | null {
  for (const workspace of all)
    for (const { path } of workspace.documents) {
      const [found] = registryOf(workspace.recent(path)).find(name);
      if (found !== undefined) return found;
    }
  return null;
}
