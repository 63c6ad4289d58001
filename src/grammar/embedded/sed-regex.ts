/** What a compiled expression of sed is, or why it is none. `next` is the offset behind the delimiter. */
export type SedRegex =
  | { readonly ok: true; readonly next: number; readonly empty: boolean; readonly groups: number }
  | { readonly ok: false; readonly message: string };

const MOST_GROUPS = 9;
const LARGEST_COUNT = 255;

const fail = (message: string): SedRegex => ({ ok: false, message });

/** `sed_compile` (modules/filters/regexp.c): a basic regular expression from `start` up to `end`, or to where the text ends. */
export function readSedRegex(text: string, start: number, end: string): SedRegex {
  const characterAt = (at: number): string => text[at] ?? '\0';
  if (characterAt(start) === end) return { ok: true, next: start + 1, empty: true, groups: 0 };
  let at = start;
  let groups = 0;
  let open = 0;
  let isRepeatable = false;
  if (characterAt(at) === '^') at++;
  for (;;) {
    const character = characterAt(at++);
    if (character === end || character === '\0') {
      return open > 0 ? fail('\\( \\) imbalance') : { ok: true, next: at, empty: false, groups };
    }
    if (character === '[') {
      const close = endOfSet(text, at);
      if (close === null) return fail('[ ] imbalance');
      at = close;
    } else if (character === '\\') {
      const escaped = characterAt(at++);
      if (escaped === '(') {
        if (groups >= MOST_GROUPS) return fail('Too many \\(');
        groups++;
        open++;
      } else if (escaped === ')') {
        if (--open < 0) return fail('\\( \\) imbalance');
      } else if (escaped === '{' && isRepeatable) {
        const bounds = readBounds(text, at);
        if (typeof bounds === 'string') return fail(bounds);
        at = bounds;
      } else if (/[1-9]/.test(escaped) && Number(escaped) > groups - open) {
        return fail("``\\digit'' out of range");
      }
    }
    isRepeatable = true;
  }
}

/** The offset behind a set of characters that opens before `start`. Its first character may be the bracket that closes others. */
function endOfSet(text: string, start: number): number | null {
  const first = text[start] === '^' ? start + 1 : start;
  const close = text.indexOf(']', first + 1);
  return close < 0 ? null : close + 1;
}

/** The offset behind `n\}`, `n,\}` or `n,m\}`, or what is wrong. */
function readBounds(text: string, start: number): number | string {
  const numbers: number[] = [];
  let at = start;
  for (;;) {
    const digits = /^[0-9]+(?=[\\,])/.exec(text.slice(at))?.[0];
    if (digits === undefined) return 'Bad number';
    at += digits.length;
    if (Number(digits) >= LARGEST_COUNT) return 'Range endpoint too large';
    numbers.push(Number(digits));
    const isLast = text[at++] === '\\';
    if (isLast) break;
    if (numbers.length > 1) return 'More than 2 numbers given in \\{ \\}';
    if (text[at] !== '\\') continue;
    at++;
    break;
  }
  if (text[at++] !== '}') return '} expected after \\';
  const [first = 0, second = first] = numbers;
  return second < first ? 'First number exceeds second in \\{ \\}' : at;
}
