import type { ConfigNode } from '../httpd/tree.js';
import { lineOf } from '../model/arguments.js';
import { groupBy } from '../model/group-by.js';
import type { Server } from '../model/server.js';
import type { Source } from '../text/index.js';
import type { Fix } from './finding.js';
import type { Rule } from './rule.js';

/** A report of a rule, as far as its fixes are concerned. */
interface Fixing {
  readonly rule: Rule;
  readonly report: { readonly node?: ConfigNode; readonly fixes?: readonly Fix[] };
}

/**
 * The fixes that change lines which are read more than once, by several includes or uses of a macro, without each reading asking for the same: what
 * is right for one of them need not be for the others. They are not safe.
 */
export function fixesForSome(said: readonly Fixing[], server: Server): ReadonlySet<Fix> {
  const shared = sharedFiles(server);
  const ofShared = said.flatMap(({ rule, report: { node, fixes = [] } }) => {
    if (node === undefined || (node.node !== null && !shared.has(node.source.path))) return [];
    return fixes
      .filter(({ safe }) => safe)
      .map((fix) => ({ key: `${rule.name} ${JSON.stringify(fix.edits)}`, fix, node }));
  });
  if (ofShared.length === 0) return new Set();
  const readings = readingsOf(server.children, shared);
  const found = new Set<Fix>();
  for (const same of groupBy(ofShared, ({ key }) => key).values())
    for (const { fix, node } of same) {
      const at = [
        lineOf(node).span.start,
        ...fix.edits.filter(({ file }) => file === node.source.path).map(({ start }) => start),
      ];
      if (at.some((offset) => (readings.get(lineKey(node.source, offset)) ?? 0) > same.length)) found.add(fix);
    }
  return found;
}

function sharedFiles({ reading }: Server): ReadonlySet<string> {
  const byPath = groupBy(reading.includes, ({ path }) => path);
  return new Set([...byPath].filter(([, readings]) => readings.length > 1).map(([path]) => path));
}

/** How often each line of shared files and of macros is read. Loops instead of recursing: nesting may be as deep as a file is long. */
function readingsOf(tree: readonly ConfigNode[], shared: ReadonlySet<string>): ReadonlyMap<string, number> {
  const readings = new Map<string, number>();
  const left = [...tree];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (node.node === null || shared.has(node.source.path)) {
      const key = lineKey(node.source, lineOf(node).span.start);
      readings.set(key, (readings.get(key) ?? 0) + 1);
    }
    for (const child of node.children) left.push(child);
  }
  return readings;
}

function lineKey(source: Source, offset: number): string {
  return `${source.path}\0${source.lineAt(offset)}`;
}
