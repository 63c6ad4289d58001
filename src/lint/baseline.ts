import type { Finding } from './finding.js';
import { markedIn } from './fingerprint.js';

/** Findings that are known and not told again. */
export interface Baseline {
  readonly version: 1;
  readonly findings: readonly KnownFinding[];
}

/** Findings of one rule at the same words of a file; the lines that they stand on may move. */
export interface KnownFinding {
  /** From the folder of the baseline, with slashes. */
  readonly file: string;
  readonly rule: string;
  /** The words that are marked, or the line where none are. */
  readonly text: string;
  readonly count: number;
}

export interface Compared {
  /** What the baseline does not know: of the same at several places, the last ones. */
  readonly fresh: readonly Finding[];
  readonly known: number;
  /** What the baseline knows and is there no more, with how often it is missing. */
  readonly gone: readonly KnownFinding[];
}

/** A file's path as a baseline has it. */
type NameFile = (path: string) => string;

/** The baseline of findings, in an order that changes little when they do. */
export function baselineOf(findings: readonly Finding[], nameFile: NameFile): Baseline {
  const known = new Map<string, KnownFinding>();
  for (const finding of findings) {
    const { key, ...entry } = entryOf(finding, nameFile);
    known.set(key, { ...entry, count: (known.get(key)?.count ?? 0) + 1 });
  }
  return { version: 1, findings: sorted([...known.values()]) };
}

/** Adds what another baseline knows of files that `isKept` names. */
export function withFiles(baseline: Baseline, other: Baseline, isKept: (file: string) => boolean): Baseline {
  return { version: 1, findings: sorted([...baseline.findings, ...other.findings.filter(({ file }) => isKept(file))]) };
}

/** Takes out what a baseline knows. What it knows of files that were not read is not gone. */
export function compareWith(
  baseline: Baseline,
  findings: readonly Finding[],
  files: readonly string[],
  nameFile: NameFile,
): Compared {
  const left = new Map(baseline.findings.map((entry) => [keyOf(entry), entry.count]));
  const fresh = findings.filter((finding) => {
    const { key } = entryOf(finding, nameFile);
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
  const read = new Set(files.map(nameFile));
  const gone = baseline.findings.flatMap((entry) => {
    const count = left.get(keyOf(entry)) ?? 0;
    return count > 0 && read.has(entry.file) ? [{ ...entry, count }] : [];
  });
  return { fresh, known: findings.length - fresh.length, gone };
}

/** The text of a baseline as a file; `null` when it is none. */
export function parseBaseline(text: string): Baseline | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(value) || value.version !== 1 || !Array.isArray(value.findings)) return null;
  return value.findings.every(isKnownFinding) ? { version: 1, findings: value.findings } : null;
}

function isKnownFinding(value: unknown): value is KnownFinding {
  if (!isRecord(value) || !Number.isSafeInteger(value.count)) return false;
  return [value.file, value.rule, value.text].every((part) => typeof part === 'string');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function entryOf(
  { rule, location }: Finding,
  nameFile: NameFile,
): Omit<KnownFinding, 'count'> & { readonly key: string } {
  const entry = { file: nameFile(location.source.path), rule, text: markedIn(location) };
  return { ...entry, key: keyOf(entry) };
}

function keyOf({ file, rule, text }: Omit<KnownFinding, 'count'>): string {
  return `${file}\0${rule}\0${text}`;
}

function sorted(entries: readonly KnownFinding[]): readonly KnownFinding[] {
  const keyed = entries.map((entry) => ({ entry, key: keyOf(entry) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ entry }) => entry);
}
