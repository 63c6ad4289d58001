import { type Term, terms } from './term.js';

/** Values that headers of answers often have, by the header's name in lower case. */
const HEADER_VALUES: Readonly<Record<string, readonly Term[]>> = {
  'access-control-allow-credentials': terms({ true: 'Scripts of other sites may ask with cookies.' }),
  'access-control-allow-methods': terms({ 'GET, POST, OPTIONS': 'The usual ones.' }),
  'access-control-allow-origin': terms({ '*': 'Scripts of all sites may read it.' }),
  'cache-control': terms({
    'no-store': 'Nobody keeps it.',
    'no-cache': 'It is kept, and asked for again each time.',
    private: 'Browsers keep it, proxies do not.',
    'public, max-age=3600': 'All may keep it, for an hour.',
    'public, max-age=31536000, immutable': 'For files whose names change with what is in them.',
  }),
  'content-security-policy': terms({
    "default-src 'self'": 'Everything comes from this site.',
    "frame-ancestors 'none'": 'No page may show it in a frame.',
    'upgrade-insecure-requests': 'What the page names by http is asked for by https.',
  }),
  'cross-origin-embedder-policy': terms({ 'require-corp': 'What other sites send must allow it.' }),
  'cross-origin-opener-policy': terms({ 'same-origin': 'Pages of other sites have no hold of the window.' }),
  'cross-origin-resource-policy': terms({
    'same-origin': 'For this site alone.',
    'same-site': 'For its sister sites as well.',
    'cross-origin': 'For all sites.',
  }),
  'permissions-policy': terms({ 'camera=(), microphone=(), geolocation=()': 'The page may use none of these.' }),
  'referrer-policy': terms({
    'no-referrer': 'Other sites are not told where a visitor came from.',
    'same-origin': 'This site alone is told.',
    'strict-origin-when-cross-origin': 'Other sites are told the site alone.',
  }),
  'strict-transport-security': terms({
    'max-age=31536000': 'By https alone, for a year.',
    'max-age=31536000; includeSubDomains': 'The names below it too.',
    'max-age=63072000; includeSubDomains; preload': 'For the lists that browsers come with.',
  }),
  vary: terms({ 'Accept-Encoding': 'It depends on how it is packed.', Origin: 'It depends on the site that asks.' }),
  'x-content-type-options': terms({ nosniff: 'Browsers do not guess the media type.' }),
  'x-frame-options': terms({ DENY: 'No page may show it in a frame.', SAMEORIGIN: 'Pages of this site may.' }),
  'x-robots-tag': terms({ noindex: 'Search engines leave it out.', 'noindex, nofollow': 'Its links too.' }),
};

/** The usual values of a header; none for most. */
export function headerValues(name: string): readonly Term[] {
  const key = name.toLowerCase();
  return Object.hasOwn(HEADER_VALUES, key) ? (HEADER_VALUES[key] ?? []) : [];
}
