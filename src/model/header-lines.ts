import { type Argument, argumentsOf } from './arguments.js';
import { perServer } from './per-server.js';
import type { ConfigNode } from './server.js';

/** A `Header` line of mod_headers: what it does to which header of answers. */
export interface HeaderLine {
  readonly node: ConfigNode;
  /** In lower case: `set`, `append`, `merge`, `add`, `unset`, `echo`, `edit`, `edit*`, `setifempty`, `note`. */
  readonly action: string;
  /** Also for answers that are errors. */
  readonly always: boolean;
  /** In lower case, without the colon that may follow. */
  readonly name: string;
  readonly nameWord: Argument;
  readonly value: Argument | undefined;
  /** Words behind the value: the replacement of `edit`, `early`, `env=` and `expr=`. */
  readonly rest: readonly Argument[];
}

/** Every `Header` line. */
export const headerLines = perServer((server): readonly HeaderLine[] =>
  server.nodes('Header').flatMap((node): readonly HeaderLine[] => {
    const words = argumentsOf(node);
    const condition = words[0]?.value.toLowerCase() ?? '';
    const at = condition === 'always' || condition === 'onsuccess' ? 1 : 0;
    const [action, nameWord, value, ...rest] = words.slice(at);
    if (action === undefined || nameWord === undefined) return [];
    const name = nameWord.value.toLowerCase().replace(/:$/, '');
    return [{ node, action: action.value.toLowerCase(), always: condition === 'always', name, nameWord, value, rest }];
  }),
);

const SETS: ReadonlySet<string> = new Set(['set', 'add', 'append', 'merge', 'setifempty']);

/** The line gives the header a value. */
export function givesValue({ action }: HeaderLine): boolean {
  return SETS.has(action);
}
