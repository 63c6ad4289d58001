import type { Definition } from '../../directives/define.js';
import { writtenName } from '../../directives/describe.js';
import { modules } from '../../directives/modules.js';
import type { Registry } from '../../directives/registry.js';
import { nearest } from '../../lint/nearest.js';
import type { Rule } from '../../lint/rule.js';
import { rules } from '../../lint/rules/index.js';
import { type Described, describeAll } from './directive.js';
import { allOptions, type DescribedOption, findOptions } from './option.js';

/** What a name on the command line stands for. */
export type Topic =
  | { readonly kind: 'rule'; readonly rule: Rule }
  | { readonly kind: 'directive'; readonly directive: Described }
  | { readonly kind: 'option'; readonly option: DescribedOption };

/**
 * Everything of that name: a rule (`wsgi/threads-excessive`, or its second half), a directive in any case, a section with or without angle
 * brackets, an option (`WSGIDaemonProcess:threads`, `threads`, `threads=`). `registry`: the directives that are known.
 */
export function topicsOf(asked: string, registry: Registry): readonly Topic[] {
  const rule = rules.find(({ name }) => name === asked || name.endsWith(`/${asked}`));
  if (rule !== undefined) return [{ kind: 'rule', rule }];
  const [before, option] = splitOption(asked);
  const definitions = definitionsOf(before ?? asked, registry);
  if (before !== undefined) return definitions.flatMap(({ name }) => optionTopics(option, name));
  return [
    ...describeAll(definitions).map((directive): Topic => ({ kind: 'directive', directive })),
    ...optionTopics(option),
  ];
}

/** The name that was most likely meant; `null` when none is near. */
export function nearestTopic(asked: string, registry: Registry): string | null {
  const [before, option] = splitOption(asked);
  const [known] = definitionsOf(before ?? '', registry);
  if (known !== undefined) {
    const ofIt = allOptions().filter(({ directive }) => directive === known.name);
    const near = nearest(
      option,
      ofIt.map(({ option: { name } }) => name),
    );
    return near === null ? null : `${known.name}:${near}`;
  }
  const groups: readonly (readonly string[])[] = [
    rules.map(({ name }) => name),
    registry.all.map(writtenName),
    ...modules.filter(({ bundled }) => !bundled).map(({ id }) => registry.ofModule(id).map(writtenName)),
    [...new Set(allOptions().map(({ option: { name } }) => name))],
  ];
  const word = before ?? asked;
  return nearest(
    word,
    groups.flatMap((group) => nearest(word, group) ?? []),
  );
}

/** `WSGIDaemonProcess:threads` and `threads=5` taken apart: what stands before the colon, and the option's name. */
function splitOption(asked: string): readonly [directive: string | undefined, option: string] {
  const colon = asked.indexOf(':');
  const option = asked.slice(colon + 1).replace(/=.*$/s, '');
  return [colon < 0 ? undefined : asked.slice(0, colon), option];
}

function definitionsOf(asked: string, registry: Registry): readonly Definition[] {
  const name = asked.replace(/^<|>$/g, '');
  return name === '' ? [] : [...registry.find(name), ...registry.find(`<${name}`)];
}

function optionTopics(name: string, directive?: string): readonly Topic[] {
  return findOptions(name, directive).map((option) => ({ kind: 'option', option }));
}
