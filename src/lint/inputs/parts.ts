import type { Steps } from '../../httpd/steps.js';
import { groupBy } from '../../model/group-by.js';
import type { Server } from '../../model/server.js';
import { baseName, type Source } from '../../text/index.js';
import { fragmentsPart } from './fragments.js';
import { htaccessServer } from './htaccess-server.js';
import { kindOf, markersOf } from './input-kind.js';
import type { LintRun } from './lint-run.js';
import { type Part, wholePart } from './part.js';
import { rootServer } from './root-server.js';
import { hostOf } from './surroundings.js';

/** Each root, the fragments together, each `.htaccess` file alone. What a root includes is not read twice. */
export function* partsOf(inputs: readonly Source[], run: LintRun): Steps<readonly Part[]> {
  const kinds = new Map(inputs.map((input) => [input, kindOf(input)]));
  const parts: Part[] = [];
  const roots: Server[] = [];
  const read = new Set<string>();
  for (const root of inputs.filter((input) => kinds.get(input) === 'root').sort(mainFirst)) {
    if (read.has(root.path)) continue;
    const server = yield* rootServer(root, run);
    roots.push(server);
    parts.push(wholePart(server));
    for (const { source } of server.files) read.add(source.path);
  }
  const rest = inputs.filter(({ path }) => !read.has(path));
  const fragments = rest.filter((input) => kinds.get(input) === 'fragment');
  for (const sources of groupBy(fragments, (input) => markersOf(input).server).values())
    parts.push(yield* fragmentsPart(sources, run));
  const files = rest.filter((input) => kinds.get(input) === 'htaccess');
  // Each alone, but what those in the folders above say can be looked up.
  const host = hostOf(files, run);
  for (const file of files) parts.push(wholePart(yield* htaccessServer(file, host, roots, run)));
  return parts;
}

/** Files by a main file's name come before those that merely load a module, which they may include. */
function mainFirst(a: Source, b: Source): number {
  const rank = ({ path, text }: Source): number =>
    /^(?:httpd|apache2)\.conf$/.test(baseName(path)) ? 0 : /^[ \t]*ServerRoot[ \t]/im.test(text) ? 1 : 2;
  return rank(a) - rank(b);
}
