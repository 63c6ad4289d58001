/**
 * Patterns of a configuration file, which are read from its folder: `*` and `?` stop at a slash, `**` does not, `[a-z]` is a class and `{a,b}` a
 * choice. One without a slash, but for its last character, names files and folders at any depth; what names a folder names all in it.
 */
export function globMatcher(patterns: readonly string[], folder: string): (path: string) => boolean {
  if (patterns.length === 0) return () => false;
  const expressions = patterns.map((pattern) => new RegExp(`^${sourceOf(pattern)}(?:/.*)?$`, 's'));
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  return (path) => {
    if (!path.startsWith(prefix)) return false;
    const relative = path.slice(prefix.length);
    return expressions.some((expression) => expression.test(relative));
  };
}

function sourceOf(pattern: string): string {
  const name = pattern.replace(/\/+$/, '');
  const anchored = name.replace(/^(?:\.?\/)+/, '');
  return `${name.includes('/') ? '' : '(?:.*/)?'}${expressionOf(anchored)}`;
}

const PIECES = /\*\*\/|\*+|\?|\[[!^]?\]?[^\]/]*\]|[{},]|\\.|./gsu;

function expressionOf(pattern: string): string {
  let open = 0;
  const parts = (pattern.match(PIECES) ?? []).map((piece) => {
    if (piece === '**/') return '(?:.*/)?';
    if (piece.startsWith('*')) return piece === '**' ? '.*' : '[^/]*';
    if (piece === '?') return '[^/]';
    if (piece.length > 2 && piece.startsWith('[')) return classOf(piece.slice(1, -1));
    if (piece === '{') {
      open++;
      return '(?:';
    }
    if (piece === '}' && open > 0) {
      open--;
      return ')';
    }
    if (piece === ',' && open > 0) return '|';
    return literal(piece.length > 1 && piece.startsWith('\\') ? piece.slice(1) : piece);
  });
  return parts.join('') + ')'.repeat(open);
}

/** A class whose ends are in the wrong order matches nothing. */
function classOf(members: string): string {
  const negated = /^[!^]/.test(members);
  const source = `[${negated ? '^/' : ''}${members.slice(negated ? 1 : 0).replace(/[[\]\\^]/g, '\\$&')}]`;
  try {
    new RegExp(source);
    return source;
  } catch {
    return '(?!)';
  }
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
