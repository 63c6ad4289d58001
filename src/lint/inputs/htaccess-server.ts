import type { Host } from '../../httpd/host.js';
import { type HtaccessContext, mayHoldAnything, parseAllowOverride } from '../../httpd/htaccess-context.js';
import type { Steps } from '../../httpd/steps.js';
import type { Server } from '../../model/server.js';
import type { Source } from '../../text/index.js';
import { serverInSteps } from '../linter.js';
import { driveIn } from './input-kind.js';
import type { LintRun } from './lint-run.js';
import { settingsFor } from './surroundings.js';

/** The server that a `.htaccess` file alone is. `roots`: those that may read it. */
export function htaccessServer(source: Source, host: Host, roots: readonly Server[], run: LintRun): Steps<Server> {
  const settings = settingsFor(source, driveIn(source.text), host, { ...run.settings, world: 'open' }, run.platform);
  const htaccess = overrideFor(source.path, roots);
  return serverInSteps([{ path: source.path, source }], host, settings, htaccess);
}

/**
 * What the roots let a `.htaccess` file override: in any of their virtual hosts, since which of them serves its folder is not asked.
 * Everything, when that is not known, and when it is nothing: httpd then never reads the file.
 */
function overrideFor(path: string, roots: readonly Server[]): HtaccessContext {
  const granted = (name: string, unset: string, unknown: string): string =>
    roots
      .flatMap((server) =>
        server.virtualHosts.map((virtualHost) => {
          const effective = server.effective(name, { virtualHost, file: path, below: false, url: null });
          return effective.kind === 'set' ? effective.node.args : effective.kind === 'unset' ? unset : unknown;
        }),
      )
      .filter((args) => args.toLowerCase() !== 'none')
      .join(' ');
  const htaccess = parseAllowOverride(
    granted('AllowOverride', 'None', 'All'),
    granted('AllowOverrideList', 'None', 'None'),
  );
  return mayHoldAnything(htaccess) ? htaccess : parseAllowOverride('All');
}
