import type { Server } from '../../model/server.js';
import type { Source } from '../../text/index.js';
import type { Finding } from '../finding.js';

/** The servers that inputs are, or one of them. */
export interface Part {
  readonly server: Server;
  readonly files: readonly Source[];
  /** What is said of files that are there for the linter alone is left out. */
  readonly shown: (findings: readonly Finding[]) => readonly Finding[];
}

/** A part of which everything is shown. */
export function wholePart(server: Server): Part {
  return { server, files: server.files.map(({ source }) => source), shown: (findings) => findings };
}
