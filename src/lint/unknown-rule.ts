import { visible } from './report/index.js';
import { rules } from './rules/index.js';
import { matchesRule } from './severity.js';
import { didYouMean } from './wording.js';

/** What to say of a name or a pattern that no rule has; `null` when one does. */
export function unknownRule(pattern: string): string | null {
  if (rules.some((rule) => matchesRule(pattern, rule.name))) return null;
  const names = rules.map((rule) => rule.name);
  return `no rule is called \`${visible(pattern)}\`${didYouMean(pattern, names)}`;
}
