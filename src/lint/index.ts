export type { FileEdit, Finding, Fix, Related, Severity, Witness } from './finding.js';
export { type LintOptions, type LintResult, lint, lintServer, serverOf } from './linter.js';
export { defineRule, type Example, type Preset, type Report, type Rule } from './rule.js';
export { rules } from './rules/index.js';
export { isAtLeast, matchesRule, type PresetName, type RuleSetting, severities } from './severity.js';
