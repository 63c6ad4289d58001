import { findNodeAtLocation, getNodeValue, type JSONPath, type Node } from 'jsonc-parser';
import { z } from 'zod';
import type { Location } from '../../httpd/tree.js';
import type { Source } from '../../text/index.js';
import { visible } from '../report/index.js';
import { didYouMean, listed } from '../wording.js';
import { configSchema } from './schema.js';

/** What is wrong with a configuration file, and where. */
export interface ConfigProblem {
  readonly location: Location;
  readonly message: string;
}

export type Issue = z.core.$ZodIssue;

/** A value in the file, and what it should be like. */
interface Part {
  readonly path: JSONPath;
  readonly schema: z.ZodType;
}

/** What zod found wrong, at the keys and values that it is about. `part`: it was asked about that alone. */
export function problemsOf(
  issues: readonly Issue[],
  root: Node,
  source: Source,
  part: Part = { path: [], schema: configSchema() },
): readonly ConfigProblem[] {
  return issues.flatMap((issue) => {
    const inner = issue.path.filter((key) => typeof key !== 'symbol');
    const path = [...part.path, ...inner];
    if (issue.code === 'unrecognized_keys') {
      const known = keysAt(part.schema, inner);
      return issue.keys.map((key) => unknownKey(path, key, known, root, source));
    }
    if (issue.code === 'invalid_key') return [problemAt(keyNode(root, path), source, issue.issues[0]?.message ?? '')];
    const closest = issue.code === 'invalid_union' ? closestOf(issue.errors) : [];
    if (closest.length > 0) return problemsOf(closest, root, source, { path, schema: part.schema });
    const node = findNodeAtLocation(root, path);
    // Of what is missing, the object that misses it is shown.
    const shown = node ?? findNodeAtLocation(root, path.slice(0, -1)) ?? root;
    const message = node === undefined ? `\`${path.at(-1)}\` is missing` : messageOf(issue, node);
    const name = node === undefined ? nameOf(path.slice(0, -1)) : nameOf(path);
    return [problemAt(shown, source, name === '' ? message : `\`${name}\`: ${message}`)];
  });
}

/** A problem at a node of the syntax tree of JSON. */
export function problemAt(
  { offset, length }: Pick<Node, 'offset' | 'length'>,
  source: Source,
  message: string,
): ConfigProblem {
  return { location: { source, span: { start: offset, end: offset + length } }, message };
}

/** The node of a key, not of its value. */
export function keyNode(root: Node, path: JSONPath): Node {
  return findNodeAtLocation(root, path)?.parent?.children?.[0] ?? root;
}

/** Of the ways to write a value, the one that it comes closest to: what is wrong there lies deepest. None when all say the same. */
function closestOf(errors: readonly (readonly Issue[])[]): readonly Issue[] {
  const depth = (issues: readonly Issue[]): number => Math.min(...issues.map(({ path }) => path.length));
  const [first = [], ...others] = errors;
  return others.reduce((best, each) => (depth(each) > depth(best) ? each : best), first);
}

function unknownKey(path: JSONPath, key: string, known: readonly string[], root: Node, source: Source): ConfigProblem {
  const name = nameOf(path);
  const place = name === '' ? '' : ` in \`${name}\``;
  const message = `unknown key \`${visible(key)}\`${place}${didYouMean(key, known)}`;
  return problemAt(keyNode(root, [...path, key]), source, message);
}

function messageOf(issue: Issue, node: Node): string {
  const value: unknown = getNodeValue(node);
  if (issue.code === 'invalid_type')
    return `takes ${TYPES[issue.expected] ?? issue.expected}, not ${shownValue(value)}`;
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    const bound = issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
    if (issue.origin === 'number' || issue.origin === 'int') return `takes ${bound}, not ${shownValue(value)}`;
    return issue.message.startsWith('Too ') ? `takes ${bound} items` : issue.message;
  }
  if (issue.code !== 'invalid_value') return issue.message;
  const values = issue.values.map(String);
  return `takes ${listed(values, 'or')}, not ${shownValue(value)}${typeof value === 'string' ? didYouMean(value, values) : ''}`;
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
  tuple: 'a list',
};

function shownValue(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return `\`${visible(String(value))}\``;
}

/** `overrides[0].rules` */
function nameOf(path: JSONPath): string {
  const parts = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${visible(key)}`));
  return parts.join('').replace(/^\./, '');
}

interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
}

/** The keys that an object may have. */
function keysAt(schema: z.ZodType, path: JSONPath): readonly string[] {
  let shape: Shape | undefined = z.toJSONSchema(schema, { io: 'input' }) as Shape;
  for (const key of path) shape = typeof key === 'number' ? shape?.items : shape?.properties?.[key];
  return Object.keys(shape?.properties ?? {});
}
