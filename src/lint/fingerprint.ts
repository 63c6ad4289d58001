import type { Location } from '../httpd/tree.js';
import { hash } from '../text/index.js';
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
