import type { Input } from '../../httpd/reading.js';
import type { Steps } from '../../httpd/steps.js';
import { createSource, type Source } from '../../text/index.js';
import { serverInSteps } from '../linter.js';
import { type Context, driveIn, markersOf } from './input-kind.js';
import type { LintRun } from './lint-run.js';
import type { Part } from './part.js';
import { hostOf, settingsFor } from './surroundings.js';

/** What fragments are together. */
export function* fragmentsPart(sources: readonly Source[], run: LintRun): Steps<Part> {
  const host = hostOf(sources, run);
  const drive = sources.map(({ text }) => driveIn(text)).find((each) => each !== null) ?? null;
  const settings = settingsFor(sources[0], drive, host, { ...run.settings, world: 'open' }, run.platform);
  const inputs = sources.map((source) => inContext(source, markersOf(source).context ?? run.context));
  const server = yield* serverInSteps(inputs, host, settings);
  const isOurs = ({ path }: Source): boolean => path.startsWith(WRAPPER);
  return {
    server,
    files: server.files.map(({ source }) => source).filter((file) => !isOurs(file)),
    shown: (findings) =>
      findings
        .filter(({ location }) => !isOurs(location.source))
        .map((finding) => ({
          ...finding,
          related: finding.related.filter(({ location }) => !isOurs(location.source)),
        })),
  };
}

const WRAPPER = '/wsgi-lint/context/';

const SECTIONS: Readonly<Record<Exclude<Context, 'server'>, string>> = {
  virtualhost: 'VirtualHost *:80',
  directory: 'Directory /wsgi-lint/context',
  location: 'Location /wsgi-lint/context',
};

/** A fragment as the file that includes it would have it read. */
function inContext(source: Source, context: Context): Input {
  if (context === 'server') return { path: source.path, source };
  const section = SECTIONS[context];
  const quoted = source.path.replace(/["\\]/g, '\\$&');
  const text = `<${section}>\nInclude "${quoted}"\n</${section.split(' ')[0]}>\n`;
  const path = `${WRAPPER}${context}${source.path}`;
  return { path, source: createSource(path, text) };
}
