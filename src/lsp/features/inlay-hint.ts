import type { InlayHint, InlayHintParams } from 'vscode-languageserver-protocol';
import { InlayHintKind } from 'vscode-languageserver-types';
import { findOption, wsgiOptionsOf } from '../../directives/wsgi.js';
import { lineOf } from '../../model/arguments.js';
import { runsIn } from '../../model/daemon-mode.js';
import { definitionOf } from '../definition-of.js';
import type { OpenDocument } from '../document.js';
import { feature } from '../feature.js';
import { occurrencesIn, registryOf } from '../symbols.js';
import { variableValue, withValues } from '../variable-values.js';
import type { Workspace } from '../workspace.js';

/** The options of a process group whose default one should know. */
const TOLD = ['processes', 'threads'];

/** Values that are not written where they count. Off, unless the settings ask for them. */
export const inlayHint = feature({
  method: 'textDocument/inlayHint',
  summary:
    'The value of a `${…}`, the number of processes and threads where it is left to the default, and the process group of a mount that a line elsewhere chooses. Off by default.',
  capabilities: () => ({ inlayHintProvider: true }),
  run({ textDocument, range }: InlayHintParams, workspace): InlayHint[] {
    const document = workspace.document(textDocument.uri);
    if (document === undefined || !workspace.settings.inlayHints) return [];
    const from = document.offsetAt(range.start);
    const to = document.offsetAt(range.end);
    return [...variables(document, workspace), ...defaults(document, workspace), ...groups(document, workspace)]
      .filter(({ offset }) => from <= offset && offset <= to)
      .sort((a, b) => a.offset - b.offset)
      .map(({ offset, label }) => ({
        position: document.positionAt(offset),
        label,
        kind: InlayHintKind.Parameter,
        paddingLeft: true,
      }));
  },
});

interface Hint {
  readonly offset: number;
  readonly label: string;
}

function variables(document: OpenDocument, workspace: Workspace): readonly Hint[] {
  const registry = registryOf(workspace.recent(document.path));
  return occurrencesIn(document.tree, registry).flatMap((use) => {
    const { kind, role, span } = use;
    if (kind !== 'define' || role !== 'reference' || document.text[span.end] !== '}') return [];
    const value = variableValue(use, document.path, workspace);
    if (value === null) return [];
    return [{ offset: span.end + 1, label: `= ${withValues(value, document.path, workspace) ?? value}` }];
  });
}

function defaults(document: OpenDocument, workspace: Workspace): readonly Hint[] {
  return document.tree.lines.flatMap((line) => {
    if (line.type !== 'Directive' || !/^WSGIDaemonProcess$/i.test(line.name.value)) return [];
    const table = wsgiOptionsOf(definitionOf(line, document.path, workspace)?.name ?? '');
    const written = new Set(line.args.map(({ value }) => value.split('=')[0]));
    const left = TOLD.flatMap((name) => {
      const usual = table === undefined ? undefined : findOption(table, name)?.default;
      return usual === undefined || written.has(name) ? [] : [`${name}=${usual}`];
    });
    return left.length === 0 ? [] : [{ offset: line.span.end, label: left.join(' ') }];
  });
}

/** Where the mounts run that do not say it themselves; nothing of one that runs here in one group and there in another. */
function groups(document: OpenDocument, workspace: Workspace): readonly Hint[] {
  const analysis = workspace.recent(document.path);
  const labels = new Map<number, Set<string>>();
  for (const server of analysis.servers)
    for (const mount of server.mounts) {
      const location = lineOf(mount.node);
      if (location.source.path !== document.path || mount.option('process-group') !== undefined) continue;
      const place = workspace.placeOf(location, analysis);
      const where = runsIn(server, mount);
      if (place === null) continue;
      const label =
        where.kind === 'group' ? `process-group=${where.name}` : where.kind === 'embedded' ? where.kind : '';
      const offset = document.offsetAt(place.range.end);
      labels.set(offset, (labels.get(offset) ?? new Set<string>()).add(label));
    }
  return [...labels].flatMap(([offset, [label = '', ...others]]) =>
    label === '' || others.length > 0 ? [] : [{ offset, label }],
  );
}
