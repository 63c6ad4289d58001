import { createColors } from 'picocolors';
import { frameRows, visible, visibleMessage } from '../lint/report/index.js';
import { lineOf } from '../model/arguments.js';
import { labelOf, type Shorten, sectionLabel } from '../model/route/label.js';
import type { Request, Route, Step } from '../model/route/types.js';
import type { ConfigNode } from '../model/server.js';

type Colors = ReturnType<typeof createColors>;

export interface PrettyOptions {
  readonly shorten: Shorten;
  readonly colors: boolean;
  /** Of a line, in columns. */
  readonly width: number;
}

const HEADINGS: Readonly<Record<Step, string>> = {
  request: 'Request',
  'virtual-host': 'Virtual host',
  url: 'URL',
  rewrite: 'Rewriting',
  proxy: 'Proxy',
  redirect: 'Redirect',
  translate: 'File',
  sections: 'Sections',
  access: 'Access',
  fixup: 'Fixups',
  handler: 'Handler',
  wsgi: 'WSGI',
  'error-document': 'Error page',
};

/** The answer in one line, what is not known, and the steps to it with the directives that decided. */
export function prettyRoute(request: Request, route: Route, { shorten, colors, width }: PrettyOptions): string {
  const paint = createColors(colors);
  const lines = [paint.bold(visibleMessage(answerTo(request, route)))];
  for (const unknown of route.unknown) lines.push(`${paint.yellow('Not known:')} ${visibleMessage(unknown)}.`);
  let heading: Step | null = null;
  for (const [index, step] of route.trace.entries()) {
    if (step.step !== heading) lines.push('', paint.cyan(HEADINGS[step.step]));
    heading = step.step;
    lines.push(`  ${visibleMessage(step.text)}`);
    const next = route.trace[index + 1];
    // Several steps of one line share its frame.
    const isShared = next?.step === step.step && next.at === step.at;
    if (step.at !== null && !isShared) lines.push(...frameOf(step.at, shorten, paint, width));
  }
  if (route.sections.length > 0) lines.push('', paint.cyan('Sections, later ones win'));
  for (const section of route.sections) lines.push(`  ${visible(sectionLabel(section, shorten))}`);
  return `${lines.join('\n')}\n`;
}

/** The directive's own lines, under the name of its file. */
function frameOf(node: ConfigNode, shorten: Shorten, paint: Colors, width: number): readonly string[] {
  const { source, span } = lineOf(node);
  const rows = frameRows(source, [{ span, label: '', primary: true }], width - 4).filter(({ mark }) => mark === null);
  const digits = Math.max(...rows.map(({ number }) => String(number ?? '').length));
  return [
    `    ${' '.repeat(digits)} ${paint.blue(':::')} ${visible(labelOf(node, shorten))}`,
    ...rows.map(({ number, text }) =>
      `    ${paint.blue(`${String(number ?? '').padStart(digits)} |`)} ${text}`.trimEnd(),
    ),
  ];
}

/** One sentence that a person can repeat. */
export function answerTo(request: Request, route: Route): string {
  const host = request.headers.find(([name]) => name.toLowerCase() === 'host')?.[1] ?? '';
  const asked = `${request.method} ${request.tls ? 'https' : 'http'}://${host}${request.target}`;
  const probably = route.certainty === 'certain' ? '' : 'probably ';
  return `${asked} is ${probably}${outcome(route)}.`;
}

function outcome(route: Route): string {
  const { status, served, filename, location, handler } = route;
  const file = filename === null ? '' : ` ${filename}`;
  switch (served) {
    case 'redirect':
      return `redirected to ${location ?? 'another URL'} (${status})`;
    case 'static':
      return `answered ${status} with the file${file}`;
    case 'source-code':
      return `answered ${status} with the source code in${file}`;
    case 'wsgi':
      return `answered by ${wsgiOutcome(route)}`;
    case 'cgi':
      return `answered by the CGI script${file}${urlParts(route)}`;
    case 'proxy':
      return `passed on to ${filename?.replace(/^proxy:/, '') ?? 'another server'}`;
    case 'autoindex':
      return `answered ${status} with a list of the directory${file}`;
    case 'other':
      return `answered ${status}${handler === null ? '' : ` by the handler ${handler}`}`;
    default:
      return `answered ${status}${reason(route)}`;
  }
}

function wsgiOutcome(route: Route): string {
  const { filename, wsgi } = route;
  const script = `${wsgi?.callable ?? 'application'} of ${filename}${urlParts(route)}`;
  if (wsgi === null) return script;
  const interpreter =
    wsgi.applicationGroup === '' ? 'the first interpreter' : `the interpreter ${wsgi.applicationGroup}`;
  if (wsgi.mode === 'embedded') return `${script} in ${interpreter} of httpd's own processes`;
  const user = wsgi.user === null ? '' : ` as ${wsgi.user}`;
  return `${script} in ${interpreter} of the process group ${wsgi.processGroup}${user}`;
}

function urlParts({ scriptName, pathInfo }: Route): string {
  return ` (SCRIPT_NAME \`${scriptName ?? ''}\`, PATH_INFO \`${pathInfo}\`)`;
}

function reason({ access, filename, status }: Route): string {
  if (access?.granted === false) return ', as access is denied';
  return status === 404 && filename !== null ? `, as there is no ${filename}` : '';
}
