import type { Request, Route, Step } from './types.js';

/** What the steps of a trace are called. */
export const STEP_NAMES: Readonly<Record<Step, string>> = {
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
  const written = (value: string): string => (value === '' ? 'empty' : `\`${value}\``);
  return ` (SCRIPT_NAME ${written(scriptName ?? '')}, PATH_INFO ${written(pathInfo)})`;
}

function reason({ access, filename, status }: Route): string {
  if (access?.granted === false) return ', as access is denied';
  return status === 404 && filename !== null ? `, as there is no ${filename}` : '';
}
