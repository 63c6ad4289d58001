import type { Access } from '../model/grants.js';
import { literalPath } from '../model/section-resource.js';
import type { ConfigNode, Server } from '../model/server.js';
import { insertAfter, quoted } from './edits.js';
import type { Fix } from './finding.js';

/**
 * Opens a directory with a section of its own behind a directive. Not safe: it gives access that was not there. None where the section that denies would
 * still have the last word.
 */
export function grantDirectory(
  { settings }: Server,
  node: ConfigNode,
  { section }: Access,
  directory: string,
): readonly Fix[] {
  if (directory === '/' || (section !== null && !isAround(section, directory))) return [];
  const isPlace = node.parent === null ? !settings.htaccess : /^<virtualhost$/i.test(node.parent.name);
  if (!isPlace) return [];
  const lines = [`<Directory ${quoted(directory)}>`, '    Require all granted', '</Directory>'];
  const edit = insertAfter(node, lines);
  if (edit === null) return [];
  return [{ title: `add \`<Directory ${directory}>\` with \`Require all granted\``, safe: false, edits: [edit] }];
}

/** httpd merges the sections of directories from the outside in, and those of URLs behind them. */
function isAround(section: ConfigNode, directory: string): boolean {
  const outer = section.name.toLowerCase() === '<directory' ? literalPath(section) : null;
  return outer !== null && outer !== directory && directory.startsWith(outer.replace(/\/?$/, '/'));
}

/** What to do where nobody may enter a directory. Nobody is told to open the whole disk. */
export function grantAdvice(directory: string): string {
  return directory === '/'
    ? 'move it to a folder of its own, and grant access to that'
    : `add \`<Directory ${directory}>\` with \`Require all granted\``;
}
