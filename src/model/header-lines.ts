import { type Argument, argumentsOf } from './arguments.js';
import { perServer } from './per-server.js';
import type { ConfigNode, Server } from './server.js';

/** A line of mod_headers: what it does to which header. */
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

/** Every `Header` line: what is done to answers. */
export const headerLines = perServer((server) => linesOf(server, 'Header'));

/** Every `RequestHeader` line: what is done to requests before an application or a backend gets them. */
export const requestHeaderLines = perServer((server) => linesOf(server, 'RequestHeader'));

/** Both. */
export function allHeaderLines(server: Server): readonly HeaderLine[] {
  return [...headerLines(server), ...requestHeaderLines(server)];
}

function linesOf(server: Server, directive: 'Header' | 'RequestHeader'): readonly HeaderLine[] {
  return server.nodes(directive).flatMap((node) => headerLine(node) ?? []);
}

/** Reads a line by what its words are for (`header_inout_cmd`); `null` where words are missing. */
export function headerLine(node: ConfigNode): HeaderLine | null {
  const words = argumentsOf(node);
  const condition = node.name.toLowerCase() === 'header' ? (words[0]?.value.toLowerCase() ?? '') : '';
  const at = condition === 'always' || condition === 'onsuccess' ? 1 : 0;
  const [action, nameWord, value, ...rest] = words.slice(at);
  if (action === undefined || nameWord === undefined) return null;
  const name = nameWord.value.toLowerCase().replace(/:$/, '');
  return { node, action: action.value.toLowerCase(), always: condition === 'always', name, nameWord, value, rest };
}

const SETS: ReadonlySet<string> = new Set(['set', 'add', 'append', 'merge', 'setifempty']);

/** The line gives the header a value. */
export function givesValue({ action }: HeaderLine): boolean {
  return SETS.has(action);
}
