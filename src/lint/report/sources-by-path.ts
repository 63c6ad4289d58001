import type { Source } from '../../text/index.js';
import type { Reportable } from './reporter.js';

/** Finds the file that an edit names among those that were read, to tell its lines. */
export function sourcesByPath({ files, findings }: Reportable): (path: string) => Source | undefined {
  const byPath = new Map(files.map((source) => [source.path, source]));
  for (const { location, related } of findings)
    for (const { source } of [location, ...related.map((other) => other.location)])
      if (!byPath.has(source.path)) byPath.set(source.path, source);
  return (path) => byPath.get(path);
}
