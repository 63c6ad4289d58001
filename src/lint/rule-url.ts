import { homepage } from '../version.js';
import { rules } from './rules/index.js';

let names: ReadonlySet<string> | null = null;

/** The page that documents a rule; `null` for what is no rule of ours. */
export function ruleUrl(rule: string): string | null {
  if (rule.startsWith('migrate/')) return `${homepage}/blob/main/docs/migrate.md`;
  names ??= new Set(rules.map(({ name }) => name));
  return names.has(rule) ? `${homepage}/blob/main/docs/rules/${rule}.md` : null;
}
