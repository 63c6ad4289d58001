import type { SymbolUse } from '../directives/symbols.js';
import type { LineNode, Tag, Word } from '../grammar/index.js';
import { readFlags } from '../httpd/read/macro-flags.js';
import { namesIn } from '../httpd/read/macro-substitution.js';
import { sourceSpan } from '../text/index.js';
import type { Cursor } from './cursor.js';

/** The tag of the macro whose body the cursor is in, or whose tag it is on. In a macro within a macro it is the outer one that counts. */
export function macroAround({ sections }: Cursor): Tag | null {
  return sections.find(({ open }) => isMacro(open))?.open ?? null;
}

/** Whether a line opens the definition of a macro. */
export function isMacro(line: LineNode): line is Tag {
  return line.type === 'Tag' && /^<macro[\s>]/i.test(line.text);
}

/** The words of a `<Macro>` that are its parameters. */
export function parametersOf(tag: Tag): readonly Word[] {
  const [, ...words] = tag.args;
  const isFlag = ({ value }: Word): boolean => readFlags(`${value} `, () => {}).rest === '';
  return words.filter((word) => word.value !== '' && !isFlag(word));
}

/** The parameters of a macro on a line of it: its tag, which names them, or one of its body. Parameters of one name in two macros have two keys. */
export function parameterUses(line: LineNode, macro: Tag): readonly (SymbolUse & { readonly key: string })[] {
  const kind = 'macro-parameter';
  const keyOf = (name: string): string => `${kind}:${macro.source.path}:${macro.span.start}:${name}`;
  const parameters = parametersOf(macro);
  if (line === macro)
    return parameters.map(({ value, span, quote }) => {
      const quotes = quote === null ? 0 : 1;
      const inner = { start: span.start + quotes, end: span.end - quotes };
      return { kind, role: 'definition', name: value, key: keyOf(value), span: inner };
    });
  // httpd drops comments of a body (spec 9.3).
  if (line.type === 'Comment') return [];
  const names = parameters.map(({ value }) => value);
  return namesIn(line.text, names).map(({ name, at }) => {
    const span = sourceSpan(line.line, at, at + name.length);
    return { kind, role: 'reference', name, key: keyOf(name), span };
  });
}
