import { baseName } from '../../text/index.js';
import { isUnknown } from '../arguments.js';
import { looksLikeFile } from '../mounts.js';
import { doubt, type Exchange, type FileKind } from './exchange.js';

/** What a path leads to, links followed. Where that is not known, a name with an extension is taken for a file, others for directories. */
export function kindOnDisk(exchange: Exchange, path: string): FileKind {
  const kind = isUnknown(path) ? 'unknown' : exchange.replay.host.stat(path);
  switch (kind) {
    case 'file':
    case 'directory':
    case 'other':
    case 'missing':
      return kind;
    case 'link':
      return 'missing';
    default:
      if (path !== '/') doubt(exchange, `what \`${path}\` is: a file, a directory, or nothing`);
      return looksLikeFile(baseName(path)) ? 'file' : 'directory';
  }
}
