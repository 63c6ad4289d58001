import type { Severity } from '../finding.js';
import { ruleMarkdown } from '../rule-markdown.js';
import type { ReportOptions } from './reporter.js';

export const SARIF_LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

/** How GitHub sorts alerts. */
const PROBLEM_SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'recommendation',
  hint: 'recommendation',
};

/** A rule as a `reportingDescriptor`. */
export function sarifRule(name: string, { ruleOf, ruleUrl }: Pick<ReportOptions, 'ruleOf' | 'ruleUrl'>): object {
  const rule = ruleOf(name);
  if (rule === undefined) return { id: name };
  const { title, why, severity, preset } = rule;
  const url = ruleUrl(name);
  const markdown = ruleMarkdown(rule);
  return {
    id: name,
    shortDescription: { text: `${title}.` },
    fullDescription: { text: why.replaceAll('\n', ' ') },
    help: { text: markdown, markdown },
    ...(url === null ? {} : { helpUri: url }),
    defaultConfiguration: { level: SARIF_LEVELS[severity] },
    properties: {
      tags: [...new Set([name.replace(/\/.*/, ''), preset])],
      'problem.severity': PROBLEM_SEVERITIES[severity],
    },
  };
}
