import { commandName, plainWords, splitArguments } from '../directives/arity.js';
import { compareVersions } from '../directives/availability.js';
import { registerProvider } from '../directives/checks/providers.js';
import { type Context, checkOverride, childContext, isExecOnRead, SERVER } from '../directives/contexts.js';
import type { Definition, SectionDefinition } from '../directives/define.js';
import type { Rejection } from '../directives/handler.js';
import { invoke, invokePost } from '../directives/invoke.js';
import { isModuleOfOthers } from '../directives/modules.js';
import type { Registry } from '../directives/registry.js';
import { NodeCall } from './call.js';
import { createWalkServer, type WalkServer } from './handler-server.js';
import type { Host } from './host.js';
import type { HtaccessContext } from './htaccess-context.js';
import { KeptCalls } from './kept-calls.js';
import { createLookup, type Lookup } from './lookup.js';
import type { Problem, Warning } from './problem.js';
import { kindOf } from './problem-kind.js';
import type { Reading } from './reading.js';
import type { Settings } from './settings.js';
import type { Steps } from './steps.js';
import type { ConfigNode } from './tree.js';
import { problemAt, problemInArguments } from './walk-problem.js';

/** The outcome of phase 2. */
export interface Walked {
  readonly problems: readonly Problem[];
  /** With the number of problems of this phase that were found before it. */
  readonly warnings: readonly (Warning & { readonly after: number })[];
  readonly kept: KeptCalls;
  readonly server: WalkServer;
  readonly lookup: Lookup;
  /** What `AllowOverride Nonfatal=…` makes httpd leave out of a `.htaccess` file, with all that it holds. */
  readonly leftOut: ReadonlySet<ConfigNode>;
}

export interface WalkOptions {
  /** A `.htaccess` file's bits; the main configuration's otherwise. */
  readonly htaccess?: HtaccessContext;
  /** What the server's configuration has given names, for its `.htaccess` files to use. */
  readonly providers?: readonly NamedProvider[];
}

/** A provider of logins (`authn`) or of permissions (`authz`) that a configuration itself has made. */
export interface NamedProvider {
  readonly kind: 'authn' | 'authz';
  readonly name: string;
}

/**
 * Phase 2: looks every node up and calls its handlers, in httpd's order (`ap_walk_config` and `invoke_cmd`, server/config.c; spec 3.4 to 3.7,
 * 7, 8, 16). Goes on behind errors, where httpd stops: the first problem is httpd's. Sets `definition` of the nodes.
 */
export function* walk(
  reading: Reading,
  host: Host,
  settings: Settings,
  registry: Registry,
  options: WalkOptions = {},
): Steps<Walked> {
  const walker = new Walker(reading, host, settings, registry, options);
  yield* walker.walk(reading.tree.children);
  return walker;
}

/** So many nodes make a step. */
const STEP = 1000;

/** Where the walk stands: the nodes of one section, and what surrounds them. */
interface Level {
  readonly nodes: readonly ConfigNode[];
  at: number;
  readonly call: NodeCall | null;
  readonly section: SectionDefinition | null;
  readonly context: Context;
  readonly virtualHost: NodeCall | null;
  /** How many problems there were before the section was walked. */
  readonly problemsBefore: number;
}

/** A hostile file may have an error in each of its lines: the first are enough. */
const MOST_PROBLEMS = 10_000;

class Walker implements Walked {
  readonly problems: Problem[] = [];
  readonly warnings: (Warning & { readonly after: number })[] = [];
  readonly kept = new KeptCalls();
  readonly leftOut = new Set<ConfigNode>();
  readonly server: WalkServer;
  readonly lookup: Lookup;
  readonly #hasUnknownModules: boolean;
  /** Messages name the section that a directive may not stand in since 2.4.30. */
  readonly #namesContext: boolean;
  readonly #htaccess: HtaccessContext | undefined;

  constructor(
    reading: Reading,
    host: Host,
    settings: Settings,
    registry: Registry,
    { htaccess, providers = [] }: WalkOptions,
  ) {
    this.#htaccess = htaccess;
    this.#namesContext = compareVersions(settings.serverVersion, '2.4.30') >= 0;
    this.#hasUnknownModules = reading.unknownModules.length > 0;
    this.lookup = createLookup(
      registry,
      reading.modules.map(({ id }) => id),
      settings,
    );
    this.server = createWalkServer({
      host,
      settings,
      lookup: this.lookup,
      serverRoot: reading.serverRoot,
      hasUnknownModules: this.#hasUnknownModules,
      hasModulesOfOthers: reading.modules.some(({ id }) => isModuleOfOthers(id)),
      htaccess,
      warn: (warning) => this.warnings.push({ ...warning, after: this.problems.length }),
    });
    for (const name of reading.authzProviders) registerProvider('authz', name, this.server);
    for (const { kind, name } of providers) registerProvider(kind, name, this.server);
  }

  /** An explicit stack: 20,000 sections may be nested. */
  *walk(nodes: readonly ConfigNode[]): Steps<void> {
    const context = this.#htaccess?.context ?? SERVER;
    const top: Level = { nodes, at: 0, call: null, section: null, context, virtualHost: null, problemsBefore: 0 };
    const stack = [top];
    let visited = 0;
    for (let level = stack.at(-1); level !== undefined; level = stack.at(-1)) {
      if (++visited % STEP === 0) yield;
      const node = level.nodes[level.at++];
      if (node !== undefined) {
        const inner = this.#visit(node, level);
        if (inner !== null) stack.push(inner);
        continue;
      }
      stack.pop();
      if (level.call !== null) this.#leave(level.call, level.problemsBefore);
    }
    this.server.current = null;
  }

  /** Looks a node up and calls its handlers. Returns the level of a section that is to be walked: also of one that is wrong itself. */
  #visit(node: ConfigNode, level: Level): Level | null {
    const definitions = this.lookup.find(node.name);
    const [definition] = definitions;
    if (definition === undefined) {
      this.#unknown(node, level.context);
      return null;
    }
    (node as { definition: Definition | null }).definition = definition;
    // Its module was loaded behind it: httpd steps over it, and over what it holds (spec 9.10).
    if (isExecOnRead(definition)) return null;
    const problemsBefore = this.problems.length;
    let call: NodeCall | null = null;
    for (const each of definitions) {
      const forbidden = checkOverride(each, level.context, this.#namesContext ? level.section : null);
      if (forbidden !== null && level.context.nonfatalOverride === true) {
        this.#leaveOut(node, 'AH02295', `${commandName(each)} in .htaccess forbidden by AllowOverride`);
        return null;
      }
      call = this.#call(node, each, forbidden, level);
      if (call === null) break;
    }
    if (call !== null) this.#accept(call);
    if (definition.kind === 'directive') return null;
    const section = call ?? new NodeCall(definition, node, [], level.call, level.virtualHost);
    return {
      nodes: node.children,
      at: 0,
      call: section,
      section: definition,
      context: childContext(definition, level.context),
      virtualHost: definition.children === 'virtualhost' ? section : level.virtualHost,
      problemsBefore,
    };
  }

  /** Override, arity, handler (spec 3.6). `null` when the handler was not called, or not to its end. */
  #call(
    node: ConfigNode,
    definition: Definition,
    forbidden: string | null,
    { call, virtualHost }: Level,
  ): NodeCall | null {
    if (forbidden !== null) {
      this.#report(problemAt(node, 'not-allowed-here', forbidden));
      return null;
    }
    const words = plainWords(definition, node.args) ?? this.#split(node, definition);
    if (words === null) return null;
    const made = new NodeCall(definition, node, words, call, virtualHost);
    this.server.current = made;
    const rejection = invoke(made, this.server);
    if (rejection === null) return made;
    this.#reject(made, rejection);
    return null;
  }

  #split(node: ConfigNode, definition: Definition): readonly string[] | null {
    const split = splitArguments(definition, node.args);
    if (split.ok) return split.words.map(({ value }) => value);
    this.#report(
      problemInArguments(node, split, definition.args.arity === 'FLAG' ? 'invalid-value' : 'argument-count'),
    );
    return null;
  }

  #accept(call: NodeCall): void {
    this.kept.add(call);
    if (call.name !== 'LogLevel' || call.parent !== call.virtualHost) return;
    for (const word of call.words) this.server.setLogLevel(word, call.virtualHost);
  }

  /** With problems inside, httpd would not come to the end of the section; what it finds there may follow from them. */
  #leave(section: NodeCall, problemsBefore: number): void {
    this.server.current = section;
    const rejection = invokePost(section, this.server);
    if (rejection !== null && this.problems.length === problemsBefore) this.#reject(section, rejection);
  }

  #unknown(node: ConfigNode, { nonfatalUnknown }: Context): void {
    if (this.#hasUnknownModules) return;
    const why = 'perhaps misspelled or defined by a module not included in the server configuration';
    if (nonfatalUnknown === true)
      this.#leaveOut(node, 'AH02296', `Unknown directive ${node.name.toLowerCase()} ${why}`);
    else this.#report(problemAt(node, 'unknown-directive', `Invalid command '${node.name}', ${why}`));
  }

  #reject(call: NodeCall, rejection: Rejection): void {
    this.#report(problemInArguments(call.node, rejection, kindOf(rejection.message, call)));
  }

  #report(problem: Problem): void {
    if (this.problems.length < MOST_PROBLEMS) this.problems.push(problem);
  }

  #leaveOut(node: ConfigNode, id: string, text: string): void {
    this.leftOut.add(node);
    this.server.warn({ id, module: 'core', level: 'warn', text });
  }
}
