import type { Location } from '../httpd/tree.js';
import type { Finding } from './finding.js';

/** Of a line and of the marked words, so much tells them apart. */
const LONGEST = 200;

/**
 * Names findings by their rule, their file (as `displayPath` prints it) and the words where they stand, so that a name lasts while lines above come
 * and go. Findings that agree in all of that are numbered: ask for each finding once, in the order of the report.
 */
export function fingerprints(displayPath: (path: string) => string): (finding: Finding) => string {
  const seen = new Map<string, number>();
  return ({ rule, location }) => {
    const words = `${rule}\0${displayPath(location.source.path)}\0${lineOf(location)}\0${markedIn(location)}`;
    const before = seen.get(words) ?? 0;
    seen.set(words, before + 1);
    return hash(`${words}\0${before}`);
  };
}

function lineOf({ source, span }: Location): string {
  const { line } = source.positionAt(span.start);
  const start = source.offsetAt({ line, character: 0 });
  const end = source.offsetAt({ line, character: LONGEST });
  return squeezed(source.text.slice(start, end));
}

/** The words that are marked, in short; the line where none are. */
export function markedIn(location: Location): string {
  const { source, span } = location;
  return squeezed(source.text.slice(span.start, Math.min(span.end, span.start + LONGEST))) || lineOf(location);
}

function squeezed(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** 64 bits in hexadecimal, of two runs of MurmurHash2's mixing; it need not withstand anybody. */
function hash(text: string): string {
  let high = 0x9747b28c;
  let low = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 0x5bd1e995);
    high ^= high >>> 15;
    low = Math.imul(low ^ code, 0x01000193);
    low ^= low >>> 13;
  }
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
