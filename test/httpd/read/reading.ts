import { catalogue } from '../../../src/directives/registry.js';
import { createSettings } from '../../../src/httpd/defaults.js';
import type { Host } from '../../../src/httpd/host.js';
import { type MemoryFile, memoryHost } from '../../../src/httpd/host-memory.js';
import { unknownHost } from '../../../src/httpd/host-unknown.js';
import type { Problem } from '../../../src/httpd/problem.js';
import { read } from '../../../src/httpd/read.js';
import type { Reading } from '../../../src/httpd/reading.js';
import type { Settings } from '../../../src/httpd/settings.js';
import { finish } from '../../../src/httpd/steps.js';
import type { ConfigNode } from '../../../src/httpd/tree.js';
import { createSource } from '../../../src/text/index.js';

export interface Files {
  readonly [path: string]: MemoryFile;
}

/** Reads `/s/main.conf` of a memory host, with mod_macro there; `/s` is the server root. */
export function readFiles(
  files: Files,
  given: Partial<Settings> = {},
  environment: Record<string, string> = {},
): Reading {
  const settings = createSettings({ serverRoot: '/s', modules: ['macro_module'], ...given });
  return finish(
    read([{ path: 'main.conf' }], memoryHost({ '/s': null, ...files }, { environment }), settings, catalogue),
  );
}

/** Reads one text as `/s/main.conf`. */
export function readText(
  text: string,
  given: Partial<Settings> = {},
  environment: Record<string, string> = {},
): Reading {
  return readFiles({ '/s/main.conf': text }, given, environment);
}

/** Reads a text as a fragment of a server of which nothing is known. */
export function readFragment(text: string, host: Host = unknownHost, given: Partial<Settings> = {}): Reading {
  const settings = createSettings({ world: 'open', ...given });
  return finish(read([{ path: '/f.conf', source: createSource('/f.conf', text) }], host, settings, catalogue));
}

/** The tree, one line per node, children indented; `?` before what stands in an unknown branch. */
export function outline({ tree }: Reading): string[] {
  const lines: string[] = [];
  const visit = (nodes: readonly ConfigNode[], indent: string): void => {
    for (const node of nodes) {
      const doubt = node.certainty === 'certain' ? '' : '?';
      lines.push(`${indent}${doubt}${`${node.name} ${node.args}`.trim()}`);
      visit(node.children, `${indent}  `);
    }
  };
  visit(tree.children, '');
  return lines;
}

/** `line: message` of each problem, or `file:line: message` outside `main.conf`. */
export function messages({ problems }: Pick<Reading, 'problems'>): string[] {
  return problems.map(({ place, message }) => {
    if (place === null) return message;
    const file = place.file === '/s/main.conf' || place.file === '/f.conf' ? '' : `${place.file}:`;
    return `${file}${place.line}: ${message}`;
  });
}

export function warnings({ warnings: given }: Reading): string[] {
  return given.map(({ id, text }) => `${id}: ${text}`);
}

/** The words that a problem is about, as they stand in the file. */
export function words({ location }: Problem): string | null {
  return location === null ? null : location.source.text.slice(location.span.start, location.span.end);
}
