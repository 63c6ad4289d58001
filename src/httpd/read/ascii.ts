/** `ap_str_tolower`: httpd folds ASCII alone. */
export function lowerCase(text: string): string {
  return /[^\0-\x7f]/.test(text) ? text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) : text.toLowerCase();
}
