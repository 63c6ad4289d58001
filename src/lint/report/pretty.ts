import { createColors } from 'picocolors';
import type { Finding, Severity } from '../finding.js';
import { frameRows, type Mark, type Row } from './frame.js';
import { placeOf } from './place.js';
import type { Reporter, ReportOptions } from './reporter.js';
import { summaryLine } from './summary.js';
import { visible, visibleMessage } from './visible.js';

type Colors = ReturnType<typeof createColors>;
type Paint = (text: string) => string;

/** For people: a line that can be clicked, the places that matter with their words, what to do, and a count at the end. */
export const pretty: Reporter = function* ({ files, findings, known }, options) {
  const colors = createColors(options.colors);
  for (const finding of findings) yield `${findingText(finding, options, colors)}\n\n`;
  yield `${summaryLine(findings, files.length, known)}\n`;
};

/** A mistake at a place, which no rule has found, as findings are shown. */
export function prettyError(
  { location, message }: Pick<Finding, 'location' | 'message'>,
  options: Pick<ReportOptions, 'displayPath' | 'colors' | 'width'>,
): string {
  const finding: Finding = {
    rule: '',
    severity: 'error',
    message,
    location,
    rejected: false,
    certainty: 'certain',
    related: [],
    fixes: [],
  };
  return `${findingText(finding, options, createColors(options.colors))}\n`;
}

function findingText(
  finding: Finding,
  options: Pick<ReportOptions, 'displayPath' | 'width' | 'fixOption'>,
  colors: Colors,
): string {
  const { displayPath, width } = options;
  const paint = painter(finding.severity, colors);
  const frames = framesOf(finding).map(([source, marks]) => ({
    at: `${visible(displayPath(source.path))}:${lineAndColumn(source, marks)}`,
    rows: frameRows(source, marks, width),
  }));
  const digits = Math.max(...frames.flatMap(({ rows }) => rows.map(({ number }) => String(number ?? '').length)));
  const margin = ' '.repeat(digits);
  const bar = colors.blue('|');
  const gutter = `${margin} ${bar}`;

  const lines = [headLine(finding, frames[0]?.at ?? '', paint, colors)];
  for (const [index, { at, rows }] of frames.entries()) {
    lines.push(gutter);
    if (index > 0) lines.push(`${margin} ${colors.blue(':::')} ${at}`);
    for (const row of rows) lines.push(rowText(row, margin, bar, paint, colors));
  }
  const notes = notesOf(finding, options.fixOption);
  if (notes.length > 0) lines.push(gutter);
  for (const note of notes) lines.push(`${margin} ${colors.blue('=')} ${note}`);
  return lines.join('\n');
}

function headLine({ severity, message, rule }: Finding, at: string, paint: Paint, colors: Colors): string {
  return `${colors.bold(at)}: ${colors.bold(paint(severity))}: ${visibleMessage(message)}${rule === '' ? '' : ` ${colors.dim(`[${visible(rule)}]`)}`}`;
}

type Source = Finding['location']['source'];

/** The marks by file, the finding's own file first. */
function framesOf({ location, label, related }: Finding): [Source, Mark[]][] {
  const frames = new Map<Source, Mark[]>([
    [location.source, [{ span: location.span, label: label ?? '', primary: true }]],
  ]);
  for (const { location: other, message } of related) {
    const marks = frames.get(other.source) ?? [];
    frames.set(other.source, [...marks, { span: other.span, label: message, primary: false }]);
  }
  return [...frames];
}

function lineAndColumn(source: Source, marks: readonly Mark[]): string {
  const { line, column } = placeOf({ source, span: marks[0]?.span ?? { start: 0, end: 0 } });
  return `${line}:${column}`;
}

function rowText({ number, text, mark }: Row, margin: string, bar: string, paint: Paint, colors: Colors): string {
  if (mark !== null) return `${margin} ${bar} ${(mark.primary ? paint : colors.blue)(text)}`;
  if (number === null) return colors.blue(text);
  return `${colors.blue(String(number).padStart(margin.length))} ${bar}${text === '' ? '' : ` ${text}`}`;
}

function notesOf({ fixes, certainty }: Finding, fixOption: string | undefined): string[] {
  const notes = fixes.map(
    ({ title, safe }) => `fix: ${visibleMessage(title)} (${fixOption ?? (safe ? '--fix' : '--unsafe-fixes')})`,
  );
  if (certainty === 'unknown-branch') notes.push('note: it stands under a condition that cannot be known here');
  return notes;
}

function painter(severity: Severity, colors: Colors): Paint {
  switch (severity) {
    case 'error':
      return colors.red;
    case 'warning':
      return colors.yellow;
    case 'info':
      return colors.cyan;
    case 'hint':
      return colors.gray;
  }
}
