import type { Severity } from '../finding.js';
import { findingsByFile } from './by-file.js';
import { placeOf } from './place.js';
import type { Reporter } from './reporter.js';
import { visibleMessage } from './visible.js';
import { xmlTag } from './xml.js';

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
  hint: 'info',
};

/** The XML of Checkstyle, which most review tools and Jenkins' Warnings plugin read. */
export const checkstyle: Reporter = function* (report, { displayPath }) {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n';
  for (const [path, findings] of findingsByFile(report)) {
    yield `  ${xmlTag('file', { name: displayPath(path) })}>\n`;
    for (const { location, severity, message, rule } of findings) {
      const { line, column } = placeOf(location);
      const attributes = {
        line,
        column,
        severity: SEVERITIES[severity],
        message: visibleMessage(message),
        // Jenkins takes what stands before the last dot for the category.
        source: `wsgi-lint.${rule}`,
      };
      yield `    ${xmlTag('error', attributes)}/>\n`;
    }
    yield '  </file>\n';
  }
  yield '</checkstyle>\n';
};
