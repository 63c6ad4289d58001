import type { Server } from './server.js';

/** What several rules ask of one server, made when the first asks. */
export function perServer<Value>(make: (server: Server) => Value): (server: Server) => Value {
  const made = new WeakMap<Server, { readonly value: Value }>();
  return (server) => {
    const known = made.get(server);
    if (known !== undefined) return known.value;
    const value = make(server);
    made.set(server, { value });
    return value;
  };
}
