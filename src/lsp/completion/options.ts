import type { CompletionItem } from 'vscode-languageserver-types';
import { ACCOUNT_GROUPS, ACCOUNTS } from '../../directives/terms/index.js';
import {
  findOption,
  type OptionDefinition,
  type OptionTable,
  optionExists,
  placeholderOf,
} from '../../directives/wsgi.js';
import type { Span } from '../../text/index.js';
import type { Cursor } from '../cursor.js';
import { optionMarkdown } from '../markdown.js';
import type { Workspace } from '../workspace.js';
import { item } from './item.js';
import { pathItems } from './paths.js';
import { symbolItems } from './symbol-names.js';
import type { TypedArgument } from './typed.js';

/** The options of a mod_wsgi directive that are not there yet; behind an `=`, the values of one. */
export function optionItems(
  table: OptionTable,
  typed: TypedArgument,
  cursor: Cursor,
  workspace: Workspace,
): readonly CompletionItem[] {
  const { document } = cursor;
  const [server] = workspace.recent(document.path).servers;
  const equals = typed.before.indexOf('=');
  if (equals >= 0) {
    const option = findOption(table, typed.before.slice(0, equals));
    const quoted = /^["']/.test(typed.before.slice(equals + 1)) ? 1 : 0;
    const from = equals + 1 + quoted;
    const span = { start: typed.span.start + from, end: typed.span.end };
    return option === undefined ? [] : valueItems(option, typed.before.slice(from), span, cursor, workspace);
  }
  const written = new Set(
    typed.line.args.flatMap(({ value }, at) => (at === typed.index ? [] : [value.split('=')[0]])),
  );
  const { start, end } = typed.span;
  const behind = document.text.slice(start, end).indexOf('=');
  // The value of an option that is there stays.
  const name = { start, end: behind < 0 ? end : start + behind + 1 };
  const target = {
    modWsgiVersion: server?.settings.modWsgiVersion ?? null,
    platform: server?.settings.platform ?? 'upstream',
  };
  return table.options
    .filter((option) => optionExists(option, target) && option.deprecated === undefined && !written.has(option.name))
    .map((option) =>
      item(option.name, 'Property', name, document, {
        newText: `${option.name}=`,
        detail: `${option.name}=${placeholderOf(option)}`,
        documentation: optionMarkdown(option),
      }),
    );
}

function valueItems(
  { value, values = [], default: usual }: OptionDefinition,
  before: string,
  span: Span,
  { document }: Cursor,
  workspace: Workspace,
): readonly CompletionItem[] {
  const plain = (texts: readonly string[]): readonly CompletionItem[] =>
    texts.map((text) => item(text, 'Value', span, document, text === usual ? { detail: 'default' } : {}));
  if (value.kind === 'flag') return plain(['On', 'Off']);
  if (value.kind === 'path') {
    // Of several directories the last one is being typed.
    const from = value.of === 'directories' ? before.lastIndexOf(':') + 1 : 0;
    return pathItems(before.slice(from), { start: span.start + from, end: span.end }, document, workspace);
  }
  const accounts = value.kind === 'user' ? ACCOUNTS : value.kind.startsWith('group') ? ACCOUNT_GROUPS : [];
  if (accounts.length > 0) return plain(accounts.map(({ name }) => name));
  const names =
    value.kind === 'name' && value.symbol !== undefined
      ? symbolItems(value.symbol.kind, span, document, workspace)
      : [];
  const isNumber =
    value.kind === 'integer' || value.kind === 'size' || value.kind === 'octal' || value.kind === 'fraction';
  const suggested = [
    ...values,
    ...(isNumber && usual !== undefined && /^[\d.]+$/.test(usual) && !values.includes(usual) ? [usual] : []),
  ];
  return [...names, ...plain(suggested)];
}
