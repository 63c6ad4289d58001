import { visible, visibleMessage } from '../lint/report/index.js';
import type { Server } from '../model/server.js';
import { type Io, say } from './io.js';

/** Why httpd does not start with a configuration. */
export interface Refusal {
  readonly file: string | null;
  readonly line: number | null;
  readonly message: string;
  /** `false`: it hangs on files or accounts, which may be there on the machine of the server. */
  readonly isWritten: boolean;
}

const OF_THE_MACHINE: ReadonlySet<string> = new Set(['module', 'path', 'user-or-group', 'include', 'mpm']);

/** What httpd says first, before that what does not hang on the machine; `null` where it starts. */
export function refusalOf({ problems }: Server): Refusal | null {
  const certain = problems.filter(({ certainty }) => certainty === 'certain');
  const written = certain.find(({ kind }) => !OF_THE_MACHINE.has(kind));
  const found = written ?? certain[0];
  if (found === undefined) return null;
  const { place, message } = found;
  return { file: place?.file ?? null, line: place?.line ?? null, message, isWritten: found === written };
}

/** Says before any answer that it is none of a server that runs. */
export function tellRefusal(io: Io, refusal: Refusal | null): void {
  if (refusal === null) return;
  const { file, line, message, isWritten } = refusal;
  const place = file === null ? '' : `${visible(file)}:${line}: `;
  say(
    io,
    `httpd does not start with this configuration${isWritten ? '' : ' on this machine'} (${place}${visibleMessage(message)}): ` +
      'what follows is what would hold without that',
  );
}
