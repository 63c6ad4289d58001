import type { CheckHook } from '../directives/handler.js';
import { checkAccessLogs, checkErrorLogs } from './log-directories.js';
import type { Problem, Warning } from './problem.js';
import type { Settings } from './settings.js';
import { checkProblem } from './stage-problem.js';
import type { Walked } from './walk.js';

/** The outcome of the stages behind the walk. */
export interface Checked {
  /** Every failure of every hook, in httpd's order. */
  readonly problems: readonly Problem[];
  /** The first hook that failed. */
  readonly failed: CheckHook | null;
  /** Its failures: all that httpd prints. */
  readonly printed: readonly Problem[];
  /** What is said before the first failure, and by the hook that fails. */
  readonly warnings: readonly Warning[];
}

/**
 * Stage C (spec 12.4): the `check_config` hooks in httpd's order. httpd stops behind the first hook that fails; here the others run too, for
 * those who want to know everything.
 */
export function check(walked: Walked, { world }: Settings): Checked {
  const hooks: readonly (readonly [CheckHook, () => Problem[]])[] = [
    ['core', () => checkErrorLogs(walked, world)],
    ['log_config', () => (walked.server.hasModule('log_config_module') ? checkAccessLogs(walked) : [])],
    ['other', () => []],
  ];
  const problems: Problem[] = [];
  const warnings: Warning[] = [];
  let failed: CheckHook | null = null;
  let printed: readonly Problem[] = [];
  for (const [hook, checkLogs] of hooks) {
    const before = walked.warnings.length;
    const found = [...checkLogs(), ...runLater(walked, hook)];
    if (failed === null) warnings.push(...walked.warnings.slice(before));
    if (failed === null && found.length > 0) [failed, printed] = [hook, found];
    problems.push(...found);
  }
  return { problems, failed, printed, warnings };
}

function runLater({ server }: Walked, hook: CheckHook): Problem[] {
  const problems: Problem[] = [];
  for (const later of server.laterChecks) {
    if (later.hook !== hook) continue;
    const rejection = later.check();
    if (rejection !== null) problems.push(checkProblem(rejection.message, later.call));
  }
  return problems;
}
