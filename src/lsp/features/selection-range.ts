import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver-protocol';
import type { Span } from '../../text/index.js';
import { type Cursor, cursorAt } from '../cursor.js';
import { feature } from '../feature.js';

/** From a word outwards: variable, argument, directive, body of the section, section, … file. */
export const selectionRange = feature({
  method: 'textDocument/selectionRange',
  summary: 'From a word to its directive, the body of its section, the section, the file.',
  capabilities: () => ({ selectionRangeProvider: true }),
  run({ textDocument, positions }: SelectionRangeParams, workspace): SelectionRange[] {
    const document = workspace.document(textDocument.uri);
    if (document === undefined) return [];
    return positions.map((position) => {
      let found: SelectionRange | undefined;
      for (const span of spansAt(cursorAt(document, position)))
        found = { range: document.rangeOf(span), ...(found === undefined ? {} : { parent: found }) };
      return found ?? { range: { start: position, end: position } };
    });
  },
});

/** From the outside in, each within the one before. */
function spansAt({ document, sections, line, word, offset }: Cursor): readonly Span[] {
  const spans: Span[] = [document.tree.span];
  for (const { span, open, body, close } of sections) {
    spans.push(span);
    const first = body[0];
    const last = body.at(-1);
    if (open !== line && close !== line && first !== undefined && last !== undefined)
      spans.push({ start: first.span.start, end: last.span.end });
  }
  if (line !== null) spans.push(line.span);
  if (word !== null) {
    spans.push(word.span);
    if (word.quote !== null && word.span.end - word.span.start > 2)
      spans.push({ start: word.span.start + 1, end: word.span.end - 1 });
    spans.push(...word.variables.map(({ span }) => span).filter(({ start, end }) => start <= offset && offset <= end));
  }
  return spans.filter(
    (span, index) =>
      span.start <= offset &&
      offset <= span.end &&
      !(span.start === spans[index - 1]?.start && span.end === spans[index - 1]?.end),
  );
}
