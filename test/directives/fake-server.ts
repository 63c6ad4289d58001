import { splitArguments } from '../../src/directives/arity.js';
import { existsIn } from '../../src/directives/availability.js';
import { checkOverride, childContext, forbiddenContext, SERVER } from '../../src/directives/contexts.js';
import type { Definition } from '../../src/directives/define.js';
import type { Call, HandlerServer, PathKind, Rejection } from '../../src/directives/handler.js';
import { invoke, invokePost } from '../../src/directives/invoke.js';
import { modules } from '../../src/directives/modules.js';
import { catalogue } from '../../src/directives/registry.js';
import { ipBytes } from '../../src/directives/types/ip-bytes.js';
import { plainText } from '../../src/text/index.js';

export interface FakeServer extends HandlerServer {
  readonly warnings: { readonly id: string | null; readonly text: string }[];
  readonly laterChecks: (() => Rejection | null)[];
}

/** A server with all of httpd's modules and, but for `paths`, no files. */
export function fakeServer(
  paths: Readonly<Record<string, PathKind>> = {},
  overrides: Partial<HandlerServer> = {},
): FakeServer {
  const warnings: { readonly id: string | null; readonly text: string }[] = [];
  const laterChecks: (() => Rejection | null)[] = [];
  const memory = new Map<symbol, unknown>();
  return {
    serverRoot: '/srv',
    workingDirectory: '/srv',
    resolve: (path) => (path.startsWith('/') ? path : `/srv/${path}`),
    pathKind: (path) => paths[path] ?? 'missing',
    readText: () => null,
    user: (name) => (name === 'www-data' || name.startsWith('#') ? { uid: 33 } : 'missing'),
    group: (name) => (name === 'www-data' || name.startsWith('#') ? { gid: 33 } : 'missing'),
    hasModule: (id) => modules.some((module) => module.id === id && module.bundled && !id.endsWith('_dc_module')),
    hasUnknownModules: false,
    hasModulesOfOthers: false,
    resolves: (hostName) => hostName === 'localhost' || ipBytes(hostName) !== null,
    htaccess: false,
    allowedOptions: null,
    serverVersion: '2.4.71',
    modWsgiVersion: '5.0.2',
    platform: 'debian',
    dumping: false,
    environment: () => undefined,
    skipDocumentRootCheck: false,
    directive: (name) => catalogue.find(name)[0] ?? null,
    warn: (warning) => warnings.push(warning),
    later: (check) => laterChecks.push(check),
    memory<Value>(key: symbol, make: () => Value): Value {
      if (!memory.has(key)) memory.set(key, make());
      return memory.get(key) as Value;
    },
    forbidden: (call, flags) => forbiddenContext(call, flags),
    warnings,
    laterChecks,
    ...overrides,
  };
}

/** A directive, or a section and what stands in it. */
export type Line = string | Section;

export interface Section {
  readonly tag: string;
  readonly children: readonly Line[];
}

/** A section: its tag (`<Directory /tmp>`) and its children. */
export function section(tag: string, ...children: Line[]): Section {
  return { tag, children };
}

/** Calls directives as the walk does; returns the first message. A line is `Name args`, a section's tag `<Name args>`. */
export function call(lines: readonly Line[], server: HandlerServer): string | null {
  return callAll(lines, server, null);
}

function callAll(lines: readonly Line[], server: HandlerServer, parent: Call | null): string | null {
  for (const line of lines) {
    const message = callOne(line, server, parent);
    if (message !== null) return message;
  }
  return null;
}

function callOne(line: Line, server: HandlerServer, parent: Call | null): string | null {
  const { tag: text, children } = typeof line === 'string' ? { tag: line, children: [] } : line;
  const [, name = '', args = ''] = /^(<?[^\s>]*)[ \t]*(.*)$/s.exec(text) ?? [];
  const definition = catalogue.find(name).find((found) => existsIn(found, server));
  if (definition === undefined) return `Invalid command '${name}'`;
  const parents = parent === null ? [] : [parent, ...parent.parents];
  const outer = parents.map(({ definition: found }) => found);
  const misplaced = checkOverride(definition, contextOf(outer), sectionOf(outer[0]));
  if (misplaced !== null) return misplaced;
  const split = splitArguments(definition, args);
  if (!split.ok) return split.message;
  const made: Call = {
    definition,
    name: definition.name,
    args: plainText(args, 0),
    words: split.words.map(({ value }) => value),
    place: { file: 'a.conf', line: 1 },
    parent,
    parents,
    virtualHost: parents.find((found) => found.name === 'VirtualHost') ?? null,
  };
  const before = invoke(made, server);
  if (before !== null) return before.message;
  const inside = callAll(children, server, made);
  if (inside !== null) return inside;
  return invokePost(made, server)?.message ?? null;
}

function sectionOf(definition: Definition | undefined): Parameters<typeof childContext>[0] | null {
  return definition?.kind === 'section' ? definition : null;
}

function contextOf(outer: readonly Definition[]): typeof SERVER {
  return outer.reduceRight((context, definition) => {
    const section = sectionOf(definition);
    return section === null ? context : childContext(section, context);
  }, SERVER);
}
