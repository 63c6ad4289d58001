import type { Range } from 'vscode-languageserver-types';
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import type { Location } from '../../httpd/tree.js';
import type { Finding, Severity } from '../../lint/finding.js';

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** How a place in a file is said to the client: the file's URI and its range there. */
export type Locate = (location: Location) => { readonly uri: string; readonly range: Range };

/** A finding as the protocol's diagnostic. Related places become `relatedInformation`, fixes travel in `data` for code actions. */
export function toDiagnostic(finding: Finding, locate: Locate): Diagnostic {
  const unknown = finding.certainty === 'unknown-branch' ? ' (if this branch is read)' : '';
  return {
    range: locate(finding.location).range,
    severity: severities[finding.severity],
    source: 'wsgi-lint',
    code: finding.rule,
    message: finding.message + unknown,
    ...(finding.rule.includes('deprecated') ? { tags: [DiagnosticTag.Deprecated] } : {}),
    ...(finding.related.length > 0
      ? {
          relatedInformation: finding.related.map(({ location, message }) => ({ location: locate(location), message })),
        }
      : {}),
    ...(finding.fixes.length > 0 ? { data: { fixes: finding.fixes } } : {}),
  };
}
