import type { Range } from 'vscode-languageserver-types';
import type { Definition } from '../directives/define.js';
import type { Registry } from '../directives/registry.js';
import type { LineNode } from '../grammar/index.js';
import type { Server } from '../model/server.js';
import { definitionOf } from './definition-of.js';
import type { OpenDocument } from './document.js';
import { makeTokens, NAME_TYPES, type Token } from './line-tokens.js';
import { type Occurrence, occurrencesIn, registryOf } from './symbols.js';
import type { Workspace } from './workspace.js';

/** A logical line with its tokens, in their order and without overlaps. Names that nothing means have none. */
export interface TokenLine {
  readonly line: LineNode;
  readonly tokens: readonly Placed[];
}

/** A token by where it stands: `line` is counted from the first of the logical line. */
export interface Placed extends Omit<Token, 'span'> {
  readonly line: number;
  readonly character: number;
  readonly length: number;
}

/** The lines of a document, or of a range of it, with their tokens. */
export function tokenLines(document: OpenDocument, workspace: Workspace, range?: Range): readonly TokenLine[] {
  const { lines } = document.tree;
  const shown = range === undefined ? lines : linesIn(range, document);
  const analysis = workspace.recent(document.path);
  const names = namesOn(shown.length === lines.length ? null : new Set(shown), document, registryOf(analysis));
  return shown.map((line) => ({
    line,
    tokens: tokensOn(line, names.get(line) ?? NONE, analysis.servers[0], document, workspace),
  }));
}

const NONE: readonly Occurrence[] = [];

function linesIn({ start, end }: Range, document: OpenDocument): readonly LineNode[] {
  const from = document.offsetAt({ line: start.line, character: 0 });
  const to = document.offsetAt({ line: end.line + 1, character: 0 });
  return document.tree.lines.filter(({ extent }) => extent.end >= from && extent.start <= to);
}

/** The names that are shown as such, by their lines: those of some lines, or of all. */
function namesOn(
  lines: ReadonlySet<LineNode> | null,
  document: OpenDocument,
  registry: Registry,
): ReadonlyMap<LineNode, readonly Occurrence[]> {
  const names = new Map<LineNode, Occurrence[]>();
  for (const name of occurrencesIn(document.tree, registry)) {
    if (NAME_TYPES[name.kind] === undefined || lines?.has(name.line) === false) continue;
    const known = names.get(name.line);
    if (known === undefined) names.set(name.line, [name]);
    else known.push(name);
  }
  return names;
}

/** The tokens of a line by what they depend on. Lines outlive their trees: a key makes those of one line alone. */
interface Known {
  readonly server: Server | undefined;
  readonly definition: Definition | null;
  readonly names: readonly Occurrence[];
  readonly tokens: readonly Placed[];
}

const known = new WeakMap<LineNode, Known>();

function tokensOn(
  line: LineNode,
  names: readonly Occurrence[],
  server: Server | undefined,
  document: OpenDocument,
  workspace: Workspace,
): readonly Placed[] {
  const before = known.get(line);
  const isSame = before?.names.length === names.length && before.names.every((name, at) => name === names[at]);
  if (isSame && before.server === server) return before.tokens;
  const definition = definitionOf(line, document.path, workspace);
  const tokens =
    isSame && before.definition === definition
      ? before.tokens
      : placed(line, makeTokens(line, names, definition), document);
  known.set(line, { server, definition, names, tokens });
  return tokens;
}

/** A token ends with its line: clients need not know longer ones. */
function placed(line: LineNode, tokens: readonly Token[], document: OpenDocument): readonly Placed[] {
  const first = document.positionAt(line.extent.start).line;
  return tokens.flatMap(({ span, ...token }) => {
    const { start, end } = document.rangeOf(span);
    const length = end.character - start.character;
    if (start.line !== end.line || length === 0) return [];
    return [{ ...token, line: start.line - first, character: start.character, length }];
  });
}
