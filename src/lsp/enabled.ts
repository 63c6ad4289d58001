import type { Host } from '../httpd/host.js';
import { baseName, folderOf } from '../text/index.js';

/**
 * The link by which httpd reads a file of Debian's `sites-available`, `conf-available` or `mods-available`: that of the same name in the folder
 * of what is enabled, when it leads to the same text. `null` when there is none.
 */
export function placeOfLink(path: string, host: Host): string | null {
  const folder = folderOf(path);
  const [, kind] = /^(sites|conf|mods)-available$/.exec(baseName(folder)) ?? [];
  if (kind === undefined) return null;
  const link = `${folderOf(folder)}/${kind}-enabled/${baseName(path)}`;
  if (host.stat(link, { followLinks: false }) !== 'link') return null;
  const [behind, file] = [host.readFile(link), host.readFile(path)];
  const isSame = behind.ok && file.ok && behind.bytes.every((byte, at) => byte === file.bytes[at]);
  return isSame && behind.bytes.length === file.bytes.length ? link : null;
}
