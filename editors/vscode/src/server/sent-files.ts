import type { Host } from '../../../../src/httpd/host.js';
import { type MemoryFile, memoryHost } from '../../../../src/httpd/host-memory.js';
import { mountedHost } from '../../../../src/httpd/host-mounted.js';
import { unknownHost } from '../../../../src/httpd/host-unknown.js';
import type { FileChange, WorkspaceFiles } from '../files.js';

/** The files of a workspace that a client sends, since a worker reads no disk. Nothing is known outside its folders. */
export interface SentFiles {
  readonly host: Host;
  change(changes: readonly FileChange[]): void;
}

export function sentFiles({ folders, files }: WorkspaceFiles): SentFiles {
  const known = new Map<string, MemoryFile>();
  let memory = memoryHost({});
  const change = (changes: readonly FileChange[]): void => {
    for (const { path, content } of changes) {
      if (content !== 'gone') known.set(path, memoryFile(content));
      else for (const each of [...known.keys()]) if (each === path || each.startsWith(`${path}/`)) known.delete(each);
    }
    memory = memoryHost(Object.fromEntries([...folders.map((folder) => [folder, null]), ...known]));
  };
  change(files);
  const sent: Host = {
    ...unknownHost,
    readFile: (path) => memory.readFile(path),
    readDirectory: (path) => memory.readDirectory(path),
    stat: (path, options) => memory.stat(path, options),
  };
  const isInside = (path: string): boolean =>
    folders.some((folder) => path === folder || path.startsWith(`${folder}/`));
  return { change, host: mountedHost(unknownHost, sent, (path) => (isInside(path) ? path : null)) };
}

function memoryFile(content: Exclude<FileChange['content'], 'gone'>): MemoryFile {
  if (content === 'folder') return null;
  return content === 'unread' ? { error: 'unknown' } : content.text;
}
