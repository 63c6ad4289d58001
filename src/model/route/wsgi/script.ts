import { decode } from '../../../text/index.js';
import { doubt, type Exchange } from '../exchange.js';

/** The text of a script without whole lines of comments; `null` when it is not known. */
export function scriptText({ replay: { host } }: Exchange, script: string): string | null {
  const file = host.readFile(script);
  return file.ok ? decode(file.bytes).replace(/^\s*#.*$/gm, '') : null;
}

const FIRST_WORDS =
  /^(import|from|def|class|async|with|if|for|while|try|raise|assert|del|global|nonlocal|return|not|lambda|match|type|print|exec|await|yield)\b/;

/** Two words side by side begin no line of Python, nor does a tag, a header or a redirection: enough for what stands among scripts. */
export function looksLikePython(text: string): boolean {
  const first = text.trimStart();
  if (/^(<|[\w-]+\s*[:>]\s*\/|\w+(-\w+)+\s*:)/.test(first)) return false;
  return FIRST_WORDS.test(first) || !/^[A-Za-z_]\w*[ \t]+(?!(?:if|in|is|and|or|not|for|else)\b)[A-Za-z_]/.test(first);
}

/** The script's text binds the callable's name somewhere. What a script makes by other means is not seen. */
export function definesCallable(exchange: Exchange, text: string, callable: string): boolean {
  const name = callable.replace(/[^\w]/g, '\\$&');
  const bound = [
    `^\\s*(?:async\\s+)?(?:def|class)\\s+${name}\\b`,
    `(?:^|[\\s,(;])${name}\\s*(?::[^=\\n]*)?=[^=]`,
    `\\bimport\\b[^\\n]*\\b${name}\\b`,
    `(?:^|,)\\s*${name}\\s*[=,)\\n]`,
  ];
  if (new RegExp(bound.join('|'), 'm').test(text)) return true;
  if (/\bimport\s+\*|\bexec\b|\bglobals\b|\bsetattr\b/.test(text))
    doubt(exchange, `whether the script defines \`${callable}\``);
  return false;
}
