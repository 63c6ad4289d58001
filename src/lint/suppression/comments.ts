import { type Comment, type ConfigFile, pathAt } from '../../grammar/index.js';
import { type Span, sourceSpan } from '../../text/index.js';
import { nearest } from '../nearest.js';
import { matchesRule } from '../severity.js';

/** One rule, or a pattern of rules, that a comment names. */
export interface Named {
  readonly file: ConfigFile;
  readonly comment: Comment;
  /** As written; `*` where the comment names none and so means all. */
  readonly pattern: string;
  /** Where it stands; the whole comment where it names none. */
  readonly span: Span;
}

/** What a comment suppresses in a part of its file. */
export interface Suppression extends Named {
  /** Findings that begin in here are not told. */
  readonly scope: Span;
  /** Rules that are told again from an offset on. */
  readonly enabled: readonly { readonly pattern: string; readonly from: number }[];
  /** Whether what it stands in is always read: under a condition, or in a macro, there may be nothing to suppress this time. */
  readonly isAlwaysRead: boolean;
}

const VERBS = ['disable-next', 'disable', 'disable-file', 'enable'] as const;
type Verb = (typeof VERBS)[number];

const COMMENT = /^#+[ \t]*wsgi-lint-(disable-next|disable-file|disable|enable)(?![\w-])(.*)$/s;

/** Sections whose content is not read in every run, or not as it stands. */
const CONDITIONAL = /^(?:if(?:module|define|version|file|directive|section)|macro)$/i;

/** What the comments of a file say of rules. */
export interface FileComments {
  readonly suppressions: readonly Suppression[];
  /** What is enabled without having been disabled. */
  readonly needless: readonly Named[];
}

const NOTHING_SAID: FileComments = { suppressions: [], needless: [] };

/** Reads the comments of a file. Only whole lines are comments, so a scope is a directive, a section, or the lines between two comments. */
export function commentsIn(file: ConfigFile): FileComments {
  if (!file.source.text.includes('wsgi-lint-')) return NOTHING_SAID;
  const found: Suppression[] = [];
  const needless: Named[] = [];
  /** Those that go on until a comment ends them, by their place in `found`. */
  const open = new Set<number>();
  for (const [index, line] of file.lines.entries()) {
    const said = line.type === 'Comment' ? read(line) : null;
    if (line.type !== 'Comment' || said === null) continue;
    const names = said.names.length > 0 ? said.names : [{ pattern: '*', span: line.span }];
    if (said.verb === 'enable') {
      for (const { pattern, span } of names)
        if (!enable(pattern, line.span.start, found, open)) needless.push({ file, comment: line, pattern, span });
      continue;
    }
    const scope = scopeOf(said.verb, line, index, file);
    const { sections } = pathAt(file, line.span.start);
    const isAlwaysRead = !sections.some((section) => CONDITIONAL.test(section.open.name.value));
    for (const { pattern, span } of names) {
      if (said.verb === 'disable') open.add(found.length);
      found.push({ file, comment: line, pattern, span, scope, enabled: [], isAlwaysRead });
    }
  }
  return { suppressions: found, needless };
}

/** Ends what is open for the same rules, and takes some out of what is open for more; `false` when there is neither. */
function enable(pattern: string, from: number, found: Suppression[], open: Set<number>): boolean {
  let isNeeded = false;
  for (const at of open) {
    const begun = found[at];
    if (begun === undefined) continue;
    const isWhole = matchesRule(pattern, begun.pattern);
    if (!isWhole && !matchesRule(begun.pattern, pattern)) continue;
    isNeeded = true;
    if (isWhole) open.delete(at);
    found[at] = isWhole
      ? { ...begun, scope: { start: begun.scope.start, end: from } }
      : { ...begun, enabled: [...begun.enabled, { pattern, from }] };
  }
  return isNeeded;
}

/** A comment that begins as one that suppresses something, with a word that means nothing. */
export interface UnknownComment {
  readonly written: string;
  readonly span: Span;
  /** What was most likely meant. */
  readonly meant: Verb | null;
}

const MARKER = /^#+[ \t]*wsgi-lint-([\w-]+)(?![\w:-])/i;
/** What other linters have for the same. */
const FOREIGN = /^(?:disable|enable|ignore|suppress|skip|noqa)/i;

/** The comments of a file that look as if they should suppress something and do not. */
export function unknownCommentsIn(file: ConfigFile): readonly UnknownComment[] {
  if (!/wsgi-lint-/i.test(file.source.text)) return [];
  return file.lines.flatMap((line): readonly UnknownComment[] => {
    if (line.type !== 'Comment' || COMMENT.test(line.text)) return [];
    const [start = '', written] = MARKER.exec(line.text) ?? [];
    if (written === undefined) return [];
    const meant = /^disable-(?:next-)?line$/i.test(written) ? 'disable-next' : nearestVerb(written);
    if (meant === null && !FOREIGN.test(written)) return [];
    return [{ written, span: sourceSpan(line.line, start.length - written.length, start.length), meant }];
  });
}

function nearestVerb(written: string): Verb | null {
  return VERBS.find((verb) => verb === written.toLowerCase()) ?? nearest(written, VERBS);
}

interface Said {
  readonly verb: Verb;
  readonly names: readonly { readonly pattern: string; readonly span: Span }[];
}

/** Takes a comment apart: rules with blanks or commas between them, then ` -- ` and the reason. */
function read({ text, line }: Comment): Said | null {
  const [, verb, rest = ''] = COMMENT.exec(text) ?? [];
  if (verb === undefined) return null;
  const at = text.length - rest.length;
  const reason = /(?:^|\s)--(?:\s|$)/.exec(rest)?.index ?? rest.length;
  const names = Array.from(rest.slice(0, reason).matchAll(/[^\s,]+/g), ({ 0: pattern, index }) => ({
    pattern,
    span: sourceSpan(line, at + index, at + index + pattern.length),
  }));
  return { verb: verb as Verb, names };
}

const NOTHING: Span = { start: 0, end: 0 };

function scopeOf(verb: Verb, comment: Comment, index: number, file: ConfigFile): Span {
  if (verb === 'disable-file') return { start: 0, end: Number.POSITIVE_INFINITY };
  if (verb === 'disable') return { start: comment.span.start, end: Number.POSITIVE_INFINITY };
  const next = file.lines.slice(index + 1, index + 100).find(({ type }) => type !== 'Comment');
  if (next === undefined || next.type === 'CloseTag') return NOTHING;
  if (next.type !== 'Tag') return next.span;
  return pathAt(file, next.span.start).sections.at(-1)?.span ?? next.span;
}
