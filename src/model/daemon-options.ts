import { daemonProcessOptions } from '../directives/wsgi/daemon-options.js';
import type { OptionDefinition } from '../directives/wsgi/options.js';
import { perServer } from './per-server.js';
import type { ProcessGroup } from './process-groups.js';
import type { StrayWord, WsgiOption } from './wsgi-options.js';

/** An option of a `WSGIDaemonProcess` that some version of mod_wsgi knows. */
export interface KnownOption {
  readonly group: ProcessGroup;
  readonly option: WsgiOption;
  readonly definition: OptionDefinition;
}

/** Every known option of every process group. */
export const knownOptions = perServer((server): readonly KnownOption[] => {
  return server.processGroups.flatMap((group) =>
    group.options.flatMap((option) => {
      const definition = daemonOption(option.name);
      return definition === undefined ? [] : [{ group, option, definition }];
    }),
  );
});

const byName = new Map(daemonProcessOptions.options.map((option) => [option.name, option]));

/** An option of `WSGIDaemonProcess`, of any version. */
export function daemonOption(name: string): OptionDefinition | undefined {
  return byName.get(name);
}

/** An option that blanks cut in two: the words that belong together, and the option's name. */
export interface CutOption {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** The blanks to take out. */
  readonly gaps: readonly { readonly start: number; readonly end: number }[];
}

/**
 * The options of a group that blanks cut: `python- path=/x`, `threads =5`, `threads = 5`. mod_wsgi sees a word without `=` and rejects the
 * directive there.
 */
export function cutOptions({ stray, options }: ProcessGroup): readonly CutOption[] {
  if (stray.length === 0) return [];
  const words = [...stray, ...options].sort((a, b) => a.start - b.start);
  return stray.flatMap((word): readonly CutOption[] => {
    const { text, start } = word;
    const [next, after] = words.slice(words.indexOf(word) + 1);
    if (next === undefined) return [];
    const gap = { start: word.end, end: next.start };
    if (isOption(next)) {
      const name = text + next.name;
      return daemonOption(name) === undefined ? [] : [{ name, start, end: next.nameEnd, gaps: [gap] }];
    }
    if (!next.text.startsWith('=') || daemonOption(text) === undefined) return [];
    if (next.text !== '=' || after === undefined) return [{ name: text, start, end: next.end, gaps: [gap] }];
    return [{ name: text, start, end: after.end, gaps: [gap, { start: next.end, end: after.start }] }];
  });
}

function isOption(word: StrayWord | WsgiOption): word is WsgiOption {
  return 'nameEnd' in word;
}
