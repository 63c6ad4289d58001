import type { Hover, HoverParams } from 'vscode-languageserver-protocol';
import { type Cursor, cursorOf } from '../cursor.js';
import { feature } from '../feature.js';
import type { About } from '../hover/about.js';
import { describers } from '../hover/describers.js';
import type { Workspace } from '../workspace.js';

/** What is known of the thing under the cursor: the innermost that something can be said of. */
export const hover = feature({
  method: 'textDocument/hover',
  summary:
    'Documentation of directives, options of mod_wsgi, flags, server variables, letters of log formats, headers and handlers; the value of a variable, the files of an include, who uses a process group, and which one answers a mount.',
  capabilities: () => ({ hoverProvider: true }),
  run(params: HoverParams, workspace): Hover | null {
    const cursor = cursorOf(params, workspace);
    const about = cursor === null ? null : describe(cursor, workspace);
    if (cursor === null || about === null) return null;
    return { contents: { kind: 'markdown', value: about.text }, range: cursor.document.rangeOf(about.span) };
  },
});

function describe(cursor: Cursor, workspace: Workspace): About | null {
  for (const describer of describers) {
    const about = describer(cursor, workspace);
    if (about !== null) return about;
  }
  return null;
}
