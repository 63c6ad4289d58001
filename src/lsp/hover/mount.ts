import { fenced } from '../../lint/rule-markdown.js';
import { definitionOf, runsIn } from '../../model/daemon-mode.js';
import { baseName } from '../../text/index.js';
import { facts } from '../markdown.js';
import { accessWords, type Served, servedBy } from '../served.js';
import { standsAt } from '../stands-at.js';
import type { Workspace } from '../workspace.js';
import type { Describer } from './about.js';

/** What a `WSGIScriptAlias` serves, on its URL path or its script: who answers, where, as whom, and who may ask. */
export const describeMount: Describer = ({ document, line, word }, workspace) => {
  if (line?.type !== 'Directive' || word === null || !/^WSGIScriptAlias(?:Match)?$/i.test(line.name.value)) return null;
  const index = line.args.indexOf(word);
  if (index !== 0 && index !== 1) return null;
  const analysis = workspace.analysisAtOnce(document.path);
  const served = servedBy(analysis, standsAt(document.positionAt(line.span.start).line, document, analysis, workspace));
  const texts = served.map((each) => textOf(each, workspace));
  return texts.length === 0 ? null : { text: [...new Set(texts)].join('\n\n'), span: word.span };
};

function textOf(served: Served, workspace: Workspace): string {
  return [...groupText(served, workspace), facts(factsOf(served))].filter(Boolean).join('\n\n');
}

/** The process group, with the line that chooses it and the one that defines it. */
function groupText({ mount, server }: Served, workspace: Workspace): readonly string[] {
  const mounted = `\`${mount.path}\` is answered by \`${mount.target}\``;
  const where = runsIn(server, mount);
  if (where.kind === 'unknown')
    return [`${mounted}; in which processes depends on the request, or on what is not known here.`];
  if (where.kind === 'embedded')
    return [
      `${mounted} in the processes of httpd itself: ${where.node === null ? 'no process group is chosen' : '`%{GLOBAL}` is chosen'}.`,
    ];
  const group = definitionOf(server, where.name);
  const { source, node, place } = where.node;
  const line = node?.number ?? place.line;
  const by = `chosen in [line ${line} of ${baseName(source.path)}](${workspace.uriOf(source.path)}#L${line})`;
  const written = group === undefined ? 'Nothing that is read here defines it.' : fenced(group.node.line.text);
  return [`${mounted} in the process group \`${where.name}\`, ${by}.`, written];
}

/** What a request for the path itself shows. */
function factsOf(served: Served): Parameters<typeof facts>[0] {
  const { mount, url, row, answer } = served;
  if (row.reached === false)
    return [
      ['Address', url],
      ['Never answers there', 'a request for this path goes elsewhere'],
    ];
  const { applicationGroup, user } = row;
  // Of a pattern, one path of many was tried.
  const tried = mount.kind === 'regex' ? null : answer;
  return [
    ['Address', url],
    ['Application group', groupName(applicationGroup, url)],
    ['Runs as', user && `\`${user}\``],
    ['Who may', accessWords(served)],
    ['Answered now', tried !== null && tried.status === 404 ? `404, as there is no \`${tried.filename}\`` : null],
    ['Not known', tried?.unknown.join('; ')],
  ];
}

/** Most are made of the server's name. */
function groupName(name: string | null, url: string | null): string | null {
  if (name === '') return '`%{GLOBAL}`, the first interpreter';
  return name === null || url === null ? null : `\`${name}\``;
}
