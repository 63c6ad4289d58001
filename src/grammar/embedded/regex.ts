export type RegexResult = { readonly ok: true } | { readonly ok: false };
export function checkRegex(pattern: string, _options: { readonly caseless?: boolean } = {}): RegexResult {
  try {
    new RegExp(pattern);
    return { ok: true };
  } catch {
    return { ok: false };
  }
}
