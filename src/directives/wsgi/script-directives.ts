import { text } from '../args.js';
import { type Definition, raw, take1 } from '../define.js';
import { scriptChecks } from './check-scripts.js';
import { anywhereButHtaccess, documented, fileInfo, optionWords, serverOnly, toggle } from './shapes.js';

const script = text('script', { symbol: { kind: 'file', role: 'reference' } });

/** What maps URLs to scripts, and what says how they are run. */
export const scriptDirectives: readonly Definition[] = [
  documented({
    name: 'WSGIScriptAlias',
    args: raw(
      text('URL-path'),
      text('script|directory', { symbol: { kind: 'file', role: 'reference' } }),
      optionWords(),
    ),
    override: ['RSRC_CONF'],
    since: { wsgi: '1.0' },
    summary:
      'Answers a URL path, and all below it, with a Python script; the rest of the URL becomes its `PATH_INFO`. Mounts are tried in the order of the file, so longer paths stand first.',
    check: scriptChecks.alias,
  }),
  documented({
    name: 'WSGIScriptAliasMatch',
    args: raw(text('regex'), text('script', { symbol: { kind: 'file', role: 'reference' } }), optionWords()),
    override: ['RSRC_CONF'],
    since: { wsgi: '1.0' },
    summary:
      'As `WSGIScriptAlias`, with a regular expression that may match anywhere in the URL, and `$1` in the path of the script. What follows the match is appended to the path.',
    check: scriptChecks.aliasMatch,
  }),
  documented({
    name: 'WSGIImportScript',
    args: raw(script, optionWords()),
    override: ['RSRC_CONF'],
    since: { wsgi: '2.0' },
    summary:
      'Loads a Python script when a process starts, so that the first request does not wait for it. Both groups must be given, and the process group must be defined before.',
    check: scriptChecks.importScript,
  }),
  documented({
    name: 'WSGIHandlerScript',
    ...anywhereButHtaccess,
    args: raw(text('handler-name'), script, optionWords()),
    since: { wsgi: '3.0' },
    summary:
      'Defines a handler for `SetHandler` and `AddHandler` whose requests a Python script answers (its function `handle_request`): for files of another format than Python, say.',
    check: scriptChecks.handler,
  }),
  documented({
    name: 'WSGIDispatchScript',
    ...anywhereButHtaccess,
    args: raw(script, optionWords('application-group=group')),
    since: { wsgi: '2.0' },
    summary:
      'Names a Python script that chooses process group, application group and callable object for each request. It runs in the Apache children.',
    check: scriptChecks.dispatch,
  }),
  documented({
    name: 'WSGIApplicationGroup',
    ...anywhereButHtaccess,
    args: take1(
      text('group', {
        values: ['%{GLOBAL}', '%{SERVER}', '%{HOST}', '%{RESOURCE}', '%{ENV:}'],
        symbol: { kind: 'wsgi-application-group', role: 'reference' },
      }),
    ),
    default: '%{RESOURCE}',
    since: { wsgi: '1.0' },
    summary:
      'Selects the Python interpreter within the process. By default each application has one of its own; `%{GLOBAL}` is the first interpreter, which many C extensions cannot do without.',
  }),
  documented({
    name: 'WSGICallableObject',
    ...fileInfo,
    args: take1(text('name', { values: ['application', 'app', '%{ENV:}'] })),
    default: 'application',
    since: { wsgi: '1.0' },
    summary: 'The name of the application in the script. Needed for scripts that call it `app` or make several.',
  }),
  documented({
    name: 'WSGIScriptReloading',
    ...fileInfo,
    args: toggle,
    default: 'On',
    since: { wsgi: '1.0' },
    summary:
      'Whether a script that has changed is loaded again: by a restart of the daemon process, or alone in embedded mode. Off saves a look at the file on each request.',
  }),
  documented({
    name: 'WSGICaseSensitivity',
    ...serverOnly,
    args: toggle,
    default: 'On (Off on Windows and macOS)',
    since: { wsgi: '1.0' },
    summary:
      'Whether the file system tells upper case from lower case. It decides whether URLs that differ in case alone share an interpreter.',
  }),
];
