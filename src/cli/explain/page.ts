import { createColors } from 'picocolors';
import type { Output } from '../io.js';

/** One page of documentation. Its texts quote the configuration in backticks, which colours stand for where there are some. */
export interface Page {
  readonly title: string;
  /** Behind the title, dimmed. */
  readonly note?: string;
  readonly blocks: readonly Block[];
}

export type Block =
  /** Paragraphs, with an empty line between two. */
  | { readonly kind: 'text'; readonly text: string }
  /** What is known, by name; a fact without a value is left out. */
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [name: string, ...values: string[]])[] }
  | {
      readonly kind: 'list';
      readonly heading: string;
      readonly items: readonly (readonly [term: string, text: string])[];
      /** Below the list. */
      readonly more?: string;
    }
  /** Configuration, which stays as it is. */
  | { readonly kind: 'code'; readonly heading: string; readonly text: string };

export interface PageStyle {
  /** In columns. */
  readonly width: number;
  readonly colors: boolean;
}

const MARGIN = 2;
const LONGEST_TERM = 32;

/** The style for an output: as wide as the terminal, 80 columns where there is none; longer lines than 100 are hard to read. */
export function pageStyle({ columns }: Output, colors: boolean): PageStyle {
  return { width: Math.max(40, Math.min(columns ?? 80, 100)), colors };
}

/** The page as text, which ends with a line feed. */
export function renderPage({ title, note, blocks }: Page, style: PageStyle): string {
  const { bold, dim } = createColors(style.colors);
  const head = note === undefined ? bold(title) : `${bold(title)} ${dim(`(${note})`)}`;
  const parts = blocks.map((block) => renderBlock(block, style)).filter((part) => part !== '');
  return `${[head, ...parts].join('\n\n')}\n`;
}

function renderBlock(block: Block, style: PageStyle): string {
  const { bold, blue } = createColors(style.colors);
  switch (block.kind) {
    case 'text':
      return block.text
        .split('\n\n')
        .map((paragraph) => wrap(paragraph, MARGIN, style))
        .join('\n\n');
    case 'facts': {
      const told = block.facts.filter(([, ...values]) => values.length > 0);
      const column = MARGIN + Math.max(...told.map(([name]) => name.length)) + 3;
      return told
        .map(([name, ...values]) => {
          const text = values.map((value) => wrap(value, column, style)).join('\n');
          return `${`${' '.repeat(MARGIN)}${blue(`${name}:`)}`}${text.slice(MARGIN + name.length + 1)}`;
        })
        .join('\n');
    }
    case 'list': {
      const { heading, items, more } = block;
      if (items.length === 0 && more === undefined) return '';
      const longest = Math.max(0, ...items.map(([term]) => term.length).filter((length) => length <= LONGEST_TERM));
      const column = MARGIN + longest + 2;
      const lines = items.map(([term, text]) => {
        const shown = `${' '.repeat(MARGIN)}${blue(term)}`;
        if (text === '') return shown;
        const wrapped = wrap(text, column, style);
        return term.length > longest ? `${shown}\n${wrapped}` : `${shown}${wrapped.slice(MARGIN + term.length)}`;
      });
      if (more !== undefined) lines.push(wrap(more, MARGIN, style));
      return [`${bold(heading)}`, ...lines].join('\n');
    }
    case 'code':
      return `${bold(block.heading)}\n${block.text.trimEnd().replace(/^(?=.)/gm, '    ')}`;
  }
}

/** A word, with blanks only inside of a quotation of the configuration. */
const WORD = /(?:`[^`]*`|\S)+/g;

/** Breaks a paragraph into lines, each with a margin of `indent` blanks. A quotation stays on one line when it has room there. */
function wrap(text: string, indent: number, { width, colors }: PageStyle): string {
  const room = width - indent;
  const words = Array.from(text.matchAll(WORD), ([word]) => word).flatMap((word) =>
    shownLength(word, colors) > room ? splitQuotation(word) : [word],
  );
  const lines: string[] = [];
  let line = '';
  let length = 0;
  for (const word of words) {
    const added = shownLength(word, colors);
    if (line !== '' && length + 1 + added > room) {
      lines.push(line);
      line = '';
      length = 0;
    }
    line += `${line === '' ? '' : ' '}${colors ? painted(word) : word}`;
    length += added + (length === 0 ? 0 : 1);
  }
  lines.push(line);
  return lines.map((each) => `${' '.repeat(indent)}${each}`).join('\n');
}

/** The blank-separated parts of what is too long for a line, each a quotation of its own where they are inside of one. */
function splitQuotation(word: string): readonly string[] {
  return word.replace(/`[^`]*`/g, (quotation) => quotation.replaceAll(' ', '` `')).split(' ');
}

function shownLength(word: string, colors: boolean): number {
  return (colors ? word.replaceAll('`', '') : word).length;
}

function painted(word: string): string {
  const { cyan } = createColors(true);
  return word.replace(/`([^`]*)`/g, (_, quoted: string) => cyan(quoted));
}
