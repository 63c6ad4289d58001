import type { CompletionItem } from 'vscode-languageserver-types';
import { serverRootRelative } from '../../httpd/server-paths.js';
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
  const [server] = workspace.recent(document.path).servers;
  const isWindows = server?.settings.platform === 'windows';
  const throughSlash = (path: string): string => (isWindows ? /^.*[/\\]/ : /^.*\//).exec(path)?.[0] ?? '';
  const folder = serverRootRelative(server?.reading.serverRoot ?? '/', throughSlash(before), isWindows);
  const last = { start: span.start + throughSlash(written).length, end: span.end };
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
