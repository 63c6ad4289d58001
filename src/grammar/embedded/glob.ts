import { asByteString } from '../../text/index.js';

/** Whether a path asks for matching (`apr_fnmatch_test`, spec 10.2): it has a `*`, a `?` or a `[...]` that no backslash takes away. */
export function isGlob(pattern: string): boolean {
  let open = false;
  for (let at = 0; at < pattern.length; at++) {
    switch (pattern[at]) {
      case '*':
      case '?':
        return true;
      case '\\':
        at++;
        break;
      case '[':
        open = true;
        break;
      case ']':
        if (open) return true;
    }
  }
  return false;
}

/** One step of a pattern: any text, any character, or a test of one character. */
type Step = '*' | ((character: string) => boolean);

/**
 * Matches the bytes of one component of a path (`apr_fnmatch` with `APR_FNM_PERIOD`, spec 10.2): a period at the start must be written out, case
 * matters, backslash escapes. Takes time in the product of both lengths at most.
 * @param anyPeriod without `APR_FNM_PERIOD`: as sections match
 */
export function globMatcher(pattern: string, anyPeriod = false): (name: string) => boolean {
  const steps = stepsOf(asByteString(pattern));
  const hidden = anyPeriod || pattern.startsWith('.') || pattern.startsWith('\\.');
  return (name) => (hidden || !name.startsWith('.')) && matches(steps, asByteString(name));
}

function matches(steps: readonly Step[], name: string): boolean {
  let step = 0;
  let at = 0;
  let star = -1;
  let resume = 0;
  while (at < name.length) {
    const test = steps[step];
    if (test === '*') {
      star = step++;
      resume = at;
    } else if (test?.(name[at] ?? '') === true) {
      step++;
      at++;
    } else {
      if (star < 0) return false;
      step = star + 1;
      at = ++resume;
    }
  }
  while (steps[step] === '*') step++;
  return step === steps.length;
}

function stepsOf(pattern: string): Step[] {
  const steps: Step[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at] ?? '';
    if (character === '*') {
      if (steps.at(-1) !== '*') steps.push('*');
    } else if (character === '?') steps.push(() => true);
    else if (character === '[') {
      const set = bracket(pattern, at + 1);
      steps.push(set?.test ?? is('['));
      if (set !== null) at = set.end;
    } else if (character === '\\' && at + 1 < pattern.length) steps.push(is(pattern[++at] ?? ''));
    else steps.push(is(character));
  }
  return steps;
}

function is(expected: string): Step {
  return (character) => character === expected;
}

/** `[abc]`, `[a-z]`, `[!a]`, `[^a]`, from behind the bracket; a bracket that is not closed is a character like others. */
function bracket(pattern: string, from: number): { test: (character: string) => boolean; end: number } | null {
  const negated = pattern[from] === '!' || pattern[from] === '^';
  const ranges: { low: number; high: number }[] = [];
  const first = negated ? from + 1 : from;
  for (let at = first; at < pattern.length; at++) {
    if (pattern[at] === ']' && at > first) {
      const test = (character: string): boolean => {
        const code = character.charCodeAt(0);
        return ranges.some(({ low, high }) => low <= code && code <= high) !== negated;
      };
      return { test, end: at };
    }
    if (pattern[at] === '\\' && at + 1 < pattern.length) at++;
    const low = pattern.charCodeAt(at);
    if (pattern[at + 1] === '-' && at + 2 < pattern.length && pattern[at + 2] !== ']') {
      at += pattern[at + 2] === '\\' && at + 3 < pattern.length ? 3 : 2;
      ranges.push({ low, high: pattern.charCodeAt(at) });
    } else ranges.push({ low, high: low });
  }
  return null;
}
