import { compileMatcher, type MatchOptions } from '../grammar/embedded/regex-match.js';

/** What stands for the parts of a simple pattern; the first that fits is taken, from left to right. */
const PARTS: readonly (readonly [part: RegExp, sample: string])[] = [
  [/\((?:\?:|\?<\w+>)?\/\.\*\)\?|\(\/\|\$\)|\/\?|\/\*/g, ''],
  [/\\d[+*]?|\[0-9\][+*]?/g, '1'],
  [/\[\^[^\]]*\][+*]?|\[a-z[^\]]*\][+*]?|\\w[+*]?|\\S[+*]?/gi, 'x'],
  [/\.[+*]\??/g, 'x'],
  [/\((?:\?:|\?<\w+>)?([^()|]*)(?:\|[^()]*)?\)\??/g, '$1'],
  [/\\([^A-Za-z0-9])/g, '$1'],
];

/** A URL path that a simple pattern takes; `null` where none is found by taking the pattern's parts one for one. */
export function samplePath(pattern: string, options: MatchOptions): string | null {
  const bare = pattern.replace(/^\(\?i\)/, '').replace(/\$$/, '');
  const isAnchored = bare.startsWith('^');
  let sample = bare.replace(/^\^/, '');
  for (const [part, text] of PARTS) sample = sample.replace(part, text);
  const path = isAnchored || sample.startsWith('/') ? sample : `/x${sample}`;
  if (!/^\/[\w./~%-]*$/.test(path)) return null;
  const found = compileMatcher(pattern, options).exec(path);
  return found === null || found === 'exhausted' ? null : path;
}
