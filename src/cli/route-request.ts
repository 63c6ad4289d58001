export { type Asked, readRequest, type WrittenRequest } from '../model/route/written-request.js';

/** `[METHOD] URL [FILE]...` taken apart; `null` without a URL. */
export function splitOperands(
  operands: readonly string[],
): { readonly method: string; readonly url: string; readonly files: readonly string[] } | null {
  const [first, second] = operands;
  if (first === undefined) return null;
  if (second !== undefined && /^[A-Z][A-Z-]*$/.test(first))
    return { method: first, url: second, files: operands.slice(2) };
  return { method: 'GET', url: first, files: operands.slice(1) };
}
