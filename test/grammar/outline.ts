import type { CloseTag, ConfigFile, Directive, Statement, Tag } from '../../src/grammar/index.js';

/**
 * A tree in a form to compare and read: one line per statement, indented, with httpd's line number, each argument in brackets. An
 * unfinished tag lacks its `>`; `unclosed` and `stray` say what they say.
 */
export function outline(file: ConfigFile): string {
  const lines: string[] = [];
  add(lines, file.body, '');
  return lines.join('\n');
}

function add(lines: string[], body: readonly Statement[], indent: string): void {
  for (const statement of body) {
    switch (statement.type) {
      case 'Section': {
        const { open, close } = statement;
        const end = close === null ? 'unclosed' : close.number;
        lines.push(`${indent}${open.number}-${end} <${words(open)}${open.complete ? '>' : ''}`);
        add(lines, statement.body, `${indent}  `);
        break;
      }
      case 'Directive':
        lines.push(`${indent}${statement.number} ${words(statement)}`);
        break;
      case 'Comment':
        lines.push(`${indent}${statement.number} ${shown(statement.text)}`);
        break;
      case 'Invalid':
        lines.push(`${indent}${statement.tag.number} stray </${shown(statement.tag.name.value)}>`);
    }
  }
}

function words({ name, args }: Directive | Tag): string {
  return [shown(name.value), ...args.map(({ value }) => `[${shown(value)}]`)].join(' ');
}

/** Control characters as escapes. */
function shown(text: string): string {
  return /[\0-\x1f]/.test(text) ? JSON.stringify(text).slice(1, -1) : text;
}

/** All that a tree says, for a comparison of two. */
export function facts(file: ConfigFile): unknown {
  return {
    outline: outline(file),
    end: file.span.end,
    lines: file.lines.map((line) => ({
      type: line.type,
      span: line.span,
      extent: line.extent,
      text: line.text,
      number: line.number,
      same: line.source === file.source,
      words: line.type === 'Comment' ? [] : wordsOf(line).map(({ span, raw, quote }) => ({ span, raw, quote })),
    })),
    statements: statementSpans(file),
  };
}

export function wordsOf(line: Directive | Tag | CloseTag): readonly Directive['name'][] {
  return line.type === 'CloseTag' ? [line.name] : [line.name, ...line.args];
}

function statementSpans(file: ConfigFile): string[] {
  const spans: string[] = [];
  const add = (body: readonly Statement[]): void => {
    for (const statement of body) {
      spans.push(`${statement.type} ${statement.span.start}-${statement.span.end}`);
      if (statement.type === 'Section') add(statement.body);
    }
  };
  add(file.body);
  return spans;
}
