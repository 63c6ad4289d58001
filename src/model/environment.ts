import { type Argument, argumentsOf } from './arguments.js';
import { groupBy } from './group-by.js';
import { perServer } from './per-server.js';
import type { ConfigNode, Server } from './server.js';
import type { VirtualHost } from './virtual-hosts.js';

/** Directives that set variables of requests, and the words of each that may name one. */
const SETTERS: Readonly<Record<string, (node: ConfigNode) => readonly string[]>> = {
  SetEnv: (node) => variablesOf(node).map(({ value }) => value),
  PassEnv: words,
  SetEnvIf: (node) => words(node).slice(2),
  SetEnvIfNoCase: (node) => words(node).slice(2),
  SetEnvIfExpr: (node) => words(node).slice(1),
  BrowserMatch: (node) => words(node).slice(1),
  BrowserMatchNoCase: (node) => words(node).slice(1),
  RewriteRule: (node) =>
    [...(words(node)[2] ?? '').matchAll(/\b(?:E|env)=([^:,\]]+)/gi)].map((match) => match[1] ?? ''),
};

/** The directives that may set each variable of requests. */
const settersOf = perServer((server) => {
  const found = Object.entries(SETTERS).flatMap(([directive, namesIn]) =>
    server.nodes(directive).flatMap((node) => namesIn(node).map((word) => ({ name: word.replace(/=.*$/s, ''), node }))),
  );
  return groupBy(found, ({ name }) => name);
});

/** Whether any directive of a virtual host, or of the main server, may set a variable of requests; of the main server's requests, any. */
export function setsVariable(server: Server, host: VirtualHost, name: string): boolean {
  return (settersOf(server).get(name) ?? []).some(({ node }) => {
    const own = server.virtualHostOf(node);
    return host === server.mainServer || own === server.mainServer || own === host;
  });
}

/** The names of all variables that a directive may set. */
export function variablesSet(server: Server): readonly string[] {
  return [...settersOf(server).keys()];
}

/** The words of a `SetEnv` or `PassEnv` that name variables. */
export function variablesOf(node: ConfigNode): readonly Argument[] {
  return argumentsOf(node).slice(0, node.name.toLowerCase() === 'setenv' ? 1 : undefined);
}

function words(node: ConfigNode): readonly string[] {
  return argumentsOf(node).map(({ value }) => value);
}
