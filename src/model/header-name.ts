/** The header that programs find as a variable: `X-Forwarded-Proto` for `HTTP_X_FORWARDED_PROTO`; `null` for a variable that is of no header. */
export function headerOfVariable(variable: string): string | null {
  const header = /^HTTP_(\w+)$/i.exec(variable)?.[1];
  if (header === undefined) return null;
  const words = header.split('_').map((word) => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase());
  return words.join('-');
}
