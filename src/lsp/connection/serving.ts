import { type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Service } from '../service.js';
import type { Session } from './session.js';
import type { Settling } from './settling.js';

/** A connection, and what its handlers share. */
export interface Serving {
  readonly connection: Connection;
  readonly service: Service;
  readonly session: Session;
  readonly settling: Settling;
  /** The versions of the open documents, by URI. */
  readonly open: Map<string, number>;
  /** A document is another one now. */
  edited(): void;
  /** Files outside the documents, settings or groups of files are others now, so that any answer may be. */
  changed(): void;
  /** Looks for the configuration files of the workspace again. */
  look(): void;
}

/** What a client refuses it goes without: eglot refuses to be asked for changes of settings, which it tells anyway. */
export function orWithout(asked: Promise<unknown>): void {
  asked.catch(() => {});
}

/** The answer to a request that the client does not want any more. */
export function cancelled(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}
