import { joinLine, type LogicalLine, scanLine } from './lines.js';
import { CloseTagNode, CommentNode, DirectiveNode, type LineToken, type Origin, TagNode } from './nodes.js';
import { getWord } from './words.js';

const [QUOTE, HASH, APOSTROPHE, SLASH, LESS] = [34, 35, 39, 47, 60] as const;

/**
 * The logical lines of a text, each its own token; those of which continuation, NUL and trimming leave nothing are left out.
 * @param text the part of the origin's text that starts at `offset`, read as if it were alone
 */
export function tokenize(origin: Origin, text: string, offset: number): LineToken[] {
  const lines: LineToken[] = [];
  let nul = -1;
  for (let at = 0; at < text.length; ) {
    if (nul < at) nul = indexOrEnd(text, '\0', at);
    const place = scanLine(text, at, nul);
    const Line = kindOf(text, place);
    if (Line !== null) lines.push(new Line(origin, place, offset));
    at = place.next;
  }
  return lines;
}

type Kind = typeof DirectiveNode | typeof CommentNode | typeof TagNode | typeof CloseTagNode;

/** What a line is, by its first word (spec 2.5, 3.3, 4.1, 4.5): a quoted tag is a tag. */
function kindOf(text: string, line: LogicalLine): Kind | null {
  if (!line.plain) return kindOfText(joinLine(text, line).text);
  if (line.start === line.end) return null;
  switch (text.charCodeAt(line.start)) {
    case LESS:
      return text.charCodeAt(line.start + 1) === SLASH ? CloseTagNode : TagNode;
    case HASH:
      return CommentNode;
    case QUOTE:
    case APOSTROPHE:
      return kindOfText(text.slice(line.start, line.end));
    default:
      return DirectiveNode;
  }
}

function kindOfText(text: string): Kind | null {
  if (text === '') return null;
  if (text.startsWith('#')) return CommentNode;
  const name = getWord(text, 0).value;
  if (name.startsWith('</')) return CloseTagNode;
  return name.startsWith('<') ? TagNode : DirectiveNode;
}

function indexOrEnd(text: string, what: string, from: number): number {
  const index = text.indexOf(what, from);
  return index < 0 ? text.length : index;
}
