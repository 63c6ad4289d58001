import { type Argument, argumentsOf } from './arguments.js';
import { perServer } from './per-server.js';
import type { ConfigNode } from './server.js';

/** What a `<Directory>`, `<Files>`, `<Location>` or `<Proxy>` is for. */
export interface SectionWord {
  /** `undefined`: nothing is said. */
  readonly word: Argument | undefined;
  /** `<FilesMatch …>` or `<Files ~ …>`. */
  readonly isRegex: boolean;
}

/** The word of an opening tag that names paths (`dirsection`, `urlsection`, `filesection` of core.c). */
export function sectionWord(section: ConfigNode): SectionWord {
  const [first, second] = argumentsOf(section);
  if (first?.value === '~') return { word: second, isRegex: true };
  return { word: first, isRegex: /match$/i.test(section.name) };
}

/** Every section for paths that is told by a regular expression, and the expression. */
export const sectionPatterns = perServer(
  (server): readonly { readonly node: ConfigNode; readonly pattern: Argument }[] =>
    server
      .nodes('<Location', '<LocationMatch', '<Files', '<FilesMatch', '<Directory', '<DirectoryMatch')
      .flatMap((node) => {
        const { word, isRegex } = sectionWord(node);
        return word === undefined || !isRegex ? [] : [{ node, pattern: word }];
      }),
);
