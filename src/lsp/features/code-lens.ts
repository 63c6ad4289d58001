import type { CodeLens, CodeLensParams } from 'vscode-languageserver-protocol';
import type { OpenDocument } from '../document.js';
import { feature } from '../feature.js';
import { occurrencesAround, occurrencesIn, registryOf } from '../symbols.js';
import type { Workspace } from '../workspace.js';

/** Above a process group who uses it, above a macro how often it is used, at the top of a file who includes it. */
export const codeLens = feature({
  method: 'textDocument/codeLens',
  summary:
    'Above a process group and a macro how often they are used; at the top of a file from how many places it is included.',
  capabilities: () => ({ codeLensProvider: {} }),
  run({ textDocument }: CodeLensParams, workspace): CodeLens[] {
    const document = workspace.document(textDocument.uri);
    return document === undefined ? [] : [...includedLens(document, workspace), ...usedLenses(document, workspace)];
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

/** Without a command: it says, and does nothing. */
function lens(range: CodeLens['range'], title: string): CodeLens {
  return { range, command: { title, command: '' } };
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
