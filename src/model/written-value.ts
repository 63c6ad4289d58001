import type { Word } from '../grammar/index.js';
import { perServer } from './per-server.js';
import type { Server } from './server.js';

/** What a word of a file's syntax tree stands for, with the values that variables have in the end; those without a value stay. */
export function writtenValue(server: Server, { value, variables }: Word): string {
  if (variables.length === 0) return value;
  return value.replace(/\$\{([^}]*)\}/g, (variable, name: string) => variableValue(server, name) ?? variable);
}

function variableValue(server: Server, name: string): string | undefined {
  return defined(server).get(name.toLowerCase()) ?? server.settings.values.get(name) ?? server.host.environment(name);
}

const defined = perServer(
  ({ reading }) =>
    new Map(reading.defines.flatMap(({ name, value }) => (value === null ? [] : [[name.toLowerCase(), value]]))),
);
