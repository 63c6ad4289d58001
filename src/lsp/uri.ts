import { URI } from 'vscode-uri';

/** The path of a `file:` URI, with `/`; for a document that is no file, the URI itself, which no host can open. */
export function pathOf(uri: string): string {
  const parsed = URI.parse(uri);
  return parsed.scheme === 'file' ? parsed.path : uri;
}

export function uriOf(path: string): string {
  return path.startsWith('/') ? URI.file(path).toString() : path;
}
