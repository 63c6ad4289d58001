import { isGlob } from '../../grammar/embedded/glob.js';
import { serverRootRelative } from '../../httpd/server-paths.js';
import type { ConfigNode } from '../../httpd/tree.js';
import { sectionWord } from '../section-word.js';
import { withSlash } from './url-path.js';

/** What a section is matched by. */
export interface SectionPattern {
  /** As httpd keeps it: a directory has a slash at its end. */
  readonly text: string;
  readonly regex: boolean;
  readonly glob: boolean;
  /** `d_components`: how many slashes a directory has. */
  readonly depth: number;
}

/** Reads the opening tag of a section (`dirsection`, `urlsection`, `filesection` of core.c). */
export function readSection(node: ConfigNode, serverRoot: string): SectionPattern {
  const { word, isRegex: regex } = sectionWord(node);
  const name = node.name.toLowerCase();
  const text = word?.value ?? '';
  if (regex) return { text, regex, glob: false, depth: text === '/' ? 0 : slashesIn(text) };
  if (name.startsWith('<files')) {
    // `filesection` makes the name canonical: `.` is nothing.
    const file = text.replace(/(^|\/)\.(?=\/|$)\/?/g, '$1');
    return { text: file, regex, glob: isGlob(file), depth: 0 };
  }
  if (!name.startsWith('<directory')) return { text, regex, glob: isGlob(text), depth: 0 };
  const path = withSlash(serverRootRelative(serverRoot, text));
  return { text: path, regex, glob: isGlob(path), depth: slashesIn(path) };
}

function slashesIn(text: string): number {
  return text.split('/').length - 1;
}
