import { URI } from 'vscode-uri';
import { withoutLastSlash } from '../text/index.js';

/**
 * The path of a `file:` URI, with `/`, and with the drive as httpd has it where there is one: `C:/xampp`. For a document that is no file, the URI
 * itself, which no host can open.
 */
export function pathOf(uri: string): string {
  const { scheme, path } = URI.parse(uri);
  if (scheme !== 'file') return uri;
  return path.replace(/^\/([a-z]):/i, (_, drive: string) => `${drive.toUpperCase()}:`);
}

/** The paths of the folders of a workspace that are files here; some clients write a slash at the end. */
export function foldersOf(folders: readonly { readonly uri: string }[]): readonly string[] {
  return folders.filter(({ uri }) => uri.startsWith('file:')).map(({ uri }) => withoutLastSlash(pathOf(uri)));
}

/** The URI of an absolute path; what is none, such as `untitled:1`, stays as it is. */
export function uriOf(path: string): string {
  if (/^[A-Z]:(\/|$)/i.test(path)) return URI.file(`/${path}`).toString();
  return path.startsWith('/') ? URI.file(path).toString() : path;
}
