import type { CompletionItem } from 'vscode-languageserver-types';
import type { Span } from '../../text/index.js';
import type { OpenDocument } from '../document.js';
import { withValues } from '../variable-values.js';
import type { Workspace } from '../workspace.js';
import { item } from './item.js';

/** More names than this in a folder are not looked at one by one. */
const MOST_NAMES = 500;

/** What stands in the folder that a path begins with; relative paths begin at the server root. `written` is the path up to the cursor. */
export function pathItems(
  written: string,
  span: Span,
  document: OpenDocument,
  workspace: Workspace,
): readonly CompletionItem[] {
  const before = withValues(written, document.path, workspace);
  if (before === null || /[$%*?[\]\0]/.test(before)) return [];
  const slash = before.lastIndexOf('/');
  const [server] = workspace.recent(document.path).servers;
  const root = server?.reading.serverRoot ?? '/';
  const folder = before.startsWith('/') ? before.slice(0, slash + 1) : `${root}/${before.slice(0, slash + 1)}`;
  const last = { start: span.start + written.lastIndexOf('/') + 1, end: span.end };
  return [
    ...entries(folder, '', last, document, workspace),
    ...(before === '' ? entries('/', '/', last, document, workspace) : []),
  ];
}

/** What stands in a folder, with a prefix before it. */
function entries(
  folder: string,
  prefix: string,
  last: Span,
  document: OpenDocument,
  workspace: Workspace,
): readonly CompletionItem[] {
  const listing = workspace.host.readDirectory(folder.replace(/(?<=.)\/+$/, ''));
  if (!listing.ok) return [];
  return listing.names.slice(0, MOST_NAMES).map((name) => {
    const isFolder = workspace.host.stat(`${folder.replace(/\/+$/, '')}/${name}`) === 'directory';
    const label = `${prefix}${name}`;
    return item(label, isFolder ? 'Folder' : 'File', last, document, { newText: isFolder ? `${label}/` : label });
  });
}
