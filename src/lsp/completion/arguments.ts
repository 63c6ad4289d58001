import type { CompletionItem } from 'vscode-languageserver-types';
import type { ArgumentType } from '../../directives/args.js';
import type { Definition } from '../../directives/define.js';
import { describeDirective } from '../../directives/describe.js';
import { wsgiOptionsOf } from '../../directives/wsgi.js';
import type { Cursor } from '../cursor.js';
import { registryOf } from '../symbols.js';
import type { Workspace } from '../workspace.js';
import { item } from './item.js';
import { optionItems } from './options.js';
import { pathItems } from './paths.js';
import { symbolItems } from './symbol-names.js';
import type { TypedArgument } from './typed.js';
import { variableItems } from './variables.js';

/** What may stand in an argument: by the definition of its directive and by what the files define. */
export function argumentItems(typed: TypedArgument, cursor: Cursor, workspace: Workspace): readonly CompletionItem[] {
  const variables = variableItems(typed, cursor, workspace);
  if (variables !== null) return variables;
  const { line, index } = typed;
  const name = line.type === 'Tag' ? `<${line.name.value}` : line.name.value;
  const definition = registryOf(workspace.recent(cursor.document.path)).find(name)[0];
  if (definition === undefined) return [];
  const options = wsgiOptionsOf(definition.name);
  if (options !== undefined && index >= options.wordsBefore) return optionItems(options, typed, cursor, workspace);
  const types = typesAt(definition, index);
  return unique([
    ...types.flatMap(({ symbol }) =>
      symbol === undefined || symbol.role === 'definition'
        ? []
        : symbolItems(symbol.kind, typed.span, cursor.document, workspace),
    ),
    ...valueItems(definition, types, typed, cursor),
    ...(types.some(isPath) ? pathItems(typed.before, typed.span, cursor.document, workspace) : []),
  ]);
}

/** The types that the argument at an index may have: arguments in front of it may be left out. */
function typesAt({ args: { types } }: Definition, index: number): readonly ArgumentType[] {
  const optional = types.filter(({ optional: may }) => may === true).length;
  const last = types.at(-1);
  const found = types.slice(index, index + 1 + (index === 0 ? optional : 0));
  return found.length === 0 && last?.repeated === true ? [last] : found;
}

function isPath({ label, symbol }: ArgumentType): boolean {
  return (
    symbol?.kind === 'file' ||
    symbol?.kind === 'directory' ||
    /\b(?:file|directory|path|filename)\b/.test(label.replace(/URL-path/g, ''))
  );
}

/** The values that the definition knows, and the words of its placeholders. */
function valueItems(
  definition: Definition,
  types: readonly ArgumentType[],
  typed: TypedArgument,
  { document }: Cursor,
): readonly CompletionItem[] {
  // `+Indexes`: the sign stays.
  const sign =
    /^[+-]/.test(typed.before) &&
    /^(?:Index)?Options$|^SSL.*Options$|^SSL.*Protocol$|^RegexDefaultOptions$/i.test(definition.name)
      ? 1
      : 0;
  const span = { start: typed.span.start + sign, end: typed.span.end };
  const own = types.flatMap(({ values = [] }) => values);
  const told = own.length > 0 ? [] : describedValues(definition, typed.index);
  const literal = [...own, ...told].map((value) =>
    value.replace(/[[=].*$|…$/, (rest) => (rest.startsWith('=') ? '=' : '')),
  );
  return [...new Set(literal)].map((value) => item(value, 'EnumMember', span, document));
}

/** The words that stand for a placeholder of the syntax line, at its place there. */
function describedValues(definition: Definition, index: number): readonly string[] {
  const { syntax, values } = describeDirective(definition);
  const places = syntax
    .replace(/^<|> … .*$/g, '')
    .split(' ')
    .slice(1);
  const optional = places.filter((place) => place.startsWith('[')).length;
  return values.flatMap(({ argument, values: words }) => {
    const place = places.findIndex((each) => each.includes(argument));
    const repeated = places[place + 1] === '...' || /\.\.\.\]?$/.test(places[place] ?? '');
    const here =
      place < 0 ? true : index === place || (index > place && repeated) || (index < place && place - index <= optional);
    return here ? words : [];
  });
}

function unique(items: readonly CompletionItem[]): readonly CompletionItem[] {
  return [...new Map(items.map((each) => [each.label, each])).values()];
}
