import { baseName, type Source } from '../../text/index.js';

/** How an input is read (README, "What the inputs mean"). */
export type InputKind = 'root' | 'fragment' | 'htaccess';

/** Where a fragment will be included. */
export const contexts = ['server', 'virtualhost', 'directory', 'location'] as const;
export type Context = (typeof contexts)[number];

const ROOT_NAMES = ['httpd.conf', 'apache2.conf'];

/** `.htaccess`, and templates of one: `htaccess.txt`, `site.htaccess`. */
const HTACCESS_NAME = /^(.+\.|\.?)htaccess(\.(txt|dist|sample|example))?$/;

/** A text whose first line says that it is one, as those in instructions do: `# .htaccess`. */
const HTACCESS_HEADING = /^\s*#[ \t]*([\w./-]*\/)?\.htaccess:?[ \t]*\r?\n/;

/** A main file has a main file's name, or is one that httpd could be started with. */
export function kindOf({ path, text }: Source): InputKind {
  const name = baseName(path);
  if (HTACCESS_NAME.test(name) || HTACCESS_HEADING.test(text)) return 'htaccess';
  return ROOT_NAMES.includes(name) || startsServer(text) ? 'root' : 'fragment';
}

/** A file that loads a module and no more of a server may listen for it all the same, as `conf.d/ssl.conf` does: it is a part. */
function startsServer(text: string): boolean {
  if (/^[ \t]*ServerRoot[ \t]/im.test(text)) return true;
  if (!/^[ \t]*LoadModule[ \t]/im.test(text)) return false;
  if (/^[ \t]*(?:Include|IncludeOptional)[ \t]/im.test(text)) return true;
  const doesMore = /^[ \t]*(?!LoadModule[ \t])[<a-z]/im.test(text);
  return doesMore && loadsBase(text);
}

/** Whether the text loads an MPM, or what lets requests in: without these no server is whole, though some have them built in. */
export function loadsBase(text: string): boolean {
  return /^[ \t]*LoadModule[ \t]+"?(?:mpm_|unixd_|authz_core_|authz_host_|access_)/im.test(text);
}

/** Whether the text has lines that only a main file needs. */
export function hasMainLines(text: string): boolean {
  return /^[ \t]*(?:ServerRoot|Listen|Include|IncludeOptional)[ \t]/im.test(text);
}

const PATH_WITH_DRIVE =
  /^[ \t]*(?:ServerRoot|DocumentRoot|Define|Load(?:Module|File)|Include|<Directory|WSGI\w+)[ \t][^\n#]*?(?<=[ \t"])([a-z]:)[/\\]/im;

/** The drive of the first path of Windows that the text names as one of the server: `C:`. */
export function driveIn(text: string): string | null {
  return PATH_WITH_DRIVE.exec(text)?.[1]?.toUpperCase() ?? null;
}

/** What comments of a file say about how to read it: `# wsgi-lint-context: NAME` and `# wsgi-lint-server: NAME`. */
export interface Markers {
  /** `null` when the file does not say. */
  readonly context: Context | null;
  /** Fragments with the same name are read as one server; those without a name are another. */
  readonly server: string;
  /** A context that does not exist, as written. */
  readonly unknownContext: string | null;
}

/** Reads the comments of a file that say how it is to be read. */
export function markersOf({ text }: Source): Markers {
  const markers = text.includes('wsgi-lint-')
    ? text.matchAll(/^[ \t]*#[ \t]*wsgi-lint-(context|server):[ \t]*(\S+)/gim)
    : [];
  const said = new Map(Array.from(markers, ([, kind = '', name = '']) => [kind.toLowerCase(), name]));
  const written = said.get('context') ?? null;
  const context = contexts.find((name) => name === written?.toLowerCase()) ?? null;
  return { context, server: said.get('server') ?? '', unknownContext: context === null ? written : null };
}
