import type { SignatureHelp, SignatureHelpParams } from 'vscode-languageserver-protocol';
import { describeDirective } from '../../directives/describe.js';
import { findOption, placeholderOf, wsgiOptionsOf } from '../../directives/wsgi.js';
import { typedAt } from '../completion/typed.js';
import { cursorOf } from '../cursor.js';
import { definitionOf } from '../definition-of.js';
import { feature } from '../feature.js';
import { optionMarkdown } from '../markdown.js';

/** The syntax line of the directive that is being typed, with the argument that the cursor is in; for an option, its own line. */
export const signatureHelp = feature({
  method: 'textDocument/signatureHelp',
  summary: 'The syntax of the directive that is being typed, with the argument at the cursor; the value of an option.',
  capabilities: () => ({ signatureHelpProvider: { triggerCharacters: [' ', '='], retriggerCharacters: [' '] } }),
  run(params: SignatureHelpParams, workspace): SignatureHelp | null {
    const cursor = cursorOf(params, workspace);
    const typed = cursor === null ? null : typedAt(cursor);
    if (cursor === null || typed?.kind !== 'argument') return null;
    const definition = definitionOf(typed.line, cursor.document.path, workspace);
    if (definition === null) return null;
    const table = wsgiOptionsOf(definition.name);
    const equals = typed.before.indexOf('=');
    const option = table === undefined || equals < 0 ? undefined : findOption(table, typed.before.slice(0, equals));
    if (option !== undefined) {
      const value = placeholderOf(option);
      const start = option.name.length + 1;
      return {
        signatures: [
          {
            label: `${option.name}=${value}`,
            documentation: { kind: 'markdown', value: optionMarkdown(option) },
            parameters: [{ label: [start, start + value.length] }],
          },
        ],
        activeSignature: 0,
        activeParameter: 0,
      };
    }
    const { syntax, summary } = describeDirective(definition);
    const parameters = parametersOf(syntax);
    const last = parameters.at(-1);
    const repeats = syntax.slice(last?.end).trimStart().startsWith('...');
    const active = repeats ? Math.min(typed.index, parameters.length - 1) : typed.index;
    return {
      signatures: [
        {
          label: syntax,
          ...(summary === null ? {} : { documentation: { kind: 'markdown' as const, value: summary } }),
          parameters: parameters.map(({ start, end }) => ({ label: [start, end] })),
        },
      ],
      activeSignature: 0,
      // Behind the last one none is meant.
      ...(active < parameters.length ? { activeParameter: active } : {}),
    };
  },
});

/** The placeholders of a syntax line: its words, but `...` and what closes a section. */
function parametersOf(syntax: string): readonly { readonly start: number; readonly end: number }[] {
  const line = syntax.split('> …')[0] ?? syntax;
  const name = line.indexOf(' ');
  if (name < 0) return [];
  return Array.from(line.slice(name).matchAll(/(?:\[(?:[^[\]]|\[[^\]]*\])*\]|\S)+/g), ({ 0: word, index }) => ({
    word,
    start: name + index,
    end: name + index + word.length,
  })).filter(({ word }) => word !== '...');
}
