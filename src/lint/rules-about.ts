import type { Example, Rule } from './rule.js';
import { rules } from './rules/index.js';

/** What a rule's own documentation shows it to be about. */
interface Subject {
  readonly rule: Rule;
  /** The directives in lower case, each with the options in which it finds something; none when it is about the whole. */
  readonly directives: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * The rules that concern a directive (its name without `<`, in any case), or one of its options: those that find something in it in one of
 * their bad examples, and those that name it in their title; an option may be named in the explanation too.
 */
export function rulesAbout(directive: string, option?: string): readonly Rule[] {
  const name = directive.toLowerCase();
  return subjects()
    .filter(({ rule, directives }) => {
      const options = directives.get(name);
      if (option === undefined) return options !== undefined || names(rule.title, directive);
      return options !== undefined && (options.has(option) || names(`${rule.title} ${rule.why}`, option));
    })
    .map(({ rule }) => rule);
}

/** Of the rules that concern a directive, those that are about it as a whole and not about one of its options. */
export function rulesAboutWhole(directive: string): readonly Rule[] {
  const name = directive.toLowerCase();
  const aboutOption = new Set(
    subjects()
      .filter(({ directives }) => (directives.get(name)?.size ?? 0) > 0)
      .map(({ rule }) => rule),
  );
  return rulesAbout(directive).filter((rule) => !aboutOption.has(rule));
}

let known: readonly Subject[] | null = null;

function subjects(): readonly Subject[] {
  known ??= rules.filter((rule) => !isGeneral(rule)).map((rule) => ({ rule, directives: directivesOf(rule) }));
  return known;
}

/** The rules that stand for httpd's own errors are about any directive; their examples are of some. */
function isGeneral({ name }: Rule): boolean {
  return name.startsWith('syntax/');
}

function directivesOf({ examples }: Rule): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { line, mark } of examples.bad.flatMap(marksOf)) {
    const name = /^\s*<?([A-Za-z][\w]*)/.exec(line)?.[1]?.toLowerCase();
    if (name === undefined) continue;
    const options = found.get(name) ?? new Set();
    found.set(name, options);
    const option = /^([a-z][a-z-]*)(?:=|$)/.exec(mark)?.[1];
    if (option !== undefined && line.includes(`${option}=`)) options.add(option);
  }
  return found;
}

interface Mark {
  /** The directive, its continued lines joined, without marks. */
  readonly line: string;
  /** What stands there from the mark, or the word that it is in, on. */
  readonly mark: string;
}

function marksOf(example: Example): readonly Mark[] {
  const text = (typeof example === 'string' ? example : example.text).replace(/\\\n/g, ' ');
  return text.split('\n').flatMap((line) =>
    Array.from(line.matchAll(/«/g), ({ index }) => ({
      line: line.replace(/[«»]/g, ''),
      mark: `${/\S*$/.exec(line.slice(0, index))?.[0] ?? ''}${line.slice(index)}`.replace(/[«»]/g, ''),
    })),
  );
}

/** Whether a text has the name in backticks, alone or with a value. */
function names(text: string, name: string): boolean {
  const lower = text.toLowerCase();
  return [`\`${name.toLowerCase()}\``, `\`${name.toLowerCase()}=`, `\`<${name.toLowerCase()}>\``].some((quoted) =>
    lower.includes(quoted),
  );
}
