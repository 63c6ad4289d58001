/** What is sent to a server that reads no disk, and told of again when it changes. Paths are those of `file:` URIs. */
export interface WorkspaceFiles {
  readonly folders: readonly string[];
  readonly files: readonly FileChange[];
}

export interface FileChange {
  readonly path: string;
  /** `unread`: it is there, and what is in it was not looked at. */
  readonly content: { readonly text: string } | 'unread' | 'folder' | 'gone';
}

/** The notification of changed files. */
export const FILES_CHANGED = 'wsgi-lint/filesChanged';
