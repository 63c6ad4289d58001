/** The text of the group of a regular expression that `$N` stands for; `null` when it has fewer. `$0` is the whole. */
export function groupOf(pattern: string, number: number): string | null {
  if (number === 0) return pattern;
  let count = 0;
  const open: number[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at];
    if (character === '\\') at++;
    else if (character === '[') at = endOfClass(pattern, at);
    else if (character === '(') {
      const counts = pattern[at + 1] !== '?' || /^\(\?(P?<[^=!]|')/.test(pattern.slice(at));
      open.push(counts ? ++count : 0);
      if (open.at(-1) === number) return pattern.slice(at + 1, endOfGroup(pattern, at));
    } else if (character === ')') open.pop();
  }
  return null;
}

/** Clients choose what the group holds: it takes any characters, but perhaps some. */
export function isWide(group: string): boolean {
  return /\.[*+]|\[\^[^\]]*\][*+]|\\S[*+]/.test(group);
}

/** What the group holds begins with a slash, or there is nothing in it. */
export function beginsWithSlash(group: string): boolean {
  return /^(\?:)?\^?\\?\/(?![?*])/.test(group) && !/\|(?!\\?\/)/.test(group);
}

function endOfGroup(pattern: string, open: number): number {
  let depth = 0;
  for (let at = open; at < pattern.length; at++) {
    if (pattern[at] === '\\') at++;
    else if (pattern[at] === '[') at = endOfClass(pattern, at);
    else if (pattern[at] === '(') depth++;
    else if (pattern[at] === ')' && --depth === 0) return at;
  }
  return pattern.length;
}

/** Where the `]` of a class stands; one right at its start is a member. */
function endOfClass(pattern: string, open: number): number {
  const first = pattern[open + 1] === '^' ? open + 2 : open + 1;
  for (let at = pattern[first] === ']' ? first + 1 : first; at < pattern.length; at++) {
    if (pattern[at] === '\\') at++;
    else if (pattern[at] === ']') return at;
  }
  return pattern.length;
}
