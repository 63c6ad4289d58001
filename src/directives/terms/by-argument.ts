import { HANDLERS, INPUT_FILTERS, OUTPUT_FILTERS } from './handlers.js';
import { REQUEST_ATTRIBUTES, REQUEST_HEADERS, RESPONSE_HEADERS } from './header-names.js';
import { MEDIA_TYPES } from './media-types.js';
import { CONDITION_TESTS, SAME_URL } from './rewrite-tests.js';
import { type Term, terms } from './term.js';

/** The terms of an argument, and what stands between several in one word. */
export interface TermList {
  readonly terms: readonly Term[];
  readonly separator?: string;
}

type At = (index: number, words: readonly string[]) => TermList | null;

const at =
  (index: number, list: readonly Term[], separator?: string): At =>
  (asked) =>
    asked === index ? { terms: list, ...(separator === undefined ? {} : { separator }) } : null;

const ALL = terms({ granted: 'Everybody may have it.', denied: 'Nobody may have it.' });
const attributes = at(0, [...REQUEST_ATTRIBUTES, ...REQUEST_HEADERS]);
const mediaType = at(0, MEDIA_TYPES);
const inputFilters = at(0, INPUT_FILTERS, ';');
const outputFilters = at(0, OUTPUT_FILTERS, ';');

const ARGUMENTS: Readonly<Record<string, At>> = {
  Action: at(0, [...HANDLERS, ...MEDIA_TYPES]),
  AddHandler: at(0, HANDLERS),
  AddInputFilter: inputFilters,
  AddOutputFilter: outputFilters,
  AddOutputFilterByType: (index) => (index === 0 ? outputFilters(0, []) : { terms: MEDIA_TYPES }),
  AddType: mediaType,
  CacheIgnoreHeaders: () => ({ terms: RESPONSE_HEADERS }),
  ExpiresByType: mediaType,
  FilterProvider: at(1, OUTPUT_FILTERS),
  ForceType: mediaType,
  Header: (index, [first = '']) =>
    index === (/^(?:always|onsuccess)$/i.test(first) ? 2 : 1) ? { terms: RESPONSE_HEADERS } : null,
  RemoteIPHeader: at(0, REQUEST_HEADERS),
  RequestHeader: at(1, REQUEST_HEADERS),
  Require: (index, words) => {
    const kind = words[0]?.toLowerCase() === 'not' ? 1 : 0;
    return words[kind]?.toLowerCase() === 'all' && index === kind + 1 ? { terms: ALL } : null;
  },
  RewriteCond: at(1, CONDITION_TESTS),
  RewriteRule: at(1, SAME_URL),
  SetEnvIf: attributes,
  SetEnvIfNoCase: attributes,
  SetHandler: at(0, HANDLERS),
  SetInputFilter: inputFilters,
  SetOutputFilter: outputFilters,
};

/** The terms that are usual for an argument of a directive, by its registered name and the words of the line; `null` where there is no list. */
export function termsOf(directive: string, index: number, words: readonly string[]): TermList | null {
  return ARGUMENTS[directive]?.(index, words) ?? null;
}
