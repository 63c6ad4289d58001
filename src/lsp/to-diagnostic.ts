import {
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type Range,
  type TextEdit,
} from 'vscode-languageserver-types';
import type { Location } from '../httpd/tree.js';
import type { Finding, Fix, Severity } from '../lint/finding.js';
import { ruleUrl } from '../lint/rule-url.js';
import { rules } from '../lint/rules/index.js';

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const TAGS = { deprecated: DiagnosticTag.Deprecated, unnecessary: DiagnosticTag.Unnecessary };

const tagsOf: ReadonlyMap<string, readonly DiagnosticTag[]> = new Map(
  rules.flatMap(({ name, tag }) => (tag === undefined ? [] : [[name, [TAGS[tag]]] as const])),
);

/** How a place in a file is said to the client: the file's URI and its range there. */
export type Locate = (location: Location) => { readonly uri: string; readonly range: Range };

/** What a diagnostic carries: fixes that change no other file. Ranges are those of the document that the diagnostic is in, and move with it. */
export interface DiagnosticData {
  readonly fixes: readonly DiagnosticFix[];
}

export interface DiagnosticFix extends Pick<Fix, 'title' | 'safe'> {
  readonly edits: readonly TextEdit[];
}

/**
 * A finding as the protocol's diagnostic. Related places become `relatedInformation`, the page of the rule is where its code leads, fixes travel
 * in `data` as `DiagnosticData`.
 */
export function toDiagnostic(finding: Finding, locate: Locate): Diagnostic {
  const { rule, related } = finding;
  const unknown = finding.certainty === 'unknown-branch' ? ' (if this branch is read)' : '';
  const href = ruleUrl(rule);
  const tags = tagsOf.get(rule);
  const fixes = fixesOf(finding, locate);
  return {
    range: locate(finding.location).range,
    severity: severities[finding.severity],
    source: 'wsgi-lint',
    code: rule,
    ...(href === null ? {} : { codeDescription: { href } }),
    message: finding.message + unknown,
    ...(tags === undefined ? {} : { tags: [...tags] }),
    ...(related.length === 0
      ? {}
      : { relatedInformation: related.map(({ location, message }) => ({ location: locate(location), message })) }),
    ...(fixes.length === 0 ? {} : { data: { fixes } satisfies DiagnosticData }),
  };
}

function fixesOf({ fixes, location: { source } }: Finding, locate: Locate): readonly DiagnosticFix[] {
  return fixes
    .filter(({ edits }) => edits.every(({ file }) => file === source.path))
    .map(({ title, safe, edits }) => ({
      title,
      safe,
      edits: edits.map(({ start, end, text }) => ({
        range: locate({ source, span: { start, end } }).range,
        newText: text,
      })),
    }));
}
