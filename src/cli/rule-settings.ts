import { visible } from '../lint/report/index.js';
import { type RuleSetting, severities } from '../lint/severity.js';
import { unknownRule } from '../lint/unknown-rule.js';
import { listed } from '../lint/wording.js';

const LEVELS = ['off', ...severities] as const;

/** Takes each `--rule NAME=LEVEL` apart. Returns what is wrong with one as a text. */
export function parseRuleSettings(written: readonly string[]): readonly RuleSetting[] | string {
  const settings: RuleSetting[] = [];
  for (const setting of written) {
    const [pattern = '', name, ...rest] = setting.split('=');
    const level = LEVELS.find((known) => known === name);
    if (level === undefined || rest.length > 0)
      return `\`--rule ${visible(setting)}\`: a rule's level is written NAME=LEVEL, with ${listed(LEVELS, 'or')} for LEVEL`;
    const unknown = unknownRule(pattern);
    if (unknown !== null) return unknown;
    settings.push({ pattern, level });
  }
  return settings;
}
