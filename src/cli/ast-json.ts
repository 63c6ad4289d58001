import type { ConfigFile, Node } from '../grammar/index.js';
import { safeJson } from '../lint/report/index.js';

/** The fields of each node, in the order in which they are documented. */
const FIELDS: Readonly<Record<Node['type'], readonly string[]>> = {
  File: ['type', 'span', 'body'],
  Directive: ['type', 'span', 'name', 'args', 'rawArgs'],
  Section: ['type', 'span', 'open', 'body', 'close'],
  Tag: ['type', 'span', 'name', 'args', 'rawArgs', 'complete'],
  CloseTag: ['type', 'span', 'name'],
  Comment: ['type', 'span', 'text'],
  Invalid: ['type', 'span', 'reason', 'tag'],
  Word: ['type', 'span', 'value', 'raw', 'quote', 'variables'],
};

interface Open {
  readonly entries: readonly (readonly [key: string | null, value: unknown])[];
  next: number;
  readonly end: string;
}

/**
 * The syntax tree as JSON. It is `JSON.stringify` with an explicit stack: sections may nest as deep as the file is long.
 * @param indent blanks per level; 0 writes one line
 */
export function astJson(file: ConfigFile, indent: number): string {
  const parts: string[] = [];
  const stack: Open[] = [];
  const newLine = (): string => (indent > 0 ? `\n${' '.repeat(indent * stack.length)}` : '');
  const put = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) {
      parts.push(safeJson(value));
      return;
    }
    const isList = Array.isArray(value);
    const entries = isList ? value.map((item) => [null, item] as const) : entriesOf(value);
    if (entries.length === 0) {
      parts.push(isList ? '[]' : '{}');
      return;
    }
    parts.push(isList ? '[' : '{');
    stack.push({ entries, next: 0, end: isList ? ']' : '}' });
  };
  put(file);
  for (let open = stack.at(-1); open !== undefined; open = stack.at(-1)) {
    const entry = open.entries[open.next++];
    if (entry === undefined) {
      stack.pop();
      parts.push(newLine(), open.end);
      continue;
    }
    const [key, value] = entry;
    parts.push(open.next > 1 ? ',' : '', newLine());
    if (key !== null) parts.push(safeJson(key), indent > 0 ? ': ' : ':');
    put(value);
  }
  return `${parts.join('')}\n`;
}

function entriesOf(value: object): [string, unknown][] {
  if (!('type' in value)) return Object.entries(value);
  const node = value as Node;
  return FIELDS[node.type].map((field) => [field, Reflect.get(node, field)]);
}
