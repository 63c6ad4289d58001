import { argumentsOf } from '../model/arguments.js';
import type { ConfigNode } from '../model/server.js';
import { folderOf } from '../text/index.js';
import { indentOf, lineBreakOf, quoted, remove, rename, replace, wholeLines } from './edits.js';
import type { Fix } from './finding.js';

/** Directives that only have another name today, with the same arguments. */
const NAMES: Readonly<Record<string, string>> = {
  authauthoritative: 'AuthBasicAuthoritative',
  authdigestfile: 'AuthUserFile',
  authdigestgroupfile: 'AuthGroupFile',
  coredump: 'CoreDumpDirectory',
  groupfile: 'AuthGroupFile',
  keepaliverequests: 'MaxKeepAliveRequests',
  nocache: 'CacheDisable',
  numservers: 'StartServers',
  sslcarevocation: 'SSLCARevocationFile',
  wsgiapacheextensions: 'WSGIPassApacheRequest',
};

/** Directives that nothing takes the place of, or that say what httpd does anyway. */
const WITHOUT_SUCCESSOR: ReadonlySet<string> = new Set(
  `addmodule authdefaultauthoritative authldapauthzenabled authzdbmauthoritative authzdefaultauthoritative
  authzgroupfileauthoritative authzldapauthoritative authzownerauthoritative authzuserauthoritative cacheexpirycheck
  cacheforcecompletion cachegcclean cachegcdaily cachegcinterval cachegcmemusage cachegcunused cachesize cachetimemargin clearmodulelist
  lockfile mcachemaxobjectcount mcachemaxobjectsize mcachemaxstreamingbuffer mcacheminobjectsize mcacheremovalalgorithm mcachesize
  rewritelog servertype wsgilazyinitialization wsgioutputbuffering wsgipy3kwarningflag wsgireloadmechanism wsginewrelicconfigfile
  wsginewrelicenvironment wsgiuserauthoritative`.split(/\s+/),
);

/** The lines that say today what a directive said, by its words; `null` when these are not clear. */
const LINES: Readonly<Record<string, (first: string) => readonly string[] | null>> = {
  acceptmutex: (method) => (/^default$/i.test(method) ? [] : [`Mutex ${method} mpm-accept`]),
  accessconfig: included,
  cookielog: (file) => [`CustomLog ${quoted(file)} "%{Cookie}n \\"%r\\" %t"`],
  dumpiologlevel: () => ['LogLevel dumpio:trace7'],
  resourceconfig: included,
  rewritelock: (file) => [`Mutex ${quoted(`file:${directoryOf(file)}`)} rewrite-map`],
  rewriteloglevel: (level) =>
    /^\d+$/.test(level) ? (Number(level) === 0 ? [] : [`LogLevel rewrite:trace${Math.min(8, Number(level))}`]) : null,
  ssldisable: () => ['SSLEngine Off'],
  sslenable: () => ['SSLEngine On'],
  sslmutex: (type) => {
    const [, mechanism = '', file] = /^([a-z]+)(?::(.*))?$/i.exec(type) ?? [];
    if (/^(default|yes)$/i.test(mechanism)) return [];
    if (/^(none|no)$/i.test(mechanism)) return ['Mutex none ssl-cache'];
    if (mechanism === '') return null;
    return [`Mutex ${quoted(file === undefined ? mechanism : `${mechanism}:${directoryOf(file)}`)} ssl-cache`];
  },
  win32disableacceptex: () => ['AcceptFilter http none', 'AcceptFilter https none'],
};

/** Relative to the server root, as the file is. */
function directoryOf(file: string): string {
  return file.includes('/') ? folderOf(file) : '.';
}

function included(file: string): readonly string[] {
  return file === '/dev/null' ? [] : [`Include ${quoted(file)}`];
}

/** The fix that turns a directive that httpd or mod_wsgi does not have any more into what says the same today. */
export function successorFix(node: ConfigNode): readonly Fix[] {
  const key = node.name.toLowerCase();
  const name = NAMES[key];
  if (name !== undefined) return rename(node, name);
  const first = argumentsOf(node)[0]?.value ?? '';
  const lines = WITHOUT_SUCCESSOR.has(key) ? [] : (LINES[key]?.(first) ?? null);
  return lines === null ? [] : inPlaceOf(node, lines);
}

/** Not safe: what was a lock or a log of its own is a part of others now. */
function inPlaceOf(node: ConfigNode, lines: readonly string[]): readonly Fix[] {
  if (lines.length === 0) return remove(node, { title: `remove \`${node.name}\``, safe: false });
  const at = wholeLines(node);
  if (at === null) return [];
  const text = lines.map((line) => indentOf(node) + line + lineBreakOf(node.source)).join('');
  const title = `write ${lines.map((line) => `\`${line}\``).join(' and ')}`;
  return [{ title, safe: false, edits: [replace(at, text)] }];
}
