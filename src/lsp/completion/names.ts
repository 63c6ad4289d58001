import {
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  InsertTextFormat,
  type Range,
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
  const spot = spotOf(cursor, typed, workspace);
  return available(server)
    .filter((definition) => (!spot.onTag || definition.kind === 'section') && fits(definition, around))
    .map((definition) => itemOf(definition, spot));
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

/** What is said of a directive wherever it is offered: hundreds are, at every key. */
interface Offer {
  readonly said: Pick<CompletionItem, 'label' | 'kind' | 'detail' | 'sortText' | 'tags' | 'data'>;
  /** The name without angle brackets. */
  readonly bare: string;
}

const offers = new WeakMap<Definition, Offer>();

function offerOf(definition: Definition): Offer {
  const known = offers.get(definition);
  if (known !== undefined) return known;
  const label = writtenName(definition);
  const deprecated = definition.deprecated !== undefined;
  const offer: Offer = {
    said: {
      label,
      kind: definition.kind === 'section' ? CompletionItemKind.Class : CompletionItemKind.Keyword,
      detail: syntaxOf(definition),
      sortText: `${deprecated ? 1 : 0}${label.replace('<', '')}`,
      ...(deprecated ? { tags: [CompletionItemTag.Deprecated] } : {}),
      data: { directive: commandName(definition) },
    },
    bare: label.replace(/^<|>$/g, ''),
  };
  offers.set(definition, offer);
  return offer;
}

/** Where a name is to be written, and what stands around it. */
interface Spot {
  readonly range: Range;
  readonly onTag: boolean;
  /** Nothing follows on the line. */
  readonly isLast: boolean;
  /** The tag there has a close tag. */
  readonly isClosed: boolean;
  readonly indent: string;
  readonly snippets: boolean;
}

function spotOf({ document, line, sections }: Cursor, { start, end }: Span, { client }: Workspace): Spot {
  const { text } = document;
  const feed = text.indexOf('\n', end);
  return {
    range: document.rangeOf({ start, end }),
    onTag: text[start] === '<',
    isLast: text.slice(end, feed < 0 ? undefined : feed).trim() === '',
    isClosed: line?.type === 'Tag' && sections.at(-1)?.close !== null,
    indent: /^[ \t]*/.exec(text.slice(lineStart(text, start), start))?.[0] ?? '',
    snippets: client.textDocument?.completion?.completionItem?.snippetSupport === true,
  };
}

function itemOf(definition: Definition, spot: Spot): CompletionItem {
  const { said, bare } = offerOf(definition);
  const { label } = said;
  const { range, onTag, isLast, isClosed, indent, snippets } = spot;
  const filterText = onTag ? label : bare;
  if (definition.kind === 'directive') {
    const newText = isLast && definition.args.types.length > 0 ? `${label} ` : label;
    return { ...said, filterText, textEdit: { range, newText } };
  }
  // The name alone where arguments or a close tag stand already; else the section comes with its close tag.
  if (!isLast || isClosed) return { ...said, filterText, textEdit: { range, newText: `<${bare}` } };
  if (!snippets) return { ...said, filterText, textEdit: { range, newText: `<${bare} >\n${indent}</${bare}>` } };
  // Editors indent the lines of a snippet themselves.
  const textEdit = { range, newText: `<${bare} \${1}>\n\t$0\n</${bare}>` };
  return { ...said, filterText, textEdit, insertTextFormat: InsertTextFormat.Snippet };
}
