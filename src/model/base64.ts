/** `apr_base64_decode`: bytes, one character each. It stops at the first character that is none of the 64. */
export function decodeBase64(text: string): string {
  const digits = /^[0-9A-Za-z+/]*/.exec(text)?.[0] ?? '';
  // A digit alone holds less than a byte.
  return atob(digits.length % 4 === 1 ? digits.slice(0, -1) : digits);
}
