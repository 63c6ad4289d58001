import { readFileSync } from 'node:fs';
import { compareVersions } from '../../src/directives/availability.js';

/** `null`: httpd starts. */
export type Answer = string | null;

/** Where versions differ, each answer stands with the version that began with it. */
export type Answers = Answer | Readonly<Record<string, Answer>>;

export interface Build {
  readonly version: string;
  readonly httpd: string;
}

/** What builds of many versions said of configurations (`record_versions.py`). */
export interface VersionCases {
  readonly modules: readonly string[];
  readonly builds: readonly Build[];
  readonly cases: readonly (readonly [config: string, answers: Answers, module?: string])[];
}

export function readVersionCases(name: string): VersionCases {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
}

/** What a build said; `undefined` when it was not asked. */
export function answerOf(answers: Answers, version: string): Answer | undefined {
  if (answers === null || typeof answers === 'string') return answers;
  const began = Object.keys(answers).filter((since) => compareVersions(since, version) <= 0);
  return answers[began.at(-1) ?? ''];
}

/** httpd's two exits are recorded as they are printed. */
export function unprinted(answer: Answer): Answer {
  return answer?.replace(/^(?:AH\d+: )?(?:apache2|httpd): /, '') ?? null;
}
