import type { Directive, Tag, Word } from '../grammar/index.js';
import type { Span } from '../text/index.js';

/** The text of a word without its quotes, as it is written, and where it stands. */
export function contentOf({ raw, span, quote }: Word): { readonly text: string; readonly span: Span } {
  if (quote === null) return { text: raw, span };
  const closed = raw.length > 1 && raw.endsWith(quote) ? 1 : 0;
  return {
    text: raw.slice(1, raw.length - closed),
    span: { start: span.start + 1, end: span.end - closed },
  };
}

/** The arguments of a line without quotes and escapes. */
export function valuesOf({ args }: Directive | Tag): readonly string[] {
  return args.map(({ value }) => value);
}
