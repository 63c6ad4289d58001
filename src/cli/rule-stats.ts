import type { Finding } from '../lint/finding.js';

/** How long each rule takes. */
export interface RuleStats {
  measure(rule: string, check: () => void): void;
  /** The rules by time, with how often each speaks. */
  table(findings: readonly Finding[]): string;
}

/** Rules that take less than this, in milliseconds, and find nothing are added up. */
const LEAST = 0.5;

export function ruleStats(): RuleStats {
  const times = new Map<string, number>();
  return {
    measure(rule, check) {
      const start = performance.now();
      check();
      times.set(rule, (times.get(rule) ?? 0) + performance.now() - start);
    },
    table(findings) {
      const counts = new Map<string, number>();
      for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
      const names = new Set([...times.keys(), ...counts.keys()]);
      const rows = Array.from(
        names,
        (rule): Row => ({ rule, time: times.get(rule) ?? 0, count: counts.get(rule) ?? 0 }),
      );
      const total = sum(rows);
      const isTold = ({ time, count }: Row): boolean => time >= LEAST || count > 0;
      const told = rows.filter(isTold).sort((a, b) => b.time - a.time || b.count - a.count);
      const others = rows.filter((row) => !isTold(row));
      const lines = [
        ...told.map((row) => line(row, total)),
        ...(others.length === 0 ? [] : [line({ ...sum(others), rule: `${others.length} other rules` }, total)]),
        line(total, total),
      ];
      return `${'time'.padStart(10)}${'share'.padStart(8)}${'findings'.padStart(10)}  rule\n${lines.join('')}`;
    },
  };
}

interface Row {
  readonly rule: string;
  /** In milliseconds. */
  readonly time: number;
  readonly count: number;
}

function sum(rows: readonly Row[]): Row {
  const time = rows.reduce((all, row) => all + row.time, 0);
  return { rule: 'all rules', time, count: rows.reduce((all, row) => all + row.count, 0) };
}

function line({ rule, time, count }: Row, total: Row): string {
  const share = total.time === 0 ? 0 : (100 * time) / total.time;
  return `${time.toFixed(1).padStart(7)} ms${share.toFixed(1).padStart(7)}%${String(count).padStart(10)}  ${rule}\n`;
}
