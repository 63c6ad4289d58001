import { symbolKey } from '../directives/symbols.js';
import type { Named } from '../httpd/reading.js';
import { occurrencesAround } from './symbols.js';
import type { Workspace } from './workspace.js';

/** The names that are defined before any file is read: by `-D`, or by the configuration file. */
export function givenNames(path: string, workspace: Workspace): readonly Named[] {
  const [server] = workspace.recent(path).servers;
  if (server === undefined) return [];
  const { values } = server.settings;
  return server.reading.defines
    .filter(({ location }) => location === null)
    .map((each) => ({ ...each, value: each.value ?? values.get(each.name) ?? null }));
}

/** The one value that a variable can have where a file is read; `null` when there is none, or more than one. */
export function variableValue(
  { name, key }: { readonly name: string; readonly key: string },
  path: string,
  workspace: Workspace,
): string | null {
  const given = givenNames(path, workspace).find((each) => each.name === name)?.value ?? null;
  const [first, ...others] = occurrencesAround(path, key, workspace).filter(({ role }) => role === 'definition');
  if (first === undefined) return given;
  if (others.length > 0 || given !== null || first.line.type !== 'Directive') return null;
  return first.line.args[1]?.value ?? null;
}

/** Values made of values made of values: more is taken for a circle. */
const DEEPEST = 4;

/** A text with its variables replaced; `null` where one of them has no value that is known. */
export function withValues(text: string, path: string, workspace: Workspace, depth = 0): string | null {
  let isKnown = depth < DEEPEST;
  const replaced = text.replace(/\$\{([^}]*)\}/g, (_, name: string) => {
    const value = isKnown ? variableValue({ name, key: symbolKey('define', name) }, path, workspace) : null;
    const whole = value === null ? null : withValues(value, path, workspace, depth + 1);
    isKnown &&= whole !== null;
    return whole ?? '';
  });
  return isKnown ? replaced : null;
}
