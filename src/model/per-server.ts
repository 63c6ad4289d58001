import { finish, type Steps } from '../httpd/steps.js';
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

/** The same of what takes long on large servers: who can wait has it made in steps. */
export interface PerServerInSteps<Value> {
  (server: Server): Value;
  inSteps(server: Server): Steps<Value>;
}

/** @param make makes it in steps, each of which takes a moment */
export function perServerInSteps<Value>(make: (server: Server) => Steps<Value>): PerServerInSteps<Value> {
  const made = new WeakMap<Server, { readonly value: Value }>();
  function* inSteps(server: Server): Steps<Value> {
    const known = made.get(server) ?? { value: yield* make(server) };
    made.set(server, known);
    return known.value;
  }
  return Object.assign((server: Server) => made.get(server)?.value ?? finish(inSteps(server)), { inSteps });
}
