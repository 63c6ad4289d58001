import type { Severity } from '../finding.js';
import { labelledMessage } from './labelled.js';
import { placeOf } from './place.js';
import type { Reporter } from './reporter.js';
import { visible } from './visible.js';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/** Workflow commands of GitHub Actions, which shows them at the lines of a pull request. */
export const github: Reporter = function* ({ findings }, { displayPath }) {
  for (const finding of findings) {
    const { location, severity, rule } = finding;
    const { line, column, endLine, endColumn } = placeOf(location);
    const properties = {
      file: displayPath(location.source.path),
      line,
      endLine,
      // GitHub refuses columns for a range of several lines.
      ...(line === endLine ? { col: column, endColumn } : {}),
      title: rule,
    };
    yield `::${COMMANDS[severity]} ${propertyList(properties)}::${escapeData(labelledMessage(finding))}\n`;
  }
};

function propertyList(properties: Readonly<Record<string, string | number>>): string {
  return Object.entries(properties)
    .map(([name, value]) => `${name}=${escapeProperty(visible(String(value)))}`)
    .join(',');
}

/** `%`, CR and LF as the runner takes them back (actions/toolkit, command.ts). */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
