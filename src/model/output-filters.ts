import { argumentsOf } from './arguments.js';
import type { Server } from './server.js';

/** Some line puts an output filter of this name, in lower case, between the answers and the clients. */
export function hasOutputFilter(server: Server, name: string): boolean {
  return server
    .nodes('SetOutputFilter', 'AddOutputFilter', 'AddOutputFilterByType', 'FilterProvider', 'FilterChain')
    .some((node) =>
      argumentsOf(node).some(({ value }) =>
        value
          .toLowerCase()
          .split(/[;=+@-]/)
          .includes(name),
      ),
    );
}
