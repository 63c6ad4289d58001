import { folderOf, throughLastSlash } from '../../text/index.js';
import { mayUse, serverAccount } from './account.js';
import { kindOnDisk } from './disk.js';
import { doubt, type Exchange, type FileKind, note, type Outcome } from './exchange.js';
import { fnmatch } from './fnmatch.js';
import { readHtaccess } from './htaccess.js';
import type { DirConfig, Layer } from './layers.js';
import { type Option, optionsOf } from './options.js';
import { matchSection } from './regex.js';
import type { SiteSection } from './site.js';
import { cleanFilePath, withSlash } from './url-path.js';

/**
 * `ap_directory_walk`: from the root down to the file, the `<Directory>` sections of each directory and then its `.htaccess` file are merged;
 * what follows a file, or a name that is not there, becomes the path info. Sections with regular expressions come last.
 */
export function walkDirectories(exchange: Exchange): Outcome {
  const { filename, site } = exchange;
  if (filename === null || !filename.startsWith('/')) return null;
  const whole = cleanFilePath(filename);
  exchange.filename = whole;
  const matched: Layer[] = [];
  const inForce = (): DirConfig => [...site.base, ...matched];
  const final = finalKind(exchange, whole);
  const takenOver = takeOver(exchange, whole, final);
  if (takenOver !== 'declined') return takenOver;
  let kind: FileKind = 'directory';
  let path = '/';
  let rest = whole.slice(1);
  let section = 0;
  for (let depth = 1; ; depth++) {
    const directory = withSlash(path);
    for (; section < site.directories.length; section++) {
      const each = site.directories[section];
      if (each === undefined || each.pattern.regex || each.pattern.depth > depth) break;
      if (each.pattern.depth === depth && coversDirectory(each, directory)) matched.push(each.layer);
    }
    const htaccess = readHtaccess(exchange, directory, inForce());
    if (htaccess !== null && 'status' in htaccess) {
      note(exchange, 'sections', null, htaccess.text);
      stopAt(exchange, directory, rest);
      return htaccess.status;
    }
    if (htaccess !== null) matched.push(htaccess.layer);
    if (rest === '' || rest === '/') {
      if (rest === '/' || (whole.endsWith('/') && path !== '/')) path = withSlash(path);
      rest = '';
      break;
    }
    const slash = rest.startsWith('/') ? 1 : 0;
    const next = rest.indexOf('/', slash);
    const name = next < 0 ? rest.slice(slash) : rest.slice(slash, next);
    rest = next < 0 ? '' : rest.slice(next);
    path = withSlash(path) + name;
    const options = optionsOf(inForce());
    if (final !== 'missing' && options.has('followsymlinks') && !options.has('symlinksifownermatch')) continue;
    const step = stepInto(exchange, path, options);
    if (typeof step === 'number') {
      stopAt(exchange, path, rest);
      return step;
    }
    kind = step;
    if (kind !== 'directory') break;
  }
  exchange.filename = path;
  exchange.file = final === 'missing' ? kind : final;
  exchange.pathInfo = rest === '' ? exchange.pathInfo : rest + exchange.pathInfo;
  for (const each of site.directories.slice(section))
    if (each.pattern.regex && matchSection(exchange, each, path)) matched.push(each.layer);
  exchange.config = inForce();
  exchange.walked = { directory: exchange.file === 'directory' ? path : throughLastSlash(path), layers: matched };
  return null;
}

/** How far the walk has come when something stops it: rules that look ahead see that. */
function stopAt(exchange: Exchange, path: string, rest: string): void {
  exchange.filename = path;
  exchange.pathInfo = `${rest === '' || rest.startsWith('/') ? rest : `/${rest}`}${exchange.pathInfo}`;
}

/**
 * The cache of `ap_directory_walk`: a subrequest or redirect to a file in the directory where the request before it has ended has the same
 * sections, and those for the name of the file are not looked for.
 */
function takeOver(exchange: Exchange, path: string, kind: FileKind): Outcome | 'declined' {
  const { main, previous, site, pathInfo } = exchange;
  const before = (main ?? previous)?.walked ?? null;
  const isEntered = kind === 'file' || (kind === 'directory' && pathInfo === '');
  if (before === null || !isEntered) return 'declined';
  const directory = kind === 'file' ? throughLastSlash(path) : withSlash(path);
  if (directory !== before.directory) return 'declined';
  exchange.file = kind;
  exchange.config = [...site.base, ...before.layers];
  exchange.walked = before;
  const options = optionsOf(exchange.config);
  return options.has('followsymlinks') ? null : checkLink(exchange, path, kind, options);
}

function coversDirectory({ pattern: { text, glob } }: SiteSection, directory: string): boolean {
  return glob ? fnmatch(text, directory) : text === directory;
}

/** What stands at the whole path: nothing, when a file is asked for with a slash behind it. */
function finalKind(exchange: Exchange, path: string): FileKind {
  const kind = kindOnDisk(exchange, path);
  return kind !== 'directory' && path.length > 1 && path.endsWith('/') ? 'missing' : kind;
}

/** What the next part of the path is, links followed as far as `Options` allow it; a status when they do not. */
function stepInto(exchange: Exchange, path: string, options: ReadonlySet<Option>): FileKind | number {
  const { host, server } = exchange.replay;
  const folder = folderOf(path);
  if (!mayUse(host, serverAccount(server), folder, 'search')) {
    note(exchange, 'translate', null, `The server may not look into \`${folder}\`: 403 (AH00035).`);
    return 403;
  }
  const kind = kindOnDisk(exchange, path);
  const refused = checkLink(exchange, path, kind, options);
  if (refused !== null) return refused;
  if (kind !== 'other') return kind;
  note(exchange, 'translate', null, `\`${path}\` is neither a file nor a directory (AH00038).`);
  return 403;
}

/** `resolve_symlink`: whether a link may be followed. @param kind what it leads to */
function checkLink(exchange: Exchange, path: string, kind: FileKind, options: ReadonlySet<Option>): Outcome {
  if (exchange.replay.host.stat(path, { followLinks: false }) !== 'link') return null;
  const ownerMatch = options.has('symlinksifownermatch');
  const refused = !options.has('followsymlinks') && !ownerMatch;
  if (!refused && kind !== 'missing' && (!ownerMatch || sameOwner(exchange, path))) return null;
  note(
    exchange,
    'translate',
    null,
    `\`${path}\` is a symbolic link that may not be followed, or leads nowhere (AH00037).`,
  );
  return 403;
}

function sameOwner(exchange: Exchange, path: string): boolean {
  const { host } = exchange.replay;
  const link = host.ownership?.(path, { followLinks: false }) ?? 'unknown';
  const target = host.ownership?.(path) ?? 'unknown';
  if (typeof link === 'object' && typeof target === 'object') return link.uid === target.uid;
  doubt(exchange, `whether the link \`${path}\` and what it leads to have the same owner`);
  return true;
}
