import type { Host } from '../../httpd/host.js';
import type { Steps } from '../../httpd/steps.js';
import type { Server } from '../../model/server.js';
import { baseName, folderOf, type Source } from '../../text/index.js';
import { serverInSteps } from '../linter.js';
import { driveIn, hasMainLines, loadsBase } from './input-kind.js';
import type { LintRun } from './lint-run.js';
import { hostOf, settingsFor } from './surroundings.js';

/**
 * A root that nowhere loads what every server needs leaves that to lines that are not here, as does what one adds to `httpd.conf` for mod_wsgi: it
 * is a part of a server too, with all known modules. If it has no more of a main file than the name, this machine is not its server either:
 * `apache/httpd.conf` of an application.
 */
export function* rootServer(source: Source, run: LintRun): Steps<Server> {
  const serverRoot = serverRootOf(source.path);
  const drive = driveIn(source.text);
  const settings = settingsFor(source, drive, run.host, { ...run.settings, serverRoot }, run.platform);
  const input = { path: source.path, source };
  const here = drive === null || holdsDrive(run.host, drive) ? run.host : hostOf([source], run);
  const server = yield* serverInSteps([input], here, settings);
  if (server.files.some(({ source: { text } }) => loadsBase(text))) return server;
  const host = hasMainLines(source.text) ? here : hostOf([source], run);
  return yield* serverInSteps([input], host, { ...settings, world: 'open' });
}

/** A server with drives is another machine than one that lacks them. */
function holdsDrive(host: Host, drive: string): boolean {
  return host.stat(`${drive}/`) === 'directory';
}

/** The `ServerRoot` that a main file without one most likely has. */
export function serverRootOf(path: string): string {
  const folder = folderOf(path);
  return baseName(folder) === 'conf' ? folderOf(folder) : folder;
}
