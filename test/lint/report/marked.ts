import type { Finding, Related } from '../../../src/lint/finding.js';
import type { ReportOptions } from '../../../src/lint/report/index.js';
import { createSource, type Source, type Span } from '../../../src/text/index.js';

/** A file whose text has `«…»` around what is to be marked, in order. */
export function marked(path: string, text: string): { readonly source: Source; readonly spans: readonly Span[] } {
  const spans: Span[] = [];
  let plain = '';
  let start = 0;
  for (const part of text.split(/([«»])/)) {
    if (part === '«') start = plain.length;
    else if (part === '»') spans.push({ start, end: plain.length });
    else plain += part;
  }
  return { source: createSource(path, plain), spans };
}

/** A finding at the first mark of a text; the other marks, and those of other texts, are related places with the given words. */
export function findingIn(
  text: string,
  extra: Partial<Finding> = {},
  words: readonly string[] = [],
  others: Readonly<Record<string, string>> = {},
): Finding {
  const main = marked('/work/site.conf', text);
  const files = [main, ...Object.entries(others).map(([path, other]) => marked(path, other))];
  const [location, ...places] = files.flatMap(({ source, spans }) => spans.map((span) => ({ source, span })));
  if (location === undefined) throw new Error('nothing is marked');
  const related: Related[] = places.map((place, at) => ({ location: place, message: words[at] ?? '' }));
  return {
    rule: 'wsgi/some-rule',
    severity: 'error',
    message: 'something is wrong',
    location,
    rejected: false,
    certainty: 'certain',
    fixes: [],
    ...extra,
    related,
  };
}

export const plainOptions: ReportOptions = {
  displayPath: (path) => path.replace('/work/', ''),
  ruleUrl: () => null,
  ruleOf: () => undefined,
  colors: false,
  width: 100,
};
