import type { ConfigFile } from '../../grammar/index.js';
import { lineStart } from '../../text/index.js';
import type { FileEdit, Finding, Severity } from '../finding.js';
import { matchesRule } from '../severity.js';
import { type Suppression, suppressionsIn } from './comments.js';

/** The name under which a suppression that suppresses nothing is found; its rule documents it. */
export const UNUSED = 'suppression/unused';

export interface SuppressOptions {
  /** The names of the rules that ran: nothing is known of the others. */
  readonly ran: ReadonlySet<string>;
  /** The severity of an unused suppression in a file, by `Source.path`; `off` where nobody wants to know. */
  readonly unusedIn: (path: string) => Severity | 'off';
}

/**
 * Takes away the findings that comments of their files suppress, and adds one for each suppression that had nothing to do though the rules that
 * it names ran. The findings come back in their order, those of suppressions at the end of them.
 */
export function suppress(
  findings: readonly Finding[],
  files: readonly ConfigFile[],
  { ran, unusedIn }: SuppressOptions,
): readonly Finding[] {
  const byPath = new Map<string, readonly Suppression[]>();
  for (const file of files) {
    const suppressions = suppressionsIn(file);
    if (suppressions.length > 0) byPath.set(file.source.path, suppressions);
  }
  if (byPath.size === 0) return findings;
  const used = new Set<Suppression>();
  const told = findings.filter((finding) => {
    const by = (byPath.get(finding.location.source.path) ?? []).filter((each) => covers(each, finding));
    for (const suppression of by) used.add(suppression);
    return by.length === 0;
  });
  const idle = [...byPath].flatMap(([path, all]) => {
    const severity = unusedIn(path);
    if (severity === 'off') return [];
    const unused = all.filter((each) => !used.has(each) && isJudged(each, ran));
    return unused.map((each) => unusedFinding(each, severity, all, unused));
  });
  return [...told, ...idle];
}

function covers({ pattern, scope }: Suppression, { rule, location: { span } }: Finding): boolean {
  return scope.start <= span.start && span.start < scope.end && matchesRule(pattern, rule);
}

/** Whether one can tell that it is of no use: it is always read, and all rules that it names ran. */
function isJudged({ pattern, isAlwaysRead }: Suppression, ran: ReadonlySet<string>): boolean {
  return isAlwaysRead && (pattern.includes('*') || ran.has(pattern));
}

function unusedFinding(
  suppression: Suppression,
  severity: Severity,
  all: readonly Suppression[],
  unused: readonly Suppression[],
): Finding {
  const { pattern, span, file, comment } = suppression;
  const what = pattern === '*' ? 'nothing' : `\`${pattern}\``;
  const ofComment = (each: Suppression): boolean => each.comment === comment;
  const whole = all.filter(ofComment).length === unused.filter(ofComment).length;
  // When nothing of the comment is needed, its first finding removes it and the others have no fix of their own.
  const isFirst = unused.find(ofComment) === suppression;
  const edit = whole ? removeLine(suppression) : removeName(suppression);
  return {
    rule: UNUSED,
    severity,
    message:
      pattern === '*'
        ? 'nothing is found here that this comment suppresses'
        : `${what} finds nothing here that this comment suppresses`,
    location: { source: file.source, span },
    rejected: false,
    certainty: 'certain',
    related: [],
    fixes:
      whole && !isFirst ? [] : [{ title: whole ? 'remove the comment' : `remove ${what}`, safe: true, edits: [edit] }],
  };
}

function removeLine({ file: { source }, comment }: Suppression): FileEdit {
  const { text, path } = source;
  const start = lineStart(text, comment.span.start);
  const feed = text.indexOf('\n', comment.span.end);
  return { file: path, start, end: feed < 0 ? text.length : feed + 1, text: '' };
}

/** A name with the comma and the blanks behind it; before it, for the last one. */
function removeName({ file: { source }, comment, span }: Suppression): FileEdit {
  const { text, path } = source;
  const behind = /^[\s,]*/.exec(text.slice(span.end, comment.span.end))?.[0] ?? '';
  const isLast = behind.length === comment.span.end - span.end || text.startsWith('--', span.end + behind.length);
  if (!isLast) return { file: path, start: span.start, end: span.end + behind.length, text: '' };
  const before = /[\s,]*$/.exec(text.slice(comment.span.start, span.start))?.[0] ?? '';
  return { file: path, start: span.start - before.length, end: span.end, text: '' };
}
