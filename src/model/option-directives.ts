import { daemonProcessOptions } from '../directives/wsgi/daemon-options.js';
import type { OptionTable } from '../directives/wsgi/options.js';
import { scriptOptions } from '../directives/wsgi/script-options.js';
import type { ConfigNode } from '../httpd/tree.js';
import { argumentsOf } from './arguments.js';
import { perServer } from './per-server.js';
import type { Server } from './server.js';
import { splitOptions, type WsgiOptions } from './wsgi-options.js';

/** A directive of mod_wsgi whose words end in options. */
export interface OptionDirective extends WsgiOptions {
  readonly node: ConfigNode;
  readonly table: OptionTable;
}

const { alias, aliasMatch, importScript, handler, dispatch, access, authUser, authGroup } = scriptOptions;

/** The directives that name a script, with the options behind it. */
export const scriptDirectives = perServer((server): readonly OptionDirective[] => {
  const byTable = [alias, aliasMatch, importScript, handler, dispatch, access, authUser, authGroup] as const;
  return byTable.flatMap((table) => optionsIn(server, table));
});

/** Every directive with options: those of the process groups first. */
export const optionDirectives = perServer((server): readonly OptionDirective[] => [
  ...server.processGroups.map(({ node, options, stray }) => ({ node, options, stray, table: daemonProcessOptions })),
  ...scriptDirectives(server),
]);

function optionsIn(server: Server, table: OptionTable): readonly OptionDirective[] {
  return server.nodes(...table.directives).flatMap((node): readonly OptionDirective[] => {
    const last = argumentsOf(node)[table.wordsBefore - 1];
    return last === undefined ? [] : [{ node, table, ...splitOptions(node, last.end) }];
  });
}
