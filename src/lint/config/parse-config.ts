import {
  findNodeAtLocation,
  getNodeValue,
  type JSONPath,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import type { Source } from '../../text/index.js';
import { visible } from '../report/index.js';
import { rules } from '../rules/index.js';
import { unknownRule } from '../unknown-rule.js';
import { type ConfigProblem, keyNode, problemAt, problemsOf } from './problem.js';
import { optionsSchema } from './rule-options.js';
import { type ConfigContent, configSchema } from './schema.js';

export type ParsedConfig =
  | { readonly ok: true; readonly content: ConfigContent /** Where a value stands. */; readonly root: Node }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

/** Reads one configuration file: JSON with comments and commas at the end, strictly of the form of the schema. */
export function parseConfig(source: Source): ParsedConfig {
  const errors: ParseError[] = [];
  const root = parseTree(source.text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error !== undefined) return { ok: false, problems: [problemAt(error, source, syntaxMessage(error))] };
  if (root === undefined) return { ok: false, problems: [problemAt({ offset: 0, length: 0 }, source, 'it is empty')] };
  const parsed = configSchema().safeParse(getNodeValue(root));
  const problems = [
    ...repeatedKeys(root, source),
    ...(parsed.success ? wrongRules(parsed.data, root, source) : problemsOf(parsed.error.issues, root, source)),
  ];
  return parsed.success && problems.length === 0
    ? { ok: true, content: parsed.data, root }
    : { ok: false, problems: problems.toSorted((a, b) => a.location.span.start - b.location.span.start) };
}

/** Of two values of one key, JSON takes the last without a word. */
function repeatedKeys(root: Node, source: Source): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    open.push(...(node.children ?? []));
    if (node.type !== 'object') continue;
    const seen = new Set<string>();
    for (const key of (node.children ?? []).flatMap(({ children }) => children?.[0] ?? [])) {
      if (seen.has(key.value))
        problems.push(problemAt(key, source, `the key \`${visible(key.value)}\` is there twice`));
      seen.add(key.value);
    }
  }
  return problems;
}

/** Rules that there are not, and options that a rule does not have. */
function wrongRules(content: ConfigContent, root: Node, source: Source): ConfigProblem[] {
  const tables: [JSONPath, ConfigContent['rules']][] = [
    [['rules'], content.rules],
    ...(content.overrides ?? []).map((each, at): [JSONPath, ConfigContent['rules']] => [
      ['overrides', at, 'rules'],
      each.rules,
    ]),
  ];
  return tables.flatMap(([path, table = {}]) =>
    Object.entries(table).flatMap(([name, setting]) => {
      const message = unknownRule(name);
      if (message !== null) return [problemAt(keyNode(root, [...path, name]), source, message)];
      return typeof setting === 'string' ? [] : wrongOptions(name, setting[1], [...path, name, 1], root, source);
    }),
  );
}

function wrongOptions(
  name: string,
  options: object | undefined,
  path: JSONPath,
  root: Node,
  source: Source,
): readonly ConfigProblem[] {
  if (options === undefined) return [];
  const rule = rules.find((each) => each.name === name);
  if (rule === undefined)
    return [valueProblem(root, path, source, 'options belong to one rule, which is named without `*`')];
  const schema = optionsSchema(rule);
  if (schema === null) return [valueProblem(root, path, source, `\`${name}\` has no options`)];
  const { error } = schema.safeParse(options);
  return error === undefined ? [] : problemsOf(error.issues, root, source, { path, schema });
}

/** The place of a value, for what only other files tell about it. */
export function valueProblem(root: Node, path: JSONPath, source: Source, message: string): ConfigProblem {
  return problemAt(findNodeAtLocation(root, path) ?? root, source, message);
}

function syntaxMessage({ error }: ParseError): string {
  return SYNTAX[printParseErrorCode(error)] ?? 'no JSON: this cannot stand here';
}

const SYNTAX: Readonly<Record<string, string>> = {
  PropertyNameExpected: 'no JSON: a key in double quotes is missing here',
  ValueExpected: 'no JSON: a value is missing here',
  ColonExpected: 'no JSON: a colon is missing here',
  CommaExpected: 'no JSON: a comma is missing before this',
  CloseBraceExpected: 'no JSON: a closing brace is missing here',
  CloseBracketExpected: 'no JSON: a closing bracket is missing here',
  EndOfFileExpected: 'no JSON: the file should end here',
  UnexpectedEndOfComment: 'no JSON: a comment is not closed',
  UnexpectedEndOfString: 'no JSON: a text is not closed',
  InvalidEscapeCharacter: 'no JSON: an escape that there is not',
};
