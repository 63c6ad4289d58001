import { xmlText } from '../lint/report/index.js';
import { type RouteRow, type RouteTable, urlOf } from '../model/route-table.js';
import { pathOf } from './routes-text.js';

/** A flow chart for Markdown: virtual hosts, what they mount, and the process groups that run it. */
export function routesMermaid(tables: readonly RouteTable[]): string {
  const lines = ['flowchart LR'];
  const groups = new Map<string, string>();
  for (const [at, { virtualHost, rows }] of tables.entries()) {
    lines.push(`  h${at}["${mermaidText(urlOf(virtualHost))}"]`);
    for (const [number, row] of rows.entries()) {
      const id = `h${at}r${number}`;
      lines.push(`  h${at} -- "${mermaidText(pathOf(row))}" --> ${id}["${mermaidText(`${row.kind}: ${row.target}`)}"]`);
      const group = groupOf(row);
      if (group === null) continue;
      const known = groups.get(group) ?? `g${groups.size}`;
      if (!groups.has(group)) lines.push(`  ${known}(["${mermaidText(group)}"])`);
      groups.set(group, known);
      lines.push(`  ${id} --> ${known}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function groupOf({ processGroup, user }: RouteRow): string | null {
  if (processGroup === null) return null;
  if (processGroup === '') return "httpd's own processes";
  return user === null ? `process group ${processGroup}` : `process group ${processGroup}, as ${user}`;
}

function mermaidText(text: string): string {
  return text.replace(/[^\w .:/()-]/g, (character) => `#${character.codePointAt(0)};`);
}

const ROW = 20;
const CHARACTER = 7.5;
const MARGIN = 12;

/** A picture with one line of text for each row. */
export function routesSvg(tables: readonly RouteTable[]): string {
  const lines = tables.flatMap(({ virtualHost, rows }) => {
    const cells = rows.map((row) => [pathOf(row), row.kind, row.target, groupOf(row) ?? '', row.access ?? '']);
    const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
    return [
      { text: urlOf(virtualHost), isHeading: true },
      ...cells.map((row) => ({
        text: row
          .map((cell, column) => cell.padEnd((widths[column] ?? 0) + 2))
          .join('')
          .trimEnd(),
        isHeading: false,
      })),
    ];
  });
  const width = Math.ceil(Math.max(...lines.map(({ text }) => text.length), 1) * CHARACTER) + 3 * MARGIN;
  const height = lines.length * ROW + 2 * MARGIN;
  const texts = lines.map(({ text, isHeading }, at) => {
    const y = MARGIN + (at + 0.7) * ROW;
    const [x, weight] = isHeading ? [MARGIN, ' font-weight="bold"'] : [2 * MARGIN, ''];
    return `  <text x="${x}" y="${y}"${weight} xml:space="preserve">${xmlText(text)}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="monospace" font-size="12">`,
    `  <rect width="${width}" height="${height}" fill="white"/>`,
    ...texts,
    '</svg>\n',
  ].join('\n');
}
