import { type Argument, argumentsOf } from './arguments.js';
import type { ConfigNode } from './server.js';

/** The arguments of a line of mod_alias or mod_proxy. */
export interface RedirectWords {
  /** That of a `Redirect` of whatever spelling; `null`: the line does not say one. */
  readonly status: number | null;
  /** Behind the status: a path or pattern and a target, or one of them, depending on the status and on the place. */
  readonly words: readonly Argument[];
  /** The status is no redirect's, and no target belongs to it. */
  readonly refuses: boolean;
}

const STATUS: Readonly<Record<string, number>> = { permanent: 301, temp: 302, seeother: 303, gone: 410 };

/** `add_redirect_internal`: a word or a number in front is the status; other directives have none. */
export function redirectWords(node: ConfigNode): RedirectWords {
  const words = argumentsOf(node);
  const first = /^redirect/i.test(node.name) ? (words[0]?.value.toLowerCase() ?? '') : '';
  const status = STATUS[first] ?? (/^\d/.test(first) ? Number.parseInt(first, 10) : null);
  const refuses = status !== null && (status < 300 || status > 399);
  return { status, words: status === null ? words : words.slice(1), refuses };
}
