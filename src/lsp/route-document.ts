import type { Location } from '../httpd/tree.js';
import { lineOf } from '../model/arguments.js';
import { groupBy } from '../model/group-by.js';
import { answerTo, STEP_NAMES } from '../model/route/answer.js';
import { sectionLabel, shortenerFor } from '../model/route/label.js';
import { route } from '../model/route/route.js';
import type { Route, TraceStep } from '../model/route/types.js';
import { readRequest } from '../model/route/written-request.js';
import { assumedMachine } from './assumed-machine.js';
import { type Belonging, serverWith } from './server-with.js';
import type { Workspace } from './workspace.js';

/** The command that tells where a request goes. */
export const ROUTE = 'wsgi-lint.route';

const PART =
  'Only a part of a server is read here: what its other files say is not known, nor which files its machine has. Scripts of mounts are taken to be there.';

/** A link to a place of the configuration. */
type Link = (location: Location) => string;

/**
 * Where a request goes in the server that an open document belongs to, as Markdown: the answer, what is not known, and the steps to it with
 * links to the directives that decided. `null` when the document is not open.
 * @param request `GET http://www.example.com/path`: the method may be left out; further lines are headers
 */
export function routeDocument(uri: string, request: string, workspace: Workspace): string | null {
  const found = serverWith(uri, workspace);
  if (found === null) return null;
  const { server } = found;
  const [first = '', ...headers] = request.trim().split(/\r?\n/);
  const [, method = 'GET', url = ''] = /^(?:([A-Z][A-Z-]*)\s+)?(.*)$/.exec(first) ?? [];
  const host = assumedMachine(server);
  const asked = readRequest({ method, url, headers }, { server, host });
  const heading = `# ${method} ${url}`;
  if (typeof asked === 'string') return `${heading}\n\n${asked}.\n`;
  const answer = route(server, asked, host);
  const link = linker(found);
  const parts = [
    heading,
    refusal(found, link),
    server.settings.fragment ? PART : null,
    answerTo(asked, answer),
    listOf(answer.unknown.map((each) => `Not known: ${each}.`)),
    ...ladder(answer, link),
    answer.sections.length === 0 ? null : '## Sections, later ones win',
    listOf(sections(answer, found, link)),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function linker({ server, workspace }: Belonging): Link {
  const shorten = shortenerFor(server);
  return ({ source, span }) => {
    const { uri, range } = workspace.placeIn(source, span);
    const line = range.start.line + 1;
    return `[${shorten(source.path)}:${line}](${uri}#L${line})`;
  };
}

/** httpd that does not start answers nothing. */
function refusal({ analysis, server }: Belonging, link: Link): string | null {
  const files = new Set(server.files.map(({ source }) => source.path));
  const first = analysis.findings.find(({ rejected, location }) => rejected && files.has(location.source.path));
  if (first === undefined) return null;
  const message = first.message.replace(/^httpd will not start: /, '');
  return `**httpd does not start with this configuration**, and answers nothing: ${message} (${link(first.location)}). What follows leaves that out of account.`;
}

/** The steps under their names, each with its directive. */
function ladder({ trace }: Route, link: Link): readonly string[] {
  return [...groupBy(trace, ({ step }) => step)].map(
    ([step, steps]) => `## ${STEP_NAMES[step]}\n\n${listOf(steps.map((each) => stepText(each, link)))}`,
  );
}

function stepText({ at, text }: TraceStep, link: Link): string {
  return at === null ? text : `${text} ${link(lineOf(at))} ${quoted(at.line.text)}`;
}

function sections({ sections: merged }: Route, { server }: Belonging, link: Link): readonly string[] {
  const shorten = shortenerFor(server);
  return merged.map((section) =>
    section.node === null
      ? sectionLabel(section, shorten)
      : `${link(lineOf(section.node))} ${quoted(section.node.line.text)}`,
  );
}

function quoted(line: string): string {
  return `\`${line.trim().replaceAll('`', "'")}\``;
}

function listOf(items: readonly string[]): string | null {
  return items.length === 0 ? null : items.map((each) => `- ${each}`).join('\n');
}
