import type { ConfigFile } from '../../grammar/index.js';
import { lineStart } from '../../text/index.js';
import type { FileEdit, Finding, Severity } from '../finding.js';
import { matchesRule } from '../severity.js';
import { commentsIn, type FileComments, type Named, type Suppression } from './comments.js';

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
 * it names ran, and for each comment that enables what is not disabled. The findings come back in their order, those of comments at the end of them.
 */
export function suppress(
  findings: readonly Finding[],
  files: readonly ConfigFile[],
  { ran, unusedIn }: SuppressOptions,
): readonly Finding[] {
  const byPath = new Map<string, FileComments>();
  for (const file of files) {
    const comments = commentsIn(file);
    if (comments.suppressions.length + comments.needless.length > 0) byPath.set(file.source.path, comments);
  }
  if (byPath.size === 0) return findings;
  const used = new Set<Suppression>();
  const told = findings.filter((finding) => {
    const { suppressions = [] } = byPath.get(finding.location.source.path) ?? {};
    const by = suppressions.filter((each) => covers(each, finding));
    for (const suppression of by) used.add(suppression);
    return by.length === 0;
  });
  const idle = [...byPath].flatMap(([path, { suppressions, needless }]) => {
    const severity = unusedIn(path);
    if (severity === 'off') return [];
    const unused = suppressions.filter((each) => !used.has(each) && isJudged(each, ran));
    return [
      ...unused.map((each) => idleFinding(each, severity, 'suppresses', { all: suppressions, idle: unused })),
      ...needless.map((each) => idleFinding(each, severity, 'enables', { all: needless, idle: needless })),
    ];
  });
  return [...told, ...idle];
}

function covers({ pattern, scope, enabled }: Suppression, { rule, location: { span } }: Finding): boolean {
  if (span.start < scope.start || span.start >= scope.end || !matchesRule(pattern, rule)) return false;
  return !enabled.some((each) => each.from <= span.start && matchesRule(each.pattern, rule));
}

/** Whether one can tell that it is of no use: it is always read, and all rules that it names ran. */
function isJudged({ pattern, isAlwaysRead }: Suppression, ran: ReadonlySet<string>): boolean {
  return isAlwaysRead && (pattern.includes('*') || ran.has(pattern));
}

/** What was named with a finding, and what of that is of no use. */
interface Comments {
  readonly all: readonly Named[];
  readonly idle: readonly Named[];
}

function idleFinding(
  named: Named,
  severity: Severity,
  verb: 'suppresses' | 'enables',
  { all, idle }: Comments,
): Finding {
  const { pattern, span, file, comment } = named;
  const ofComment = (each: Named): boolean => each.comment === comment;
  const whole = all.filter(ofComment).length === idle.filter(ofComment).length;
  // When nothing of the comment is needed, its first finding removes it and the others have no fix of their own.
  const isFirst = idle.find(ofComment) === named;
  const edit = whole ? removeLine(named) : removeName(named);
  const title = whole ? 'remove the comment' : `remove \`${pattern}\``;
  return {
    rule: UNUSED,
    severity,
    message: verb === 'enables' ? needlessMessage(pattern) : unusedMessage(pattern),
    location: { source: file.source, span },
    rejected: false,
    certainty: 'certain',
    related: [],
    fixes: whole && !isFirst ? [] : [{ title, safe: true, edits: [edit] }],
  };
}

function unusedMessage(pattern: string): string {
  if (pattern === '*') return 'nothing is found here that this comment suppresses';
  return `\`${pattern}\` finds nothing here that this comment suppresses`;
}

function needlessMessage(pattern: string): string {
  if (pattern === '*') return 'nothing is disabled here, so there is nothing to enable';
  return `\`${pattern}\` is not disabled here, so there is nothing to enable`;
}

function removeLine({ file: { source }, comment }: Named): FileEdit {
  const { text, path } = source;
  const start = lineStart(text, comment.span.start);
  const feed = text.indexOf('\n', comment.span.end);
  return { file: path, start, end: feed < 0 ? text.length : feed + 1, text: '' };
}

/** A name with the comma and the blanks behind it; before it, for the last one. */
function removeName({ file: { source }, comment, span }: Named): FileEdit {
  const { text, path } = source;
  const behind = /^[\s,]*/.exec(text.slice(span.end, comment.span.end))?.[0] ?? '';
  const isLast = behind.length === comment.span.end - span.end || text.startsWith('--', span.end + behind.length);
  if (!isLast) return { file: path, start: span.start, end: span.end + behind.length, text: '' };
  const before = /[\s,]*$/.exec(text.slice(comment.span.start, span.start))?.[0] ?? '';
  return { file: path, start: span.start - before.length, end: span.end, text: '' };
}
