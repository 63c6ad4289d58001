import { splitArgumentLine } from '../../../directives/types/argument-line.js';
import type { ConfigNode } from '../../../httpd/tree.js';
import { groupBy } from '../../group-by.js';
import { shortFlag } from '../../rewrites.js';

/** A `RewriteRule` as the engine has it (`rewriterule_entry`). */
export interface Rule {
  readonly node: ConfigNode;
  readonly pattern: string;
  readonly negated: boolean;
  readonly output: string;
  /** `-`, or a flag that answers with a status: nothing is substituted. */
  readonly keeps: boolean;
  /** Of the last of `[R=]`, `[F]` and `[G]`. */
  readonly status: number;
  /** The status is the answer; it is no redirect. */
  readonly answers: boolean;
  readonly flags: Flags;
  /** The query string goes whatever the substitution says. */
  readonly dropsQuery: boolean;
  readonly conditions: readonly RuleCondition[];
}

export interface RuleCondition {
  readonly node: ConfigNode;
  readonly input: string;
  readonly pattern: string;
  readonly flags: Flags;
}

/** Flags by their short names in lower case. */
export interface Flags {
  has(name: string): boolean;
  /** The values of a flag that may stand several times. */
  values(name: string): readonly string[];
  /** The last value of a flag that is none when it stands alone. */
  value(name: string): string | undefined;
  /** All of them in their order. */
  readonly written: readonly (readonly [name: string, value: string])[];
}

/** The rules among the directives of a layer, each with the conditions that stand before it. */
export function readRules(nodes: readonly ConfigNode[]): readonly Rule[] {
  const rules: Rule[] = [];
  let conditions: RuleCondition[] = [];
  for (const node of nodes) {
    const name = node.name.toLowerCase();
    if (name !== 'rewriterule' && name !== 'rewritecond') continue;
    const words = splitArgumentLine(node.args);
    if (words === null) continue;
    const [first, second, third] = words.map((word) => word?.value ?? '');
    const flags = readFlags(third ?? '');
    if (name === 'rewritecond') {
      conditions.push({ node, input: first ?? '', pattern: second ?? '', flags });
      continue;
    }
    rules.push({ ...readRule(first ?? '', second ?? '', flags), node, flags, conditions });
    conditions = [];
  }
  return rules;
}

function readRule(first: string, output: string, flags: Flags): Omit<Rule, 'node' | 'flags' | 'conditions'> {
  const negated = first.startsWith('!');
  // Each flag with a status sets it anew, and what one that is no redirect has said stays (`cmd_rewriterule_setflag`).
  const statuses = flags.written.flatMap(([name, value]) => statusOf(name, value) ?? []);
  const answers = flags.has('f') || flags.has('g') || statuses.some((status) => status < 300 || status > 399);
  const endsWithMark = output.endsWith('?');
  return {
    pattern: negated ? first.slice(1) : first,
    negated,
    // A mark that drops the query string has done its work.
    output: endsWithMark && !flags.has('qsa') ? output.slice(0, -1) : output,
    keeps: output === '-' || answers,
    status: statuses.at(-1) ?? 302,
    answers,
    dropsQuery: endsWithMark ? !flags.has('qsa') : flags.has('qsd') && !output.includes('?'),
  };
}

const NAMED: Readonly<Record<string, number>> = { permanent: 301, temp: 302, seeother: 303 };

/** The status that a flag sets; `null`: none. */
function statusOf(name: string, value: string): number | null {
  if (name === 'f') return 403;
  if (name === 'g') return 410;
  return name !== 'r' || value === '' ? null : (NAMED[value.toLowerCase()] ?? Number.parseInt(value, 10));
}

function readFlags(text: string): Flags {
  const written = text
    .slice(1, -1)
    .split(',')
    .map((flag) => {
      const [, name = '', value = ''] = /^([^=]*)=?(.*)$/s.exec(flag.trim()) ?? [];
      return [shortFlag(name), value] as const;
    });
  const values = groupBy(written, ([name]) => name);
  return {
    written,
    has: (name) => values.has(name),
    values: (name) => (values.get(name) ?? []).map(([, value]) => value),
    value: (name) => values.get(name)?.findLast(([, value]) => value !== '')?.[1],
  };
}
