import { catalogueWith, type Registry } from '../directives/registry.js';
import type { ConfigFile } from '../grammar/index.js';
import { type Checked, check } from './check.js';
import type { Host } from './host.js';
import { checkMpm } from './mpm-check.js';
import { type PreConfigured, preConfig } from './pre-config.js';
import type { Problem, Warning } from './problem.js';
import { read } from './read.js';
import type { Input, Reading } from './reading.js';
import { serverNames } from './server-names.js';
import type { Settings } from './settings.js';
import { finish, type Steps } from './steps.js';
import type { ConfigTree } from './tree.js';
import { type Walked, type WalkOptions, walk } from './walk.js';

/** Everything that `httpd -t` would find out, and what it would have found behind its first error. */
export interface Evaluation {
  readonly settings: Settings;
  readonly host: Host;
  readonly registry: Registry;
  readonly reading: Reading;
  readonly tree: ConfigTree;
  readonly files: readonly ConfigFile[];
  readonly walked: Walked;
  readonly checked: Checked;
  /** What httpd rejects, in its order: reading, MPM, walk, check. The first is httpd's verdict. */
  readonly problems: readonly Problem[];
  /** What httpd prints before it comes to its end, or to the first problem. */
  readonly warnings: readonly Warning[];
  /** What would be read was not, so what is not seen may still be there. */
  readonly incomplete: boolean;
}

/** Evaluates files as httpd does: phase 1, the MPM, phase 2, the checks behind it (spec 1.1). Reads what it needs from the host. */
export function evaluate(inputs: readonly Input[], host: Host, settings: Settings, options?: WalkOptions): Evaluation {
  return finish(evaluateInSteps(inputs, host, settings, options));
}

/** The same in steps. */
export function* evaluateInSteps(
  inputs: readonly Input[],
  host: Host,
  settings: Settings,
  options: WalkOptions = {},
): Steps<Evaluation> {
  const registry = catalogueWith(settings.extraDirectives);
  const reading = yield* read(inputs, host, settings, registry, options);
  yield;
  const walked = yield* walk(reading, host, settings, registry, options);
  yield;
  // What stands behind the walk is done when httpd starts, not when it meets a `.htaccess` file.
  const starts = options.htaccess === undefined;
  const mpm = starts ? checkMpm(reading.modules, settings) : null;
  const walkWarnings = [...walked.warnings];
  const names = settings.world === 'open' || !starts ? [] : serverNames(walked, host).warnings;
  yield;
  const checked = starts ? check(walked, settings) : NOTHING_CHECKED;
  yield;
  const stages = [
    readingStage(reading, mpm),
    preConfigStage(starts ? preConfig(reading.modules, settings) : NOTHING_CONFIGURED),
    { problems: walked.problems, warnings: walkWarnings },
    {
      problems: checked.problems,
      warnings: noted([...names, ...checked.warnings]),
    },
  ];
  return {
    settings,
    host,
    registry,
    reading,
    tree: reading.tree,
    files: reading.files,
    walked,
    checked,
    problems: stages.flatMap(({ problems }) => problems),
    warnings: printed(stages),
    incomplete: settings.world === 'open' || reading.unknownModules.length > 0,
  };
}

/** The MPM is looked for behind the files, before `-c`. */
function readingStage({ problems, inFiles, warnings }: Reading, mpm: Problem | null): Stage {
  if (mpm === null) return { problems, warnings };
  return { problems: [...problems.slice(0, inFiles.problems), mpm, ...problems.slice(inFiles.problems)], warnings };
}

/** What the hook says that fails, it says before it does. */
function preConfigStage({ problems, warnings }: PreConfigured): Stage {
  return { problems, warnings: noted(warnings) };
}

const NOTHING_CONFIGURED: PreConfigured = { problems: [], warnings: [] };

const NOTHING_CHECKED: Checked = { problems: [], failed: null, printed: [], warnings: [] };

interface Stage {
  readonly problems: readonly Problem[];
  readonly warnings: readonly (Warning & { readonly after: number })[];
}

/** Warnings that no problem of their stage comes before. */
function noted(warnings: readonly Warning[]): Stage['warnings'] {
  return warnings.map((warning) => ({ ...warning, after: 0 }));
}

/** The warnings up to the first problem. */
function printed(stages: readonly Stage[]): Warning[] {
  const shown: Warning[] = [];
  for (const { problems, warnings } of stages) {
    for (const { after, ...warning } of warnings) if (after === 0) shown.push(warning);
    if (problems.length > 0) break;
  }
  return shown;
}
