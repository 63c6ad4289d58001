import type { ConfigNode, Location } from '../httpd/tree.js';
import { argumentsOf } from './arguments.js';
import { perServer } from './per-server.js';
import { splitOptions } from './wsgi-options.js';

/** A value that names a process group or an application group, wherever mod_wsgi takes one. */
export interface GroupValue {
  readonly kind: 'process' | 'application';
  readonly value: string;
  /** Where it stands in `node.line.text`. */
  readonly start: number;
  readonly end: number;
  readonly node: ConfigNode;
  readonly location: Location;
}

/** Directives whose options name groups, and how many words stand before the options. */
const WITH_OPTIONS: ReadonlyMap<string, number> = new Map([
  ['WSGIScriptAlias', 2],
  ['WSGIScriptAliasMatch', 2],
  ['WSGIImportScript', 1],
  ['WSGIHandlerScript', 2],
  ['WSGIDispatchScript', 1],
  ['WSGIAccessScript', 1],
  ['WSGIAuthUserScript', 1],
  ['WSGIAuthGroupScript', 1],
]);

/** Every value that names a group, directive by directive. */
export const groupValues = perServer((server): readonly GroupValue[] => {
  const direct = (['WSGIProcessGroup', 'WSGIApplicationGroup'] as const).flatMap((name) =>
    server.nodes(name).flatMap((node): GroupValue[] => {
      const word = argumentsOf(node)[0];
      const kind = name === 'WSGIProcessGroup' ? 'process' : 'application';
      return word === undefined ? [] : [{ kind, node, ...word, location: word.location }];
    }),
  );
  return [...direct, ...[...WITH_OPTIONS].flatMap(([name, words]) => optionValues(server.nodes(name), words))];
});

function optionValues(nodes: readonly ConfigNode[], words: number): readonly GroupValue[] {
  return nodes.flatMap((node) => {
    const last = argumentsOf(node)[words - 1];
    const { options } = splitOptions(node, last?.end ?? node.line.text.length);
    return options.flatMap((option): GroupValue[] => {
      if (option.name !== 'process-group' && option.name !== 'application-group') return [];
      const kind = option.name === 'process-group' ? 'process' : 'application';
      const { value, valueStart: start, end, valueLocation: location } = option;
      return [{ kind, value, start, end, node, location }];
    });
  });
}
