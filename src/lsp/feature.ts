import type { ClientCapabilities, ServerCapabilities } from 'vscode-languageserver-protocol';
import type { Steps } from '../httpd/steps.js';
import type { Workspace } from './workspace.js';

/** One request of the protocol and how it is answered. `docs/lsp.md`, the capabilities and the connection's handlers are made from these. */
export interface Feature<Params = never, Result = unknown> {
  readonly method: string;
  /** What the answer has in it, for the table of methods. */
  readonly summary: string;
  /** What it adds to the server's capabilities; `null` for a client that it is not for. */
  capabilities(client: ClientCapabilities): Partial<ServerCapabilities> | null;
  /**
   * What is done before, in steps, so that the answer is about the present texts; left where the client goes on typing, since an answer is about
   * what is known. For requests that are not asked with each key.
   */
  prepare?(params: Params, workspace: Workspace): Steps<void>;
  /** Answers a request. Nothing is written and nothing thrown; what is not there is `null` or empty. */
  run(params: Params, workspace: Workspace): Result;
}

/** Defines a feature. */
export function feature<Params, Result>(spec: Feature<Params, Result>): Feature<Params, Result> {
  return spec;
}

/** An answer that says why there is none, for the user to read. */
export interface Refusal {
  readonly refused: string;
}

/** Whether an answer says why there is none. */
export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && 'refused' in answer && typeof answer.refused === 'string';
}
