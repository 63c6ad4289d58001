import {
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  InsertTextFormat,
} from 'vscode-languageserver-types';
import { commandName } from '../../directives/arity.js';
import { existsIn } from '../../directives/availability.js';
import type { Definition } from '../../directives/define.js';
import { syntaxOf, writtenName } from '../../directives/describe.js';
import { findModule } from '../../directives/modules.js';
import { modulesOf } from '../../directives/registry.js';
import { perServer } from '../../model/per-server.js';
import { lineStart, type Span } from '../../text/index.js';
import type { Cursor } from '../cursor.js';
import { isAllowed, type Surroundings, surroundingsAt } from '../surroundings.js';
import type { Workspace } from '../workspace.js';

/** The directives and sections that may stand at the cursor. `typed` is what of a name is there, with a `<` if there is one. */
export function nameItems(cursor: Cursor, typed: Span, workspace: Workspace): readonly CompletionItem[] {
  const [server] = workspace.recent(cursor.document.path).servers;
  if (server === undefined) return [];
  const around = surroundingsAt(cursor, workspace);
  const onTag = cursor.document.text[typed.start] === '<';
  return available(server)
    .filter((definition) => (!onTag || definition.kind === 'section') && fits(definition, around))
    .map((definition) => itemOf(definition, cursor, typed, workspace));
}

function fits(definition: Definition, around: readonly Surroundings[]): boolean {
  return around.some((way) => isAllowed(definition, way));
}

/** What the server knows: of a fragment, all of httpd's own and mod_wsgi's, and those of other modules that it loads. */
const available = perServer(({ settings, reading }): readonly Definition[] => {
  const { registry, fragment, serverVersion, modWsgiVersion, platform } = settings;
  const loaded = new Set(reading.modules.map(({ id }) => id));
  const further = [...loaded].flatMap((id) =>
    registry.ofModule(id).filter((definition) => !registry.all.includes(definition)),
  );
  const versions = { serverVersion, modWsgiVersion, platform };
  const seen = new Set<string>();
  return [...registry.all, ...further].filter((definition) => {
    const name = commandName(definition).toLowerCase();
    if (seen.has(name) || !existsIn(definition, versions)) return false;
    // One MPM is always there, be it told or not.
    if (!fragment && !modulesOf(definition).some((id) => loaded.has(id) || findModule(id)?.mpm)) return false;
    seen.add(name);
    return true;
  });
});

function itemOf(definition: Definition, cursor: Cursor, typed: Span, workspace: Workspace): CompletionItem {
  const label = writtenName(definition);
  const deprecated = definition.deprecated !== undefined;
  const onTag = cursor.document.text[typed.start] === '<';
  const snippets = workspace.client.textDocument?.completion?.completionItem?.snippetSupport === true;
  const { newText, isSnippet } = textFor(definition, cursor, typed, snippets);
  return {
    label,
    kind: definition.kind === 'section' ? CompletionItemKind.Class : CompletionItemKind.Keyword,
    detail: syntaxOf(definition),
    filterText: onTag ? label : label.replace(/^<|>$/g, ''),
    sortText: `${deprecated ? 1 : 0}${label.replace('<', '')}`,
    textEdit: { range: cursor.document.rangeOf(typed), newText },
    ...(isSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    ...(deprecated ? { tags: [CompletionItemTag.Deprecated] } : {}),
    data: { directive: commandName(definition) },
  };
}

/** The name alone where arguments or a close tag stand already; else a section comes with its close tag. */
function textFor(
  definition: Definition,
  { document, line, sections }: Cursor,
  { start, end }: Span,
  snippets: boolean,
): { readonly newText: string; readonly isSnippet: boolean } {
  const label = writtenName(definition);
  const feed = document.text.indexOf('\n', end);
  const rest = document.text.slice(end, feed < 0 ? undefined : feed).trim();
  if (definition.kind === 'directive')
    return { newText: rest === '' && definition.args.types.length > 0 ? `${label} ` : label, isSnippet: false };
  const name = label.slice(1, -1);
  const isClosed = line?.type === 'Tag' && sections.at(-1)?.close !== null;
  if (rest !== '' || isClosed) return { newText: `<${name}`, isSnippet: false };
  const indent = /^[ \t]*/.exec(document.text.slice(lineStart(document.text, start), start))?.[0] ?? '';
  if (!snippets) return { newText: `<${name} >\n${indent}</${name}>`, isSnippet: false };
  // Editors indent the lines of a snippet themselves.
  return { newText: `<${name} \${1}>\n\t$0\n</${name}>`, isSnippet: true };
}
