import type { Word } from '../grammar/index.js';
import { perServer } from './per-server.js';
import type { Server } from './server.js';

/** What a word of a file's syntax tree stands for. */
export function writtenValue(server: Server, { value, variables }: Word): string {
  return variables.length === 0 ? value : withVariables(server, value);
}

/** A text as it is written, with the values that its variables have in the end; those without a value stay. */
export function withVariables(server: Server, text: string): string {
  return text.replace(/\$\{([^}]*)\}/g, (variable, name: string) => variableValue(server, name) ?? variable);
}

function variableValue(server: Server, name: string): string | undefined {
  return defined(server).get(name.toLowerCase()) ?? server.settings.values.get(name) ?? server.host.environment(name);
}

const defined = perServer(
  ({ reading }) =>
    new Map(reading.defines.flatMap(({ name, value }) => (value === null ? [] : [[name.toLowerCase(), value]]))),
);
