import type { ConfigNode, Location } from '../httpd/tree.js';
import { argumentsOf } from './arguments.js';
import { perServer } from './per-server.js';
import type { Server } from './server.js';

/** A place that names directories of Python: offsets are in `node.line.text`. */
export interface PythonSetting {
  readonly node: ConfigNode;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly location: Location;
  /** How it is written, up to the value. */
  readonly written: string;
}

/** Every `python-home=` and `WSGIPythonHome`: the roots of Python installations. */
export const pythonHomes = perServer((server): readonly PythonSetting[] => {
  return settings(server, 'python-home', 'WSGIPythonHome');
});

/** Every `python-path=` and `WSGIPythonPath`: lists of directories. */
export const pythonPaths = perServer((server): readonly PythonSetting[] => {
  return settings(server, 'python-path', 'WSGIPythonPath');
});

/** The directories in such a list: `;` separates those of Windows. */
export function directoriesIn(list: string): readonly string[] {
  return list.split(/^[a-z]:[/\\]/i.test(list) ? ';' : ':').filter((part) => part !== '');
}

function settings(server: Server, option: string, directive: string): readonly PythonSetting[] {
  const inGroups = server.processGroups.flatMap(({ node, options }): PythonSetting[] => {
    const found = options.findLast(({ name }) => name === option);
    if (found === undefined) return [];
    const { value, valueStart: start, end, valueLocation: location } = found;
    return [{ node, value, start, end, location, written: `${option}=` }];
  });
  const global = server.nodes(directive).flatMap((node): PythonSetting[] => {
    const word = argumentsOf(node)[0];
    if (word === undefined) return [];
    const { value, start, end, location } = word;
    return [{ node, value, start, end, location, written: `${directive} ` }];
  });
  return [...inGroups, ...global];
}
