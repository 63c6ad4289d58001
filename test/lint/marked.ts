import type { Span } from '../../src/text/index.js';

/** Takes the `«…»` out of a text and says which ranges they mark. */
export function unmark(marked: string): { readonly text: string; readonly spans: readonly Span[] } {
  const spans: Span[] = [];
  let text = '';
  for (const part of marked.split(/([«»])/)) {
    if (part === '«') spans.push({ start: text.length, end: -1 });
    else if (part === '»') spans[spans.length - 1] = { start: spans.at(-1)?.start ?? 0, end: text.length };
    else text += part;
  }
  return { text, spans };
}
