import { commandName } from '../../directives/arity.js';
import {
  CONDITION_FLAGS,
  EXPRESSION_FUNCTIONS,
  EXPRESSION_OPERATORS,
  findLetter,
  findRewriteFlag,
  findTerm,
  type Language,
  languageOf,
  lettersOf,
  REQUEST_HEADERS,
  RESPONSE_HEADERS,
  RULE_FLAGS,
  type Term,
  termsOf,
  variablesOf,
} from '../../directives/terms/index.js';
import type { Word } from '../../grammar/index.js';
import type { Span } from '../../text/index.js';
import { definitionOf } from '../definition-of.js';
import { valuesOf } from '../word-content.js';
import type { About, Describer } from './about.js';

/** A word of an argument's own language: a flag, a variable, a function, a letter of a log format; or a header, a media type, a handler. */
export const describeTerm: Describer = ({ document, line, word, offset }, workspace) => {
  if (line === null || word === null || line.type === 'Comment' || line.type === 'CloseTag') return null;
  const definition = definitionOf(line, document.path, workspace);
  const index = line.args.indexOf(word);
  if (definition === null || index < 0) return null;
  const directive = commandName(definition);
  const words = valuesOf(line);
  const language = languageOf(directive, index, words);
  if (language !== null) {
    const about = partsOf(language).flatMap((part) => aboutPart(part, language, word, offset) ?? [])[0];
    if (about !== undefined) return about;
  }
  const list = termsOf(directive, index, words);
  if (list === null) return null;
  const span = pieceAt(word, offset, list.separator === undefined ? /[^"'!]+/g : /[^"';]+/g);
  const term = span && findTerm(list.terms, textAt(word, span));
  return span && term ? aboutTerm(term, span) : null;
};

/** What to look for in a language: a pattern of its words, and what one of them means. */
interface Part {
  readonly pattern: RegExp;
  find(text: string, language: Language): Term | undefined;
}

const VARIABLE: Part = {
  pattern: /%\{[^}]*\}/g,
  find: (text, language) => {
    const name = text.slice(2, -1);
    const [, prefix = '', argument = ''] = /^([\w-]+:)(.*)$/.exec(name) ?? [];
    const variables = variablesOf(language);
    // What will be known later is said of the variable, too.
    const later = prefix.startsWith('LA-') ? findTerm(variables, argument) : undefined;
    return prefix === ''
      ? findTerm(variables, name)
      : ofHeader(
          findTerm(variables, later?.name ?? prefix) ?? findTerm(EXPRESSION_FUNCTIONS, prefix.slice(0, -1)),
          argument,
          prefix === 'resp:' ? RESPONSE_HEADERS : REQUEST_HEADERS,
        );
  },
};

/** What reads headers, with what the header it reads means. */
function ofHeader(term: Term | undefined, name: string, headers: readonly Term[]): Term | undefined {
  const header = findTerm(headers, name);
  const isReader = term !== undefined && /^(?:HTTP:|req|http|req_novary|resp|\{\}[io])$/.test(term.name);
  return header === undefined || !isReader ? term : { ...term, summary: `${term.summary}\n\n${header.summary}` };
}
const FUNCTION: Part = { pattern: /\b\w+(?=\()/g, find: (text) => findTerm(EXPRESSION_FUNCTIONS, text) };
/** Case matters: `-f` and `-F` differ. */
const OPERATOR: Part = {
  pattern: /(?<![\w}'])-[A-Za-z]+\b/g,
  find: (text) => EXPRESSION_OPERATORS.find(({ name }) => name === text),
};
const FLAG: Part = {
  pattern: /(?<=[[,]\s*)[^,[\]\s][^,\]]*/g,
  find: (text, language) => findRewriteFlag(language === 'rule-flags' ? RULE_FLAGS : CONDITION_FLAGS, text),
};
const LETTER: Part = {
  pattern: /%[!<>,0-9+-]*(?:\{[^}]*\})?[!<>,0-9+-]*(?:\^[A-Za-z]{2}|[A-Za-z%])/g,
  find(text, language) {
    const term = findLetter(lettersOf(language), text);
    const name = /\{([^}]*)\}/.exec(text)?.[1] ?? '';
    return ofHeader(term, name, term?.name === '{}o' ? RESPONSE_HEADERS : REQUEST_HEADERS);
  },
};

function partsOf(language: Language): readonly Part[] {
  switch (language) {
    case 'rewrite':
    case 'string':
      return [VARIABLE];
    case 'expression':
      return [VARIABLE, FUNCTION, OPERATOR];
    case 'rule-flags':
    case 'condition-flags':
      return [VARIABLE, FLAG];
    default:
      return [LETTER];
  }
}

function aboutPart({ pattern, find }: Part, language: Language, word: Word, offset: number): About | null {
  const span = pieceAt(word, offset, pattern);
  const term = span && find(textAt(word, span), language);
  return span && term ? aboutTerm(term, span, textAt(word, span)) : null;
}

/** A term, as it is written, with its meaning. */
export function aboutTerm(term: Term, span: Span, written = term.name): About {
  return { text: `\`${written}\`\n\n${term.summary}`, span };
}

/** The piece of a word that a pattern finds at an offset. */
function pieceAt({ raw, span }: Word, offset: number, pattern: RegExp): Span | null {
  for (const { 0: text, index } of raw.matchAll(pattern)) {
    const start = span.start + index;
    if (start <= offset && offset <= start + text.length) return { start, end: start + text.length };
  }
  return null;
}

function textAt({ raw, span }: Word, { start, end }: Span): string {
  return raw.slice(start - span.start, end - span.start);
}
