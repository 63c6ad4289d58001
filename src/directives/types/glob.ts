/** `apr_fnmatch_test`: a `*`, a `?`, or a `[` that is closed; a backslash takes the character behind it. */
export function isGlob(text: string): boolean {
  let open = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '*' || character === '?') return true;
    if (character === '\\') at++;
    else if (character === '[') open = true;
    else if (character === ']' && open) return true;
  }
  return false;
}
