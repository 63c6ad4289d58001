import type { ConfigFile, LineNode, Tag, Word } from '../grammar/index.js';
import { readFlags } from '../httpd/read/macro-flags.js';
import { namesIn } from '../httpd/read/macro-substitution.js';
import { sourceSpan } from '../text/index.js';
import type { Cursor } from './cursor.js';
import type { Occurrence } from './symbols.js';

/** The tag of the macro whose body the cursor is in, or whose tag it is on. In a macro within a macro it is the outer one that counts. */
export function macroAround({ sections }: Cursor): Tag | null {
  return sections.find(({ open }) => isMacro(open))?.open ?? null;
}

export function isMacro(line: LineNode): line is Tag {
  return line.type === 'Tag' && /^<macro[\s>]/i.test(line.text);
}

/** The words of a `<Macro>` that are its parameters. */
export function parametersOf(tag: Tag): readonly Word[] {
  const [, ...words] = tag.args;
  const isFlag = ({ value }: Word): boolean => readFlags(`${value} `, () => {}).rest === '';
  return words.filter((word) => word.value !== '' && !isFlag(word));
}

/** The parameters of a macro on a line of it: its tag, which names them, or one of its body. */
export function parameterOccurrences(line: LineNode, macro: Tag, file: ConfigFile): readonly Occurrence[] {
  const parameters = parametersOf(macro);
  const of = (name: string): Pick<Occurrence, 'kind' | 'name' | 'key' | 'file' | 'line'> => {
    const key = `macro-parameter:${file.source.path}:${macro.span.start}:${name}`;
    return { kind: 'macro-parameter', name, key, file, line };
  };
  if (line === macro)
    return parameters.map(({ value, span, quote }) => {
      const quotes = quote === null ? 0 : 1;
      const inner = { start: span.start + quotes, end: span.end - quotes };
      return { ...of(value), role: 'definition' as const, span: inner };
    });
  // httpd drops comments of a body (spec 9.3).
  if (line.type === 'Comment') return [];
  const names = parameters.map(({ value }) => value);
  return namesIn(line.text, names).map(({ name, at }) => ({
    ...of(name),
    role: 'reference' as const,
    span: sourceSpan(line.line, at, at + name.length),
  }));
}
