import { compareVersions } from '../../directives/availability.js';
import { substitute } from './macro-substitution.js';
import { describe, type Macro } from './macros.js';
import type { ReadCall } from './read-call.js';
import type { Reader } from './reader.js';

/** More arguments than anyone writes are compared with the next ones alone. */
const MOST_COMPARED = 200;

/** `check_macro_arguments` (spec 9.2): the arguments' names, in order. */
export function checkArguments(reader: Reader, call: ReadCall, macro: Omit<Macro, 'body'>): void {
  const { args } = macro;
  for (const [index, name] of args.entries()) {
    if (name === '') {
      reader.fail(call, 'macro', `${describe(macro)}: empty argument #${index + 1} name`);
      return;
    }
    const named = `${describe(macro)} argument name '${name}' (#${index + 1})`;
    if (!/^[$%@]/.test(name)) {
      reader.warn(
        'macro',
        'AH02796',
        `${named} without expected prefix, better prefix argument names with one of '$%@'.`,
      );
    }
    // 2.4.62 does not say it.
    if (name.startsWith('${') && compareVersions(reader.settings.serverVersion, '2.4.63') >= 0) {
      reader.warn('macro', 'AH02805', `${named} clashes with 'Define' syntax '\${...}', better use '$(...)'.`);
    }
    for (let other = index + 1; other < Math.min(args.length, index + MOST_COMPARED); other++) {
      const second = args[other] ?? '';
      if (second === name) {
        const message = `argument name conflict in ${describe(macro)}: argument '${name}': #${index + 1} and #${other + 1}, change argument names!`;
        reader.fail(call, 'macro', message);
        return;
      }
      if (second !== '' && (name.startsWith(second) || second.startsWith(name))) {
        const pair = `(${name} #${index + 1} and ${second} #${other + 1})`;
        reader.warn(
          'macro',
          'AH02797',
          `${describe(macro)}: argument name prefix conflict ${pair}, be careful about your macro definition!`,
        );
      }
    }
  }
}

/** `check_macro_contents` (spec 9.3): a body that is empty, and arguments that are not in it. */
export function checkBody(reader: Reader, macro: Macro): void {
  const { args, body } = macro;
  if (body.length === 0) {
    reader.warn('macro', 'AH02799', `${describe(macro)}: empty contents!`);
    return;
  }
  if (args.length === 0) return;
  reader.budget.search(args.length * body.length);
  if (reader.stopped) return;
  const used = new Set<number>();
  for (const { text } of body) for (const index of substitute(text, args, args)?.used ?? []) used.add(index);
  for (const [index, name] of args.entries()) {
    if (!used.has(index)) {
      reader.warn('macro', 'AH02800', `${describe(macro)}: argument '${name}' (#${index + 1}) never used`);
    }
  }
}
