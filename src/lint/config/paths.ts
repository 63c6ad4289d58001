/** A path as a file names it: from the folder that holds the file, unless it is absolute. `/` separates. */
export function pathFrom(folder: string, path: string): string {
  if (/^(?:\/|[A-Za-z]:[/\\])/.test(path)) return path;
  const parts = folder.split('/');
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.length > 1) parts.pop();
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/') || '/';
}
