import type { Host } from '../httpd/host.js';
import type { Analysis } from './analysis.js';

const known = new WeakMap<Analysis, ReadonlyMap<string, string>>();

/** The path by which an analysis read the file that stands at another path; `null` when it did not, or links are not known. */
export function linkTo(path: string, analysis: Analysis, host: Host): string | null {
  const real = host.realPath?.(path) ?? null;
  if (real === null) return null;
  const paths =
    known.get(analysis) ?? new Map(analysis.sources.map((source) => [realPathOf(source.path), source.path]));
  known.set(analysis, paths);
  return paths.get(real) ?? null;

  function realPathOf(read: string): string {
    return host.realPath?.(read) ?? read;
  }
}
