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
const COLUMNS = ['URL', 'is', 'target', 'processes', 'who may'] as const;
const COLORS: Readonly<Record<RouteRow['kind'], string>> = {
  proxy: '#6f42c1',
  redirect: '#9a6700',
  alias: '#0a6b5e',
  wsgi: '#0550ae',
  documents: '#24292f',
};
const HIDDEN = '#8c959f';

interface Line {
  readonly text: string;
  readonly kind: 'host' | 'columns' | 'row';
  readonly color: string;
}

/** A picture: for each virtual host a heading, and a line for each row in the colour of what it is; what is hidden is grey. */
export function routesSvg(tables: readonly RouteTable[]): string {
  const lines = tables.flatMap(({ virtualHost, rows }) => linesOf(urlOf(virtualHost), rows));
  const width = Math.ceil(Math.max(...lines.map(({ text }) => text.length), 1) * CHARACTER) + 3 * MARGIN;
  const height = lines.length * ROW + 2 * MARGIN;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="monospace" font-size="12">`,
    `  <rect width="${width}" height="${height}" fill="white"/>`,
    ...lines.flatMap((line, at) => drawn(line, MARGIN + at * ROW, width)),
    '</svg>\n',
  ].join('\n');
}

function linesOf(url: string, rows: readonly RouteRow[]): readonly Line[] {
  const cells = rows.map((row) => [
    pathOf(row),
    row.reached === false ? `${row.kind}, hidden` : row.kind,
    row.target,
    groupOf(row) ?? '',
    row.access ?? '',
  ]);
  const table = [[...COLUMNS], ...cells];
  const widths = COLUMNS.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const [columns = '', ...texts] = table.map((row) =>
    row
      .map((cell, column) => cell.padEnd((widths[column] ?? 0) + 2))
      .join('')
      .trimEnd(),
  );
  return [
    { text: url, kind: 'host', color: 'black' },
    { text: columns, kind: 'columns', color: HIDDEN },
    ...rows.map((row, at): Line => {
      return { text: texts[at] ?? '', kind: 'row', color: row.reached === false ? HIDDEN : COLORS[row.kind] };
    }),
  ];
}

function drawn({ text, kind, color }: Line, top: number, width: number): readonly string[] {
  const isHost = kind === 'host';
  const band = isHost ? [`  <rect x="0" y="${top}" width="${width}" height="${ROW}" fill="#eaeef2"/>`] : [];
  const place = `x="${isHost ? MARGIN : 2 * MARGIN}" y="${top + 0.7 * ROW}" fill="${color}"`;
  return [
    ...band,
    `  <text ${place}${isHost ? ' font-weight="bold"' : ''} xml:space="preserve">${xmlText(text)}</text>`,
  ];
}
