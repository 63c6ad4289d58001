import type { ConfigNode } from '../../../httpd/tree.js';
import type { NamedProvider } from '../../../httpd/walk.js';
import { argumentsOf, argumentValue } from '../../arguments.js';
import type { Server } from '../../server.js';
import { createLayer, type DirConfig } from '../layers.js';

/** A requirement that `<AuthzProviderAlias>` has given a name. */
export interface NamedRequirement {
  readonly node: ConfigNode;
  readonly type: string;
  /** All of its arguments, as they stand in quotation marks. */
  readonly text: string;
}

/** What the `<AuthzProviderAlias>` of a name asks for; `null` where there is none. */
export function namedRequirement(server: Server, name: string): NamedRequirement | null {
  const node = aliasNamed(server, '<AuthzProviderAlias', name);
  if (node === undefined) return null;
  return { node, type: argumentValue(node, 0).toLowerCase(), text: argumentsOf(node)[2]?.value ?? '' };
}

/** What is in force where a provider of passwords looks: `<AuthnProviderAlias>` adds its own; `null` for one that is not `file`. */
export function fileProvider(server: Server, name: string, config: DirConfig): DirConfig | null {
  if (name.toLowerCase() === 'file') return config;
  const node = aliasNamed(server, '<AuthnProviderAlias', name);
  if (node === undefined || argumentValue(node, 0).toLowerCase() !== 'file') return null;
  return [...config, createLayer({ node, kind: 'directory', file: node.source.path, path: null }, node.children)];
}

/** The providers that the configuration has given names. */
export function namedProviders(server: Server): readonly NamedProvider[] {
  const named = (kind: NamedProvider['kind'], section: string): readonly NamedProvider[] =>
    server.nodes(section).map((node) => ({ kind, name: argumentValue(node, 1) }));
  return [...named('authn', '<AuthnProviderAlias'), ...named('authz', '<AuthzProviderAlias')];
}

function aliasNamed(server: Server, section: string, name: string): ConfigNode | undefined {
  return server.nodes(section).find((node) => argumentValue(node, 1).toLowerCase() === name.toLowerCase());
}
