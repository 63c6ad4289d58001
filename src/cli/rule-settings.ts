import { visible } from '../lint/report/index.js';
import { rules } from '../lint/rules/index.js';
import { matchesRule, type RuleSetting, severities } from '../lint/severity.js';
import { didYouMean, listed } from './wording.js';

const LEVELS = ['off', ...severities] as const;

/** Takes each `--rule NAME=LEVEL` apart. Returns what is wrong with one as a text. */
export function parseRuleSettings(written: readonly string[]): readonly RuleSetting[] | string {
  const settings: RuleSetting[] = [];
  for (const setting of written) {
    const [pattern = '', name, ...rest] = setting.split('=');
    const level = LEVELS.find((known) => known === name);
    if (level === undefined || rest.length > 0)
      return `\`--rule ${visible(setting)}\`: a rule's level is written NAME=LEVEL, with ${listed(LEVELS, 'or')} for LEVEL`;
    if (!rules.some((rule) => matchesRule(pattern, rule.name))) return unknownRule(pattern);
    settings.push({ pattern, level });
  }
  return settings;
}

export function unknownRule(name: string): string {
  const names = rules.map((rule) => rule.name);
  return `no rule is called \`${visible(name)}\`${didYouMean(name, names)}`;
}
