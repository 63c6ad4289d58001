import { groupBy } from '../../model/group-by.js';
import type { Finding } from '../finding.js';
import type { Reportable } from './reporter.js';

/** The findings of every file by `Source.path`; files without any too. */
export function findingsByFile({ files, findings }: Reportable): ReadonlyMap<string, readonly Finding[]> {
  const found = groupBy(findings, ({ location }) => location.source.path);
  const paths = new Set([...files.map(({ path }) => path), ...found.keys()]);
  return new Map(Array.from(paths, (path) => [path, found.get(path) ?? []]));
}
