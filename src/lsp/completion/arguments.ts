import type { CompletionItem } from 'vscode-languageserver-types';
import { type ArgumentType, namesPath } from '../../directives/args.js';
import { commandName } from '../../directives/arity.js';
import type { Definition } from '../../directives/define.js';
import { syntaxOf } from '../../directives/describe.js';
import { wsgiOptionsOf } from '../../directives/wsgi.js';
import type { Cursor } from '../cursor.js';
import { definitionOf } from '../definition-of.js';
import type { Workspace } from '../workspace.js';
import { environmentItems } from './environment.js';
import { languageItems } from './language.js';
import { moduleFileItems } from './module-files.js';
import { repeatedItems } from './named-elsewhere.js';
import { optionItems } from './options.js';
import { parameterItems } from './parameters.js';
import { partItems } from './parts.js';
import { pathItems } from './paths.js';
import { balancerItems, sourceFileItems, symbolItems } from './symbol-names.js';
import { termItems } from './terms.js';
import type { TypedArgument } from './typed.js';
import { valueItems } from './values.js';
import { variableItems } from './variables.js';

/** What may stand in an argument: by the definition of its directive and by what the files define. Nothing is offered twice. */
export function argumentItems(typed: TypedArgument, cursor: Cursor, workspace: Workspace): readonly CompletionItem[] {
  return unique(
    variableItems(typed, cursor, workspace) ??
      balancerItems(typed, cursor.document, workspace) ??
      environmentItems(typed, cursor.document, workspace) ??
      parameterItems(typed, cursor) ??
      ownItems(typed, cursor, workspace),
  );
}

function ownItems(typed: TypedArgument, cursor: Cursor, workspace: Workspace): readonly CompletionItem[] {
  const { document } = cursor;
  const definition = definitionOf(typed.line, document.path, workspace);
  if (definition === null) return [];
  const options = wsgiOptionsOf(definition.name);
  if (options !== undefined && typed.index >= options.wordsBefore)
    return optionItems(options, typed, cursor, workspace);
  const directive = commandName(definition);
  if (typed.before.startsWith('!') && syntaxOf(definition).includes('[!]'))
    return plainItems(definition, behindSign(typed), cursor, workspace);
  const inLanguage =
    partItems(directive, typed, cursor, workspace) ?? languageItems(directive, typed, cursor, workspace);
  return inLanguage ?? plainItems(definition, typed, cursor, workspace);
}

/** The argument without the `!` before it, which stays. */
function behindSign(typed: TypedArgument): TypedArgument {
  return { ...typed, before: typed.before.slice(1), span: { start: typed.span.start + 1, end: typed.span.end } };
}

function plainItems(
  definition: Definition,
  written: TypedArgument,
  cursor: Cursor,
  workspace: Workspace,
): readonly CompletionItem[] {
  const { document } = cursor;
  const directive = commandName(definition);
  // `Require not ip`: the kind stands one word further.
  const index = written.index - (directive === 'Require' && isNegated(written) ? 1 : 0);
  const typed = directive === 'Require' && index === 0 ? withGranted(written, document.text) : written;
  const types = typesAt(definition, index);
  return [
    ...types.flatMap(({ symbol }) => {
      if (symbol === undefined || (symbol.role === 'definition' && symbol.kind !== 'module')) return [];
      const isSource = symbol.kind === 'module' && symbol.role === 'reference' && /^mod/i.test(typed.before);
      return isSource
        ? sourceFileItems(typed.span, document)
        : symbolItems(symbol.kind, typed.span, document, workspace);
    }),
    ...(directive === 'Require' && index === 0 ? symbolItems('authz-provider', typed.span, document, workspace) : []),
    ...repeatedItems(directive, typed, document, workspace),
    ...termItems(directive, typed, cursor, workspace),
    // Behind its kind, a requirement has what that kind takes.
    ...(directive === 'Require' && index > 0 ? [] : valueItems(definition, types, index, typed, cursor, workspace)),
    ...(directive === 'LoadModule' && index === 1 ? moduleFileItems(typed, document, workspace) : []),
    ...(types.some(namesPath) ? pathItems(typed.before, typed.span, document, workspace) : []),
  ];
}

/** `all` of a requirement with the `granted` or `denied` behind it, which no other kind takes. */
function withGranted(typed: TypedArgument, text: string): TypedArgument {
  const { span, line, index } = typed;
  const next = line.args[index + 1];
  const isWhole = next !== undefined && /^all[ \t]+(?:granted|denied)$/i.test(text.slice(span.start, next.span.end));
  return isWhole ? { ...typed, span: { start: span.start, end: next.span.end } } : typed;
}

function isNegated({ line, index }: TypedArgument): boolean {
  return index > 0 && line.args[0]?.value.toLowerCase() === 'not';
}

/** The types that the argument at an index may have: arguments in front of it may be left out. */
function typesAt({ args: { types } }: Definition, index: number): readonly ArgumentType[] {
  const optional = types.filter(({ optional: may }) => may === true).length;
  const last = types.at(-1);
  const found = types.slice(index, index + 1 + (index === 0 ? optional : 0));
  return found.length === 0 && last?.repeated === true ? [last] : found;
}

function unique(items: readonly CompletionItem[]): readonly CompletionItem[] {
  const byText = new Map<string, CompletionItem>();
  for (const each of items) {
    const text = each.filterText ?? each.label;
    if (!byText.has(text)) byText.set(text, each);
  }
  return [...byText.values()];
}
