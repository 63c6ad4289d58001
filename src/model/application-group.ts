import { argumentValue } from './arguments.js';
import type { Mount } from './mounts.js';
import type { Server } from './server.js';

/** The application group of a mount as written; `null` when nothing says anything; `undefined` when it depends. */
export function applicationGroup(server: Server, mount: Mount): string | null | undefined {
  const option = mount.option('application-group');
  if (option !== undefined) return option;
  const effective = server.effective('WSGIApplicationGroup', mount.resource);
  if (effective.kind === 'unset') return null;
  return effective.kind === 'set' ? argumentValue(effective.node, 0) : undefined;
}
