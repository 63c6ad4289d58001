import type { ConfigFile, LineNode, Statement } from '../grammar/index.js';

/** A line with the place that it has among the sections. */
export interface PlacedLine {
  readonly line: LineNode;
  /** How many sections are around it; `null` where that is not to be told from the text. */
  readonly depth: number | null;
  /** It is code of another language, or stands where no directive is read. */
  readonly isForeign: boolean;
}

/** Sections whose content is code. */
const CODE = /^(?:lua|perl)/i;

/** Every line of a file in order. Loops instead of recursing: nesting may be as deep as the file is long. */
export function placedLines(file: ConfigFile): readonly PlacedLine[] {
  const placed: PlacedLine[] = [];
  const open: {
    readonly body: readonly Statement[];
    at: number;
    depth: number | null;
    isForeign: boolean;
    close: PlacedLine | null;
  }[] = [{ body: file.body, at: 0, depth: 0, isForeign: false, close: null }];
  for (let level = open.at(-1); level !== undefined; level = open.at(-1)) {
    const { depth, isForeign } = level;
    const statement = level.body[level.at++];
    if (statement === undefined) {
      if (level.close !== null) placed.push(level.close);
      open.pop();
    } else if (statement.type === 'Section') {
      placed.push({ line: statement.open, depth, isForeign });
      const isClosed = statement.close !== null;
      open.push({
        body: statement.body,
        at: 0,
        depth: depth === null || !isClosed ? null : depth + 1,
        isForeign: isForeign || CODE.test(statement.open.name.value),
        close: statement.close === null ? null : { line: statement.close, depth, isForeign },
      });
      // What is not closed where it should be may hold all that follows.
      if (!isClosed) level.depth = null;
    } else {
      if (statement.type === 'Invalid') level.depth = null;
      placed.push({ line: statement.type === 'Invalid' ? statement.tag : statement, depth: level.depth, isForeign });
    }
  }
  return placed;
}
