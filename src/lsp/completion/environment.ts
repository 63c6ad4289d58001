import type { CompletionItem } from 'vscode-languageserver-types';
import type { Directive } from '../../grammar/index.js';
import type { OpenDocument } from '../document.js';
import { filesAround } from '../symbols.js';
import type { Workspace } from '../workspace.js';
import { item } from './item.js';
import type { TypedArgument } from './typed.js';

/** Where the variables stand that a directive sets: from which argument on. */
const SETTERS: Readonly<Record<string, number>> = {
  browsermatch: 1,
  browsermatchnocase: 1,
  setenv: 0,
  setenvif: 2,
  setenvifexpr: 1,
  setenvifnocase: 2,
};

/** Behind `env=` the variables of requests that the files set; `null` anywhere else. */
export function environmentItems(
  { before, span }: TypedArgument,
  document: OpenDocument,
  workspace: Workspace,
): readonly CompletionItem[] | null {
  const [prefix] = /^env=!?/i.exec(before) ?? [];
  if (prefix === undefined) return null;
  const place = { start: span.start + prefix.length, end: span.end };
  const items = new Map<string, CompletionItem>();
  for (const { lines } of filesAround(document.path, workspace))
    for (const line of lines)
      if (line.type === 'Directive')
        for (const name of variablesOf(line))
          if (!items.has(name)) items.set(name, item(name, 'Variable', place, document, { detail: line.text }));
  return [...items.values()];
}

/** The variables that a line sets, those of the flag `E` of mod_rewrite among them. */
function variablesOf({ name, args }: Directive): readonly string[] {
  const directive = name.value.toLowerCase();
  if (directive === 'rewriterule')
    return Array.from((args[2]?.value ?? '').matchAll(/[[,]\s*(?:E|env)=([^!:,\]]+)/gi), ([, found = '']) => found);
  const from = SETTERS[directive];
  if (from === undefined) return [];
  const words = args.slice(from, directive === 'setenv' ? 1 : undefined);
  return words.flatMap(({ value }) => (value.startsWith('!') ? [] : [value.replace(/=.*$/s, '')])).filter(Boolean);
}
