import type { ConfigNode } from '../httpd/tree.js';
import { withoutLastSlash } from '../text/index.js';
import { argumentsOf, isUnknown } from './arguments.js';
import { sectionWord } from './section-word.js';
import type { Resource } from './sections.js';
import type { Server } from './server.js';

/** What lies below the section that a directive stands in; `null` where a pattern, or less than a path, says what that is. */
export function resourceAround(server: Server, node: ConfigNode): Resource | null {
  const virtualHost = server.virtualHostOf(node);
  for (let at = node.parent; at !== null; at = at.parent) {
    const [, kind] = /^<(directory|location)(?:match)?$/i.exec(at.name) ?? [];
    if (kind === undefined) {
      if (/^<(virtualhost|if(module|define|version|file|directive|section)|require)/i.test(at.name)) continue;
      return null;
    }
    const path = sectionPath(at);
    if (path === null) return null;
    const file = kind.toLowerCase() === 'directory' ? path : null;
    return { virtualHost, file, below: true, url: file === null ? path : null };
  }
  return { virtualHost, file: null, below: true, url: null };
}

/** Nothing sets a directive where another stands. In a section with a pattern that is known where nothing sets it at all. */
export function isUnset(server: Server, name: string, beside: ConfigNode): boolean {
  const resource = resourceAround(server, beside);
  return resource === null ? server.nodes(name).length === 0 : server.effective(name, resource).kind === 'unset';
}

/** The path of a section, or of one whose regular expression says no more than a path: `^/srv/app/`, `^/admin(/|$)`. */
export function sectionPath(section: ConfigNode): string | null {
  const { word, isRegex } = sectionWord(section);
  if (!isRegex) return literalPath(section);
  const [, path] = /^\^((?:\/[\w-]+(?:\\\.[\w-]+)*)+)(?:\/|\(\/\|\$\)|\(\?:\/\|\$\))?$/.exec(word?.value ?? '') ?? [];
  return path === undefined ? null : path.replaceAll('\\', '');
}

/** The path of a `<Directory>` or `<Location>` without the slash at its end; `null` for patterns and what is not known. */
export function literalPath(section: ConfigNode): string | null {
  const path = argumentsOf(section)[0]?.value ?? '';
  if (!path.startsWith('/') || /[*?[]/.test(path) || isUnknown(path)) return null;
  return withoutLastSlash(path);
}
