import { pathAt, type Section } from '../../grammar/index.js';
import { argumentsOf } from '../../model/arguments.js';
import { isOldStyle, OLD_STYLE } from '../../model/grants.js';
import { groupBy } from '../../model/group-by.js';
import { perServer } from '../../model/per-server.js';
import { isDecidedByFile } from '../../model/requirements.js';
import { resourceAround } from '../../model/section-resource.js';
import type { ConfigNode, Server } from '../../model/server.js';
import { indentOf, lineBreakOf, linesAround, removeLines, replace, wholeLines } from '../edits.js';
import type { FileEdit } from '../finding.js';
import { type Condition, DENIED, every, GRANTED, linesOf, some, textOf } from './condition.js';
import { type OldAccess, oldAccessOf } from './old-access.js';

/** The access control of one section as httpd 2.4 writes it. */
export interface NewAccess {
  /** The lines that say it; none when `Require` lines that stand there already do. */
  readonly lines: readonly string[];
  readonly edits: readonly FileEdit[];
}

const REQUIRE = ['Require', '<RequireAll', '<RequireAny', '<RequireNone'];
const REQUIRE_NAMES: ReadonlySet<string> = new Set(REQUIRE.map((name) => name.toLowerCase()));

/** It is a `Require` line or a section of them. */
export function isRequire({ name }: ConfigNode): boolean {
  return REQUIRE_NAMES.has(name.toLowerCase());
}

/**
 * Turns the `Order`, `Allow`, `Deny` and `Satisfy` lines of a section into `Require` with what they meant on httpd 2.2, where `Require` asked for
 * users only and both had to let a request through. `null` where lines elsewhere have a part in the meaning, or the words cannot be told.
 */
export function newAccessOf(server: Server, section: ConfigNode | null, old: readonly ConfigNode[]): NewAccess | null {
  const access = oldAccessOf(old);
  // In a `.htaccess` file nothing is around the lines.
  const lines = section?.children ?? server.children;
  if (access === null || lines.some(({ name }) => /^(authmerging|<(%|limit|if|else))/i.test(name))) return null;
  if (access.satisfy === 'any' && isDecidedByFile({ children: lines })) return null;
  const required = lines.filter(isRequire);
  const conditions = required.map(conditionOf);
  const written = some(conditions);
  const joined = access.satisfy === 'any' ? some : every;
  const whole = required.length === 0 ? access.clients : joined([access.clients, written]);
  if (!reachesNoOther(server, section, whole)) return null;
  if (required.length > 0 && textOf(whole) === textOf(written)) return removal(server, old);
  const merging = required.length > 0 ? [] : mergingOf(server, old, access);
  if (merging === null) return null;
  const nodes = [...old, ...required].sort((a, b) => startOf(a) - startOf(b));
  return replacement(server, section, nodes, (indent) => [...merging, ...linesOf(whole, indent)]);
}

function startOf({ node }: ConfigNode): number {
  return node?.span.start ?? 0;
}

function conditionOf(node: ConfigNode): Condition {
  const [type, who, more] = argumentsOf(node).map(({ value }) => value.toLowerCase());
  if (!node.section && type === 'all' && more === undefined && (who === 'granted' || who === 'denied'))
    return who === 'granted' ? GRANTED : DENIED;
  return { kind: 'written', lines: writtenLines(node) };
}

/** The lines of a `Require` or a section of them, without the indentation of the first. */
function writtenLines(node: ConfigNode): readonly string[] {
  const lines = wholeLines(node);
  if (lines === null) return [node.line.text];
  const indent = indentOf(node);
  // A backslash at the end joins nothing but an empty line.
  const text = lines.source.text.slice(lines.span.start, lines.span.end).replace(/[\\\s]+$/, '');
  return text.split(/\r?\n/).map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line));
}

/** What the section says over what sections around it ask for; `null` where that is not known. */
function mergingOf(
  server: Server,
  [first]: readonly ConfigNode[],
  { clients, satisfy }: OldAccess,
): readonly string[] | null {
  if (first === undefined || clients === (satisfy === 'all' ? DENIED : GRANTED)) return [];
  const resource = resourceAround(server, first);
  const isLimited = /^<limit/i.test(first.parent?.name ?? '');
  if (resource === null || isLimited) return server.nodes('Require').some(asksForMore) ? null : [];
  const outer = server.sections
    .covering(resource, REQUIRE)
    .filter(({ node, coverage }) => node !== first.parent && coverage !== 'part')
    .at(-1);
  if (outer === undefined || !outer.node.children.some(asksForMore)) return satisfy === 'any' ? null : [];
  if (outer.coverage !== 'all' || outer.node.children.some(isOldStyle)) return null;
  return [`AuthMerging ${satisfy === 'all' ? 'And' : 'Or'}`];
}

/** More than `Require all granted` and `Require all denied`, which are where 2.4 begins. */
function asksForMore(node: ConfigNode): boolean {
  return isRequire(node) && conditionOf(node).kind !== 'all';
}

/** No section inside relies on what this one refuses: a `Require` of its own would take the place of the new one, where it stood beside the old. */
function reachesNoOther(server: Server, section: ConfigNode | null, whole: Condition): boolean {
  if (section === null || whole === GRANTED) return true;
  return (relyingOn(server).get(section) ?? []).every((other) => {
    const conditions = other.children.filter(isRequire).map(conditionOf);
    // Whoever denies all around a section that grants all means what 2.4 makes of it.
    return conditions[0] === DENIED || (whole === DENIED && conditions.every((each) => each === GRANTED));
  });
}

/** By sections with old lines, the sections inside that have `Require` lines and no old ones. */
const relyingOn = perServer((server): ReadonlyMap<ConfigNode, readonly ConfigNode[]> => {
  const relying = new Map<ConfigNode, ConfigNode[]>();
  for (const [inner, [first]] of groupBy(server.nodes(...REQUIRE), ({ parent }) => parent)) {
    if (inner === null || first === undefined || isRequire(inner) || inner.children.some(isOldStyle)) continue;
    const resource = resourceAround(server, first);
    const covering = resource === null ? [] : server.sections.covering(resource, [...OLD_STYLE, ...REQUIRE]);
    // Those behind it in the order of merging have the last word anyway.
    const own = covering.findIndex(({ node }) => node === inner);
    for (const { node, coverage } of covering.slice(0, own)) {
      if (coverage === 'part' || !node.children.some(isOldStyle)) continue;
      const known = relying.get(node);
      if (known === undefined) relying.set(node, [inner]);
      else known.push(inner);
    }
  }
  return relying;
});

/** Takes lines out, and the `<IfModule>` around them when nothing else stands in it. */
function removal(server: Server, nodes: readonly ConfigNode[]): NewAccess | null {
  const sections = new Set(nodes.flatMap((node) => sectionsAround(server, node).at(-1) ?? []));
  const starts = new Set(nodes.map(startOf));
  const emptied = [...sections].filter(
    ({ open, body, close }) =>
      close !== null && /^if/i.test(open.name.value) && body.every(({ span }) => starts.has(span.start)),
  );
  const edits = nodes
    .filter((node) => !emptied.some(({ span }) => span.start <= startOf(node) && startOf(node) < span.end))
    .map(removeLines);
  const source = nodes[0]?.source;
  if (source === undefined || nodes.some((node) => node.source !== source || wholeLines(node) === null)) return null;
  const emptiedEdits = emptied.map(({ span }) => replace(linesAround(source, span), ''));
  return { lines: [], edits: [...edits, ...emptiedEdits].flatMap((edit) => edit ?? []) };
}

/** Puts lines in the place of the first node, and takes the others out. */
function replacement(
  server: Server,
  section: ConfigNode | null,
  nodes: readonly ConfigNode[],
  linesWith: (indent: string) => readonly string[],
): NewAccess | null {
  const [first, ...others] = nodes;
  const at = first === undefined ? null : wholeLines(first);
  if (first === undefined || at === null || !isOneBlock(server, nodes)) return null;
  const removals = others.flatMap((node) => removeLines(node) ?? []);
  if (removals.length !== others.length) return null;
  const indent = indentOf(first);
  const outer = section === null ? '' : indentOf(section);
  const unit = indent.startsWith(outer) && indent.length > outer.length ? indent.slice(outer.length) : '    ';
  const lines = linesWith(unit);
  const feed = lineBreakOf(at.source);
  const isLast = !at.source.text.slice(at.span.start, at.span.end).endsWith('\n');
  const text = lines.map((line) => indent + line).join(feed) + (isLast ? '' : feed);
  return { lines, edits: [replace(at, text), ...removals] };
}

/** All of them stand in the same file and under the same conditions. */
function isOneBlock(server: Server, nodes: readonly ConfigNode[]): boolean {
  const [first] = nodes;
  if (first === undefined) return false;
  const around = sectionsAround(server, first).at(-1);
  return nodes.every((node) => node.source === first.source && sectionsAround(server, node).at(-1) === around);
}

const filesOf = perServer(({ files }) => new Map(files.map((file) => [file.source, file])));

function sectionsAround(server: Server, node: ConfigNode): readonly Section[] {
  const file = filesOf(server).get(node.source);
  if (file === undefined) return [];
  const { sections } = pathAt(file, startOf(node));
  return node.section ? sections.slice(0, -1) : sections;
}
