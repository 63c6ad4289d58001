import { definitionOf, runsIn } from '../../model/daemon-mode.js';
import type { Mount } from '../../model/mounts.js';
import type { Server } from '../../model/server.js';
import { baseName } from '../../text/index.js';
import { fenced } from '../markdown.js';
import type { Workspace } from '../workspace.js';
import type { Describer } from './about.js';

/** The process group that answers for a `WSGIScriptAlias`, on its URL path or its script. */
export const describeMount: Describer = ({ document, line, word }, workspace) => {
  if (line?.type !== 'Directive' || word === null || !/^WSGIScriptAlias(?:Match)?$/i.test(line.name.value)) return null;
  const index = line.args.indexOf(word);
  if (index !== 0 && index !== 1) return null;
  const analysis = workspace.analysis(document.path);
  const texts = analysis.servers.flatMap((server) =>
    server.mounts
      .filter(({ pathLocation: { source, span } }) => {
        const start = line.args[0]?.span.start ?? -1;
        return source.path === document.path && span.start <= start + 1 && start <= span.end;
      })
      .map((mount) => textOf(mount, server, workspace)),
  );
  const [first] = texts;
  if (first === undefined) return null;
  return { text: [...new Set(texts)].join('\n\n'), span: word.span };
};

function textOf(mount: Mount, server: Server, workspace: Workspace): string {
  const mounted = `\`${mount.path}\` is answered by \`${mount.target}\``;
  const where = runsIn(server, mount);
  if (where.kind === 'unknown')
    return `${mounted}; in which processes depends on the request, or on what is not known here.`;
  if (where.kind === 'embedded')
    return `${mounted} in the processes of httpd itself: ${where.node === null ? 'no process group is chosen' : '`%{GLOBAL}` is chosen'}.`;
  const group = definitionOf(server, where.name);
  const { source, node, place } = where.node;
  const line = node?.number ?? place.line;
  const by = `chosen in [line ${line} of ${baseName(source.path)}](${workspace.uriOf(source.path)}#L${line})`;
  const written = group === undefined ? 'Nothing that is read here defines it.' : fenced(group.node.line.text);
  return `${mounted} in the process group \`${where.name}\`, ${by}.\n\n${written}`;
}
