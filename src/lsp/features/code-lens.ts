import type { CodeLens, CodeLensParams } from 'vscode-languageserver-protocol';
import type { Location } from '../../httpd/tree.js';
import { counted } from '../../lint/wording.js';
import { lineOf } from '../../model/arguments.js';
import type { OpenDocument } from '../document.js';
import { feature } from '../feature.js';
import { hostTitle, mountTitle } from '../lens-titles.js';
import { ROUTE } from '../route-document.js';
import { standsAt } from '../stands-at.js';
import { occurrencesAround, occurrencesIn, registryOf } from '../symbols.js';
import type { Workspace } from '../workspace.js';

/**
 * Above a process group who uses it, above a macro how often it is used, at the top of a file who includes it. What virtual hosts and mounts
 * serve is found out when it is to be seen.
 */
export const codeLens = feature({
  method: 'textDocument/codeLens',
  summary:
    'Above a process group and a macro how often they are used; at the top of a file from how many places it is included; above virtual hosts and mounts.',
  capabilities: () => ({ codeLensProvider: { resolveProvider: true } }),
  run({ textDocument }: CodeLensParams, workspace): CodeLens[] {
    const document = workspace.document(textDocument.uri);
    if (document === undefined) return [];
    return [
      ...includedLens(document, workspace),
      ...usedLenses(document, workspace),
      ...servingLenses(document, workspace),
    ];
  },
});

export const codeLensResolve = feature({
  method: 'codeLens/resolve',
  summary:
    'Above a virtual host what it serves, above a mount its URL, process group, user and who may ask. The command of both is `wsgi-lint.route` with a request for them.',
  capabilities: () => ({}),
  run(sent: CodeLens, workspace): CodeLens {
    const { uri, kind } = (sent.data ?? {}) as { readonly uri?: string; readonly kind?: string };
    const document = workspace.document(uri ?? '');
    if (document === undefined) return sent;
    const analysis = workspace.recent(document.path);
    const isMeant = standsAt(sent.range.start.line, document, analysis, workspace);
    const { title, request } = (kind === 'host' ? hostTitle : mountTitle)(analysis, isMeant);
    if (request === null) return lens(sent.range, title);
    return { ...sent, command: { title, command: ROUTE, arguments: [{ uri: document.uri, request }] } };
  },
});

function includedLens({ path }: OpenDocument, workspace: Workspace): readonly CodeLens[] {
  const places = new Set(
    workspace.recent(path).servers.flatMap(({ reading }) =>
      reading.includes.flatMap((file) => {
        const by = file.frames.findLast(({ kind }) => kind === 'include')?.location;
        return file.path === path && by !== undefined ? [`${by.source.path}:${by.span.start}`] : [];
      }),
    ),
  );
  const start = { line: 0, character: 0 };
  return places.size === 0 ? [] : [lens({ start, end: start }, `included from ${counted(places.size, 'place')}`)];
}

function usedLenses(document: OpenDocument, workspace: Workspace): readonly CodeLens[] {
  const registry = registryOf(workspace.recent(document.path));
  return occurrencesIn(document.tree, registry).flatMap(({ kind, role, key, line, span }) => {
    if (role !== 'definition' || (kind !== 'wsgi-process-group' && kind !== 'macro')) return [];
    const uses = occurrencesAround(document.path, key, workspace).filter(
      (each) => each.role === 'reference' && each.line !== line && !/^undef/i.test(each.line.text),
    );
    return [lens(document.rangeOf(span), uses.length === 0 ? 'not used' : `used in ${counted(uses.length, 'place')}`)];
  });
}

/** A lens above each virtual host and mount of a document, without its title. */
function servingLenses({ path, uri }: OpenDocument, workspace: Workspace): readonly CodeLens[] {
  const analysis = workspace.recent(path);
  const places = new Map<string, CodeLens>();
  const add = (kind: 'host' | 'mount', location: Location): void => {
    if (location.source.path !== path) return;
    const place = workspace.placeOf(location, analysis);
    if (place !== null) places.set(`${kind} ${place.range.start.line}`, { range: place.range, data: { uri, kind } });
  };
  for (const { virtualHosts, mounts } of analysis.servers) {
    for (const { node } of virtualHosts) if (node !== null) add('host', lineOf(node));
    for (const { node } of mounts) add('mount', lineOf(node));
  }
  return [...places.values()];
}

/** Without a command: it says, and does nothing. */
function lens(range: CodeLens['range'], title: string): CodeLens {
  return { range, command: { title, command: '' } };
}
