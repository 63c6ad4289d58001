import type { Problem, ProblemKind } from '../../../httpd/problem.js';
import type { Location } from '../../../httpd/tree.js';
import { lineOf } from '../../../model/arguments.js';
import type { Server } from '../../../model/server.js';
import { withVariables } from '../../../model/written-value.js';
import { createSource } from '../../../text/index.js';
import type { Fix } from '../../finding.js';
import { defineRule, type Rule } from '../../rule.js';
import { refusal } from '../../wording.js';

/** What a rule adds to httpd's own words. */
export interface Advice {
  /** What to do, put behind httpd's message. */
  readonly text?: string;
  readonly label?: string;
  readonly fixes?: readonly Fix[];
}

interface SyntaxRule extends Pick<Rule, 'title' | 'why' | 'references' | 'examples'> {
  readonly kind: ProblemKind;
  readonly fixable?: Rule['fixable'];
  /** `null`: nothing is to be said after all. */
  readonly advise?: (problem: Problem, server: Server) => Advice | null;
}

/** Defines the rule for one kind of thing that httpd rejects: its message is httpd's, and says what to do about it. */
export function syntaxRule({ kind, advise, fixable = 'no', ...documentation }: SyntaxRule): Rule {
  return defineRule({
    ...documentation,
    name: `syntax/${kind}`,
    severity: 'error',
    preset: 'recommended',
    fixable,
    check(server, report) {
      for (const problem of server.problems) {
        if (problem.kind !== kind || waitsForValue(problem, server) || isElsewhere(problem, server)) continue;
        const advised = advise === undefined ? {} : advise(problem, server);
        if (advised === null) continue;
        const { text, ...advice } = advised;
        const said = problem.message.replaceAll('\n', ' ').replace(/\.$/, '');
        report({
          at: placeOf(problem, server),
          message: `${refusal(server)}: ${said}${text === undefined ? '' : `; ${text}`}`,
          related: problem.related,
          certainty: problem.certainty,
          rejected: true,
          ...(problem.node === null ? {} : { node: problem.node }),
          ...advice,
        });
      }
    },
  });
}

/** Wrong as they stand, right or wrong once they have their values. */
const MADE_OF_VALUES: ReadonlySet<ProblemKind> = new Set([
  'argument-count',
  'authorization',
  'duplicate',
  'expression',
  'include',
  'invalid-value',
  'module',
  'path',
  'regular-expression',
  'section-argument',
  'user-or-group',
]);

/**
 * `${NAME}` still stands there: httpd takes its value from the environment that it is started in, as Debian's `envvars`, or from a file not seen.
 * Or the file is a template, and something is still to be put in.
 */
function waitsForValue({ kind, message, node, location }: Problem, server: Server): boolean {
  // What httpd carries out while it reads has no node yet.
  const written = location?.source.text.slice(location.span.start, location.span.end) ?? '';
  const said = `${message} ${node?.args ?? withVariables(server, written)}`;
  return MADE_OF_VALUES.has(kind) && /\$\{[^}:{]+\}|@\w+@|\{\{|<%/.test(said);
}

/** What follows when the server's root is not on this machine. */
const LEFT_BEHIND: ReadonlySet<ProblemKind> = new Set(['include', 'module', 'mpm', 'path', 'user-or-group']);

/** Without the server's root, this is not the machine of the server: that is said once, and what else is missing here says nothing of it. */
function isElsewhere(problem: Problem, { problems }: Server): boolean {
  if (!LEFT_BEHIND.has(problem.kind)) return false;
  const root = problems.find(({ message }) => message.startsWith('ServerRoot must be'));
  return root !== undefined && root !== problem;
}

/** The words that are wrong, or the whole line where something is missing. */
function placeOf(problem: Problem, server: Server): Location {
  const { location, node } = problem;
  if (location === null) return namedLine(problem, server);
  const { start, end } = location.span;
  return start === end && node !== null ? lineOf(node) : location;
}

/** The line that httpd names, for problems that no words of a file are to blame for. */
function namedLine({ place, frames }: Problem, { files }: Server): Location {
  const source = files.find((file) => file.source.path === place?.file)?.source;
  if (source === undefined || place === null) {
    const nothing = { source: files[0]?.source ?? createSource(place?.file ?? '', ''), span: { start: 0, end: 0 } };
    return frames.at(-1)?.location ?? nothing;
  }
  const line = Math.min(place.line, source.lineCount) - 1;
  const start = source.offsetAt({ line, character: 0 });
  return { source, span: { start, end: source.offsetAt({ line, character: Number.MAX_SAFE_INTEGER }) } };
}
