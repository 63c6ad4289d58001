import { argumentsOf } from './arguments.js';
import type { ConfigNode, Server } from './server.js';

/** Directives that set variables of requests, and the words of each that may name one. */
const SETTERS: Readonly<Record<string, (node: ConfigNode) => readonly string[]>> = {
  SetEnv: (node) => words(node).slice(0, 1),
  PassEnv: words,
  SetEnvIf: (node) => words(node).slice(2),
  SetEnvIfNoCase: (node) => words(node).slice(2),
  SetEnvIfExpr: (node) => words(node).slice(1),
  BrowserMatch: (node) => words(node).slice(1),
  BrowserMatchNoCase: (node) => words(node).slice(1),
  RewriteRule: (node) =>
    [...(words(node)[2] ?? '').matchAll(/\b(?:E|env)=([^:,\]]+)/gi)].map((match) => match[1] ?? ''),
};

const names = new WeakMap<Server, ReadonlySet<string>>();

/** Whether any directive may set a variable of requests. Scopes are not looked at. */
export function setsVariable(server: Server, name: string): boolean {
  let known = names.get(server);
  if (known === undefined) {
    const found = Object.entries(SETTERS).flatMap(([directive, namesIn]) => server.nodes(directive).flatMap(namesIn));
    known = new Set(found.map((word) => word.replace(/=.*$/s, '')));
    names.set(server, known);
  }
  return known.has(name);
}

function words(node: ConfigNode): readonly string[] {
  return argumentsOf(node).map(({ value }) => value);
}
