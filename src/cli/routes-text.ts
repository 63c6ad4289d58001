import { visible } from '../lint/report/index.js';
import { labelOf, type Shorten } from '../model/route/label.js';
import { type RouteRow, type RouteTable, urlOf } from '../model/route-table.js';

const HEADINGS = ['URL', 'is', 'target', 'process group', 'application group', 'user', 'who may', 'at'];

/** The URLs of a row: a tilde stands before a regular expression, as it does in sections. */
export function pathOf({ path, isPattern }: RouteRow): string {
  return isPattern ? `~ ${path}` : path;
}

/** The cells of a row, in the order of `HEADINGS`. */
function cellsOf(row: RouteRow, shorten: Shorten): readonly string[] {
  const { kind, processGroup, applicationGroup, user, access, reached, node } = row;
  const group = kind === 'wsgi' ? (processGroup === '' ? '(embedded)' : (processGroup ?? '?')) : '';
  const interpreter = kind === 'wsgi' ? (applicationGroup === '' ? '(first)' : (applicationGroup ?? '?')) : '';
  return [
    pathOf(row),
    reached === false ? `${kind}, hidden` : kind,
    row.target,
    group,
    interpreter,
    user ?? '',
    kind === 'redirect' || reached === false ? '' : (access ?? '?'),
    node === null ? '' : labelOf(node, shorten),
  ];
}

/** A heading for each virtual host, and a table below it. */
export function routesText(tables: readonly RouteTable[], shorten: Shorten): string {
  const parts = tables.map(({ virtualHost, rows }) => {
    const { node } = virtualHost;
    const cells = [HEADINGS, ...rows.map((row) => cellsOf(row, shorten))].map((row) => row.map(visible));
    const widths = HEADINGS.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
    const lines = cells.map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
    return [
      `${visible(urlOf(virtualHost))}${node === null ? '' : `  (${visible(labelOf(node, shorten))})`}`,
      ...lines.map((line) => `  ${line}`),
    ].join('\n');
  });
  return `${parts.join('\n\n')}\n`;
}

/** The same as data. */
export function routesJson(tables: readonly RouteTable[], shorten: Shorten): unknown {
  return tables.map(({ virtualHost, rows }) => ({
    url: urlOf(virtualHost),
    vhost: virtualHost.serverName,
    section: virtualHost.node === null ? null : labelOf(virtualHost.node, shorten),
    routes: rows.map(({ node, ...row }) => ({ ...row, at: node === null ? null : labelOf(node, shorten) })),
  }));
}
