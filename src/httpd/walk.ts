import { commandName, splitArguments } from '../directives/arity.js';
import { type Context, checkOverride, childContext, isExecOnRead, SERVER } from '../directives/contexts.js';
import type { Definition, SectionDefinition } from '../directives/define.js';
import type { Rejection } from '../directives/handler.js';
import { invoke, invokePost } from '../directives/invoke.js';
import type { Registry } from '../directives/registry.js';
import { NodeCall } from './call.js';
import { createWalkServer, type WalkServer } from './handler-server.js';
import type { Host } from './host.js';
import { createLookup, type Lookup } from './lookup.js';
import type { Problem, ProblemKind, Warning } from './problem.js';
import { kindOf } from './problem-kind.js';
import type { Reading } from './reading.js';
import type { Settings } from './settings.js';
import type { ConfigNode } from './tree.js';
import { problemAt, problemInArguments } from './walk-problem.js';

/** The outcome of phase 2. */
export interface Walked {
  readonly problems: readonly Problem[];
  /** With the number of problems of this phase that were found before it. */
  readonly warnings: readonly (Warning & { readonly after: number })[];
  /** The calls that httpd accepted of the directives that the stages behind the walk ask about, by registered name. */
  readonly kept: ReadonlyMap<string, readonly NodeCall[]>;
  /** For each of them its place in the order of the walk. */
  readonly order: ReadonlyMap<NodeCall, number>;
  readonly server: WalkServer;
  readonly lookup: Lookup;
}

/** Where the walk stands: the nodes of one section, and what surrounds them. */
interface Level {
  readonly nodes: readonly ConfigNode[];
  at: number;
  readonly call: NodeCall | null;
  readonly section: SectionDefinition | null;
  readonly context: Context;
  readonly virtualHost: NodeCall | null;
  /** How many problems there were before the section was walked: with more, httpd would not come to its end. */
  readonly problemsBefore: number;
}

export interface WalkOptions {
  /** A `.htaccess` file's bits; the main configuration's otherwise. */
  readonly htaccess?: HtaccessContext;
}

/** What `AllowOverride` grants a `.htaccess` file (spec 14). */
export interface HtaccessContext {
  readonly context: Context;
  /** `Nonfatal=Override` and `Nonfatal=Unknown`: warnings instead of errors (spec 14.5). */
  readonly nonfatalOverride: boolean;
  readonly nonfatalUnknown: boolean;
}

/** What the check stage and the dumps ask about. */
const KEPT: ReadonlySet<string> = new Set(
  'VirtualHost ServerName ServerAlias ErrorLog CustomLog TransferLog GlobalLog DocumentRoot PidFile User Group Mutex'.split(
    ' ',
  ),
);

/**
 * Phase 2: looks every node up and calls its handlers, in httpd's order (`ap_walk_config` and `invoke_cmd`, server/config.c; spec 3.4 to 3.7,
 * 7, 8, 16). Goes on behind errors, where httpd stops: the first problem is httpd's. Sets `definition` of the nodes. An explicit stack: 20,000
 * sections may be nested.
 */
export function walk(
  reading: Reading,
  host: Host,
  settings: Settings,
  registry: Registry,
  { htaccess }: WalkOptions = {},
): Walked {
  const modules = reading.modules.map(({ id }) => id);
  const lookup = createLookup(registry, modules, settings);
  const problems: Problem[] = [];
  const warnings: (Warning & { after: number })[] = [];
  const kept = new Map<string, NodeCall[]>();
  const order = new Map<NodeCall, number>();
  const hasUnknownModules = reading.unknownModules.length > 0;
  const server = createWalkServer({
    host,
    settings,
    lookup,
    serverRoot: reading.serverRoot,
    hasUnknownModules,
    htaccess: htaccess !== undefined,
    warn: (warning) => warnings.push({ ...warning, after: problems.length }),
  });
  const stack: Level[] = [
    {
      nodes: reading.tree.children,
      at: 0,
      call: null,
      section: null,
      context: htaccess?.context ?? SERVER,
      virtualHost: null,
      problemsBefore: 0,
    },
  ];

  const reject = (call: NodeCall, rejection: Rejection): void => {
    problems.push(problemInArguments(call.node, rejection, kindOf(rejection.message, call)));
  };

  /** The message of a directive that nothing defines. */
  const unknown = (node: ConfigNode): void => {
    if (hasUnknownModules) return;
    if (htaccess?.nonfatalUnknown === true) {
      const text = `Unknown directive ${node.name.toLowerCase()} perhaps misspelled or defined by a module not included in the server configuration`;
      server.warn({ id: 'AH02296', module: 'core', level: 'warn', text });
      return;
    }
    const message = `Invalid command '${node.name}', perhaps misspelled or defined by a module not included in the server configuration`;
    problems.push(problemAt(node, 'unknown-directive', message));
  };

  /** Override, arity, handler (spec 3.6). `null` when the handler was not called, or not to its end. */
  const call = (node: ConfigNode, definition: Definition, level: Level): NodeCall | null => {
    const forbidden = checkOverride(definition, level.context, level.section);
    if (forbidden !== null) {
      if (htaccess?.nonfatalOverride === true) {
        const text = `${commandName(definition)} in .htaccess forbidden by AllowOverride`;
        server.warn({ id: 'AH02295', module: 'core', level: 'warn', text });
      } else problems.push(problemAt(node, 'not-allowed-here', forbidden));
      return null;
    }
    const split = splitArguments(definition, node.args);
    if (!split.ok) {
      const kind: ProblemKind = definition.args.arity === 'FLAG' ? 'invalid-value' : 'argument-count';
      problems.push(problemInArguments(node, split, kind));
      return null;
    }
    const words = split.words.map(({ value }) => value);
    const made = new NodeCall(definition, node, words, level.call, level.virtualHost);
    server.current = made;
    const rejection = invoke(made, server);
    if (rejection === null) return made;
    reject(made, rejection);
    return null;
  };

  const accept = (made: NodeCall, level: Level): void => {
    (level.call?.children as NodeCall[] | undefined)?.push(made);
    if (KEPT.has(made.name)) {
      order.set(made, order.size);
      const calls = kept.get(made.name);
      if (calls === undefined) kept.set(made.name, [made]);
      else calls.push(made);
    }
    if (made.name === 'LogLevel' && made.parent === null) followLogLevel(made, server);
  };

  /** With problems inside, httpd would not come to the end of the section; what it finds there may follow from them. */
  const leave = (section: NodeCall, problemsBefore: number): void => {
    server.current = section;
    const rejection = invokePost(section, server);
    if (rejection !== null && problems.length === problemsBefore) reject(section, rejection);
  };

  for (let level = stack.at(-1); level !== undefined; level = stack.at(-1)) {
    const node = level.nodes[level.at++];
    if (node === undefined) {
      stack.pop();
      if (level.call !== null) leave(level.call, level.problemsBefore);
      continue;
    }
    const definitions = lookup.find(node.name);
    const [definition] = definitions;
    if (definition === undefined) {
      unknown(node);
      continue;
    }
    define(node, definition);
    // Its module was loaded behind it: httpd steps over it, and over what it holds (spec 9.10).
    if (isExecOnRead(definition)) continue;
    const before = problems.length;
    let made: NodeCall | null = null;
    for (const each of definitions) {
      made = call(node, each, level);
      if (made === null) break;
    }
    if (made !== null) accept(made, level);
    if (definition.kind !== 'section') continue;
    const section = made ?? new NodeCall(definition, node, [], level.call, level.virtualHost);
    stack.push({
      nodes: node.children,
      at: 0,
      call: section,
      section: definition,
      context: childContext(definition, level.context),
      virtualHost: definition.children === 'virtualhost' ? section : level.virtualHost,
      problemsBefore: made === null ? -1 : before,
    });
  }
  return { problems, warnings, kept, order, server, lookup };
}

function define(node: ConfigNode, definition: Definition): void {
  (node as { definition: Definition | null }).definition = definition;
}

/** `LogLevel` takes words of the form `level` and `module:level`; the former is for all that have none of the latter. */
function followLogLevel(call: NodeCall, server: WalkServer): void {
  for (const word of call.words) if (!word.includes(':')) server.setLogLevel(word);
}
