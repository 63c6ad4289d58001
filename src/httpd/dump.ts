import { dumpConfig } from './dump/config.js';
import { dumpDirectives } from './dump/directives.js';
import { dumpIncludes } from './dump/includes.js';
import { dumpModules } from './dump/modules.js';
import { dumpRunConfiguration } from './dump/run-cfg.js';
import { dumpVirtualHosts } from './dump/vhosts.js';
import type { Evaluation } from './evaluate.js';

export const dumpKinds = ['config', 'includes', 'vhosts', 'modules', 'run-cfg', 'directives'] as const;

export type DumpKind = (typeof dumpKinds)[number];

/** The name that `-DDUMP_…` defines for a dump (spec 13.1): a condition can see it. `null` for the dump that is not httpd's. */
export function dumpDefine(kind: DumpKind): string | null {
  return kind === 'directives' ? null : `DUMP_${kind.toUpperCase().replace('-', '_')}`;
}

/**
 * What httpd prints to standard output for a dump (spec 13). Each is printed at a stage of its own, and not when there is an error before: the
 * includes while they are opened, the virtual hosts behind the walk, the tree by mod_info's own check, which only core's comes before, the others at
 * the end.
 */
export function dump(kind: DumpKind, evaluation: Evaluation): string {
  if (kind === 'includes') return dumpIncludes(evaluation);
  if (evaluation.problems.length > 0 && !isDumpedBefore(kind, evaluation)) return '';
  switch (kind) {
    case 'config':
      return evaluation.walked.server.hasModule('info_module') ? dumpConfig(evaluation.tree) : '';
    case 'vhosts':
      return dumpVirtualHosts(evaluation);
    case 'modules':
      return dumpModules(evaluation.reading);
    case 'run-cfg':
      return dumpRunConfiguration(evaluation);
    case 'directives':
      return dumpDirectives(evaluation);
  }
}

/** Whether a dump is printed before the error. */
function isDumpedBefore(kind: DumpKind, { problems, checked }: Evaluation): boolean {
  if (problems[0]?.phase !== 'check') return false;
  return kind === 'vhosts' || (kind === 'config' && checked.failed !== 'core');
}
