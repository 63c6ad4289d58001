import { PLACELESS, type Problem, type ProblemKind, type Warning } from '../problem.js';
import type { Certainty } from '../tree.js';
import { locationOf, type TreeNode } from './config-node.js';
import { COMMAND_LINE, type Feed } from './feed.js';
import type { ReadLine } from './read-line.js';

/** A hostile file may have an error in each of its lines: the first are enough. */
const MOST = 10_000;

/** Which words of a line are wrong, and what else matters. */
export interface Blame {
  readonly start: number;
  readonly end: number;
  /** The section that is open where another is closed. */
  readonly open?: TreeNode | null;
  /** The directive that httpd blames in its stead; `null` when it blames none. */
  readonly blamed?: ReadLine | null;
}

/** The problems and warnings of phase 1, in order. */
export class Reports {
  readonly problems: Problem[] = [];
  readonly warnings: (Warning & { readonly after: number })[] = [];
  /** Reading what stands on the command line, or what that includes. */
  commandLine = false;
  #limited = false;

  problem(
    kind: ProblemKind,
    message: string,
    line: ReadLine,
    certainty: Certainty,
    { start, end, open, blamed }: Blame,
  ): void {
    if (this.problems.length >= MOST) return;
    const { frames } = line.feed;
    const culprit = blamed === undefined ? line : blamed;
    const places = frames.filter((frame) => frame.kind === 'include').map(({ place }) => place);
    if (culprit !== null) places.push(culprit.place);
    // What is given on the command line has no place (spec 1.1).
    const chain = places.filter(({ file }) => file !== COMMAND_LINE);
    this.problems.push({
      kind,
      phase: this.commandLine ? 'commandline' : 'read',
      message,
      place: chain.at(-1) ?? null,
      chain,
      id: null,
      location: locationOf(line, start, end),
      related:
        open === undefined || open === null
          ? []
          : [{ location: locationOf(open.read), message: `${open.name}> is open here` }],
      frames,
      certainty,
      node: null,
    });
  }

  /** A problem without a place in any file. */
  placeless(kind: ProblemKind, message: string): void {
    this.problems.push({ ...PLACELESS, kind, phase: this.commandLine ? 'commandline' : 'read', message });
  }

  /** Reading stops here, once: httpd would go on until its memory is used up. */
  limit(feed: Feed): void {
    if (this.#limited) return;
    this.#limited = true;
    this.placeless(
      'include',
      `Includes, macros or variables multiply beyond all bounds: reading stopped in ${feed.name}`,
    );
  }

  warn(warning: Warning): void {
    if (this.warnings.length < MOST) this.warnings.push({ ...warning, after: this.problems.length });
  }
}
