/**
 * wsgi-lint as a library. Nothing here touches the file system by itself: what lies outside a text is asked of a `Host`. The parts with more in
 * them: `wsgi-lint/grammar`, `wsgi-lint/directives`, `wsgi-lint/lint`, `wsgi-lint/lsp`; this machine's `Host` is `nodeHost` of `wsgi-lint/node`.
 */
export { catalogue } from './directives/registry.js';
export { type ConfigFile, parse, pathAt, print, type Statement, walk } from './grammar/index.js';
export {
  type ConfigTestError,
  type ConfigTestOptions,
  type ConfigTestResult,
  configdump,
  configtest,
} from './httpd/configtest.js';
export { createSettings } from './httpd/defaults.js';
export type { DumpKind } from './httpd/dump.js';
export { type Evaluation, evaluate } from './httpd/evaluate.js';
export type { Host } from './httpd/host.js';
export { memoryHost } from './httpd/host-memory.js';
export type { Input } from './httpd/reading.js';
export type { Platform, Settings } from './httpd/settings.js';
export { type Finding, type Fix, type LintOptions, type LintResult, lint, rules, type Severity } from './lint/index.js';
export {
  type FormatName,
  type Reportable,
  type ReportOptions,
  reporters,
  reportText,
} from './lint/report/index.js';
export { ruleUrl } from './lint/rule-url.js';
export {
  applyEdits,
  createSource,
  decode,
  encode,
  type Position,
  type Source,
  type Span,
  type TextEdit,
} from './text/index.js';
export { homepage, version } from './version.js';
