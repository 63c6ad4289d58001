import type { ConfigNode, Location } from '../httpd/tree.js';
import { argumentsOf } from './arguments.js';
import { setsVariable } from './environment.js';
import { type OptionDirective, scriptDirectives } from './option-directives.js';
import { perServer } from './per-server.js';

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

/** Every value that names a group, directive by directive. */
export const groupValues = perServer((server): readonly GroupValue[] => {
  const direct = (['WSGIProcessGroup', 'WSGIApplicationGroup'] as const).flatMap((name) =>
    server.nodes(name).flatMap((node): GroupValue[] => {
      const word = argumentsOf(node)[0];
      const kind = name === 'WSGIProcessGroup' ? 'process' : 'application';
      return word === undefined ? [] : [{ kind, node, ...word, location: word.location }];
    }),
  );
  return [...direct, ...scriptDirectives(server).flatMap(optionValues)];
});

/** A group that a variable names which nothing sets: its name is then the text itself. */
export interface UnsetGroup extends GroupValue {
  readonly variable: string;
}

/** Every value that is `%{ENV:…}` of a variable that no directive sets. */
export const unsetGroups = perServer((server): readonly UnsetGroup[] => {
  if (server.incomplete) return [];
  return groupValues(server).flatMap((value) => {
    const variable = /^%\{ENV:([^}]+)\}$/.exec(value.value)?.[1];
    if (variable === undefined || setsVariable(server, server.virtualHostOf(value.node), variable)) return [];
    return [{ ...value, variable }];
  });
});

function optionValues({ node, options }: OptionDirective): readonly GroupValue[] {
  return options.flatMap((option): readonly GroupValue[] => {
    if (option.name !== 'process-group' && option.name !== 'application-group') return [];
    const kind = option.name === 'process-group' ? 'process' : 'application';
    const { value, valueStart: start, end, valueLocation: location } = option;
    return [{ kind, value, start, end, node, location }];
  });
}
