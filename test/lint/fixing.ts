import { evaluate } from '../../src/httpd/evaluate.js';
import type { Host } from '../../src/httpd/host.js';
import { overlayHost } from '../../src/httpd/host-overlay.js';
import type { HtaccessContext } from '../../src/httpd/htaccess-context.js';
import type { Settings } from '../../src/httpd/settings.js';
import type { ConfigNode, Location } from '../../src/httpd/tree.js';
import type { Finding, Fix } from '../../src/lint/finding.js';
import { fixTexts } from '../../src/lint/fix.js';
import { lintServer, serverOf } from '../../src/lint/linter.js';
import type { Rule } from '../../src/lint/rule.js';
import { lineOf } from '../../src/model/arguments.js';
import type { Source, TextEdit } from '../../src/text/index.js';

/** A configuration whose files can be given other texts. */
export interface Fixable {
  lint(texts: ReadonlyMap<string, string>): {
    readonly findings: readonly Finding[];
    readonly sources: readonly Source[];
  };
  /** What httpd makes of it. */
  read(texts: ReadonlyMap<string, string>): Outcome;
}

export interface Outcome {
  readonly nodes: readonly ConfigNode[];
  /** Everything that httpd rejects, in its order. */
  readonly errors: readonly string[];
}

export interface Fixed {
  readonly texts: ReadonlyMap<string, string>;
  readonly applied: number;
  readonly faults: readonly string[];
}

/** What lies in files, as a server of its own. */
export function fixable(
  paths: readonly string[],
  host: Host,
  settings: Settings,
  htaccess?: HtaccessContext,
  catalogue?: readonly Rule[],
): Fixable {
  const inputs = paths.map((path) => ({ path }));
  const withTexts = (texts: ReadonlyMap<string, string>): Host => overlayHost(host, (path) => texts.get(path));
  return {
    lint(texts) {
      const server = serverOf(inputs, withTexts(texts), settings, htaccess);
      return {
        findings: lintServer(server, { preset: 'strict', catalogue }),
        sources: server.files.map(({ source }) => source),
      };
    },
    read(texts) {
      const options = htaccess === undefined ? {} : { htaccess };
      const { tree, problems } = evaluate(inputs, withTexts(texts), settings, options);
      return { nodes: tree.children, errors: problems.map(({ message }) => message) };
    },
  };
}

/** Safe ones alone, then all; both are stable, reject nothing more, and leave what they do not touch. */
export function faultsIn(configuration: Fixable): readonly string[] {
  return [false, true].flatMap((unsafe) => {
    const { texts, faults } = fixAll(configuration, unsafe);
    if (faults.length > 0) return faults;
    const again = fixAll(
      { ...configuration, lint: (more) => configuration.lint(new Map([...texts, ...more])) },
      unsafe,
    );
    return again.applied === 0 ? [] : ['a second run changes more'];
  });
}

const MOST_ROUNDS = 10;

/**
 * Fixes a configuration round by round and says what fixes did that they must not do: make httpd reject it, or more of it, change directives that
 * they do not touch, or go on without end.
 */
export function fixAll(fixable: Fixable, unsafe: boolean): Fixed {
  let texts: ReadonlyMap<string, string> = new Map();
  let applied = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { findings, sources } = fixable.lint(texts);
    const next = fixTexts(findings, sources, unsafe);
    if (next.texts.size === 0) return { texts, applied, faults: [] };
    applied += next.count;
    if (faultsOf(fixable, texts, next, unsafe).length > 0) {
      const alone = findings.flatMap((finding) => faultsAlone(fixable, texts, finding, sources, unsafe));
      return {
        texts,
        applied,
        faults: alone.length > 0 ? alone : faultsOf(fixable, texts, next, unsafe).map((fault) => `together: ${fault}`),
      };
    }
    texts = new Map([...texts, ...next.texts]);
  }
  const { findings } = fixable.lint(texts);
  const rules = new Set(
    findings.filter(({ fixes }) => fixes.some(({ safe }) => safe || unsafe)).map(({ rule }) => rule),
  );
  return { texts, applied, faults: [`no end: ${[...rules].join(', ')}`] };
}

function faultsAlone(
  fixable: Fixable,
  texts: ReadonlyMap<string, string>,
  finding: Finding,
  sources: readonly Source[],
  unsafe: boolean,
): readonly string[] {
  const title = ({ title }: Fix): string => title;
  const faults = faultsOf(fixable, texts, fixTexts([finding], sources, unsafe), unsafe);
  return faults.map((fault) => `${finding.rule} (${finding.fixes.map(title).join('; ')}): ${fault}`);
}

function faultsOf(
  fixable: Fixable,
  texts: ReadonlyMap<string, string>,
  { texts: changed, edits }: Pick<ReturnType<typeof fixTexts>, 'texts' | 'edits'>,
  unsafe: boolean,
): readonly string[] {
  if (changed.size === 0) return [];
  const [before, after] = [fixable.read(texts), fixable.read(new Map([...texts, ...changed]))];
  const faults: string[] = [];
  const isWorse = before.errors.length === 0 || after.errors.length >= before.errors.length;
  const known = new Set(before.errors.map(placeless));
  const added = after.errors.find((error) => !known.has(placeless(error)));
  if (isWorse && added !== undefined) faults.push(`rejected: ${added}`);
  const [kept, left] = [untouched(before.nodes, edits), untouched(after.nodes, inserted(edits))];
  const differs = unsafe ? lostIn(left, kept) : firstDifference(kept, left);
  if (differs !== null && before.errors.length === 0) faults.push(differs);
  return faults;
}

/** A message without the lines that it names: fixes move them. */
function placeless(error: string): string {
  return error.replace(/(:|line )\d+/g, '$1N');
}

/** Where the new text of edits stands behind them: what is taken out leaves a place without text. */
function inserted(edits: ReadonlyMap<string, readonly TextEdit[]>): ReadonlyMap<string, readonly TextEdit[]> {
  return new Map(
    [...edits].map(([path, ofFile]) => {
      let moved = 0;
      const behind = ofFile
        .toSorted((a, b) => a.start - b.start || a.end - b.end)
        .map(({ start, end, text }) => {
          const at = start + moved;
          moved += text.length - (end - start);
          return { start: at, end: at + text.length, text };
        });
      return [path, behind];
    }),
  );
}

/** What `dump config` prints of directives that no edit touches, nor the `Include` that leads to them. */
function untouched(nodes: readonly ConfigNode[], edits: ReadonlyMap<string, readonly TextEdit[]>): readonly string[] {
  const isTouched = ({ source, span }: Location): boolean =>
    (edits.get(source.path) ?? []).some(({ start, end, text }) => {
      const isBehind = start === end || text.startsWith('\n');
      return (start < span.end && span.start < end) || (isBehind && span.start < start && start <= span.end);
    });
  const print = (node: ConfigNode): readonly string[] => {
    const inside = node.children.flatMap(print);
    if (isTouched(lineOf(node)) || node.frames.some(({ location }) => isTouched(location))) return inside;
    return [`${node.name} ${node.args}`, ...inside, ...(node.section ? [node.name.replace('<', '</')] : [])];
  };
  return nodes.flatMap(print);
}

/** The first of `before` that is not there in that order. Fixes that are not safe may say that lines begin to count. */
function lostIn(after: readonly string[], before: readonly string[]): string | null {
  let at = 0;
  for (const line of before) {
    const found = after.indexOf(line, at);
    if (found < 0) return `lost: ${line}`;
    at = found + 1;
  }
  return null;
}

function firstDifference(before: readonly string[], after: readonly string[]): string | null {
  const at = before.findIndex((line, index) => after[index] !== line);
  if (at >= 0) return `changed: ${before[at]} became ${after[at] ?? 'nothing'}`;
  return after.length > before.length ? `gained: ${after[before.length]}` : null;
}
