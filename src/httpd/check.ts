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
  /** Those of the first hook that failed: all that httpd prints. */
  readonly printed: readonly Problem[];
  readonly warnings: readonly Warning[];
}

/**
 * Stage C (spec 12.4): the `check_config` hooks in httpd's order. httpd stops behind the first hook that fails; here the others run too, for
 * those who want to know everything.
 */
export function check(walked: Walked, { world }: Settings): Checked {
  const before = walked.warnings.length;
  const hooks: readonly Problem[][] = [
    [...checkErrorLogs(walked, world), ...runLater(walked, 'core')],
    [
      ...(walked.server.hasModule('log_config_module') ? checkAccessLogs(walked) : []),
      ...runLater(walked, 'log_config'),
    ],
    runLater(walked, 'other'),
  ];
  return {
    problems: hooks.flat(),
    printed: hooks.find((problems) => problems.length > 0) ?? [],
    warnings: walked.warnings.slice(before),
  };
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
