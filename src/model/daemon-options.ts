import { daemonProcessOptions } from '../directives/wsgi/daemon-options.js';
import type { OptionDefinition } from '../directives/wsgi/options.js';
import { perServer } from './per-server.js';
import type { ProcessGroup } from './process-groups.js';
import type { Server } from './server.js';
import type { StrayWord, WsgiOption, WsgiOptions } from './wsgi-options.js';

/** An option of a `WSGIDaemonProcess` that some version of mod_wsgi knows. */
export interface KnownOption {
  readonly group: ProcessGroup;
  readonly option: WsgiOption;
  readonly definition: OptionDefinition;
}

const byDefinition = perServer((server): ReadonlyMap<OptionDefinition, readonly KnownOption[]> => {
  const known = new Map<OptionDefinition, KnownOption[]>();
  for (const group of server.processGroups)
    for (const option of group.options) {
      const definition = daemonOption(option.name);
      if (definition === undefined) continue;
      const same = known.get(definition);
      if (same === undefined) known.set(definition, [{ group, option, definition }]);
      else same.push({ group, option, definition });
    }
  return known;
});

/** The known options of all process groups that are meant: of each name it is asked once. */
export function knownOptions(
  server: Server,
  isMeant: (definition: OptionDefinition) => boolean,
): readonly KnownOption[] {
  const meant = [...byDefinition(server)].filter(([definition]) => isMeant(definition)).map(([, options]) => options);
  const [only, ...others] = meant;
  return only !== undefined && others.length === 0 ? only : meant.flat();
}

const byName = new Map(daemonProcessOptions.options.map((option) => [option.name, option]));

/** Its value is a number, with or without a unit. */
export function takesNumber({ value }: OptionDefinition): boolean {
  return value.kind === 'integer' || value.kind === 'size';
}

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
 * The options that blanks cut: `python- path=/x`, `threads =5`, `threads = 5`. mod_wsgi sees a word without `=` and rejects the directive
 * there.
 */
export function cutOptions({ stray, options }: WsgiOptions, table = daemonProcessOptions): readonly CutOption[] {
  if (stray.length === 0) return [];
  const isKnown = (name: string): boolean => table.options.some((option) => option.name === name);
  const words = [...stray, ...options].sort((a, b) => a.start - b.start);
  return words.flatMap((word, at): readonly CutOption[] => {
    const [next, after] = [words[at + 1], words[at + 2]];
    if (isOption(word) || next === undefined) return [];
    const { text, start } = word;
    const gap = { start: word.end, end: next.start };
    if (isOption(next)) {
      const name = text + next.name;
      return isKnown(name) ? [{ name, start, end: next.nameEnd, gaps: [gap] }] : [];
    }
    if (!next.text.startsWith('=') || !isKnown(text)) return [];
    if (next.text !== '=' || after === undefined) return [{ name: text, start, end: next.end, gaps: [gap] }];
    return [{ name: text, start, end: after.end, gaps: [gap, { start: next.end, end: after.start }] }];
  });
}

function isOption(word: StrayWord | WsgiOption): word is WsgiOption {
  return 'nameEnd' in word;
}
