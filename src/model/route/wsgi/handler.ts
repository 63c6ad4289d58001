import type { ConfigNode } from '../../../httpd/tree.js';
import { argumentsOf, argumentValue } from '../../arguments.js';
import { type ProcessGroup, visibility } from '../../process-groups.js';
import { lastOption, splitOptions } from '../../wsgi-options.js';
import { accountNamed, mayUse } from '../account.js';
import { isBodyTooLong } from '../body.js';
import { doubt, type Exchange, note } from '../exchange.js';
import type { Handled } from '../handler.js';
import { lastDirective, lastDirectives, wordInForce } from '../layers.js';
import { optionsOf } from '../options.js';
import type { WsgiRoute } from '../types.js';
import { doubtDispatch } from './dispatch.js';
import { expandCallable, expandGroup } from './groups.js';
import { definesCallable, looksLikePython, scriptText } from './script.js';

/** What of a mount or of `WSGIHandlerScript` goes before the directives in force. */
interface Overrides {
  readonly processGroup: string | undefined;
  readonly applicationGroup: string | undefined;
  readonly callable: string | undefined;
  /** The script, when it is not the file that was asked for. */
  readonly script: string | null;
}

/** `wsgi_hook_handler`; `null` when the handler is none of mod_wsgi's. */
export function handleWsgi(exchange: Exchange): Handled | null {
  const { handler, notes } = exchange;
  let overrides: Overrides;
  if (handler === 'wsgi-script' || handler === 'application/x-httpd-wsgi') {
    const refused = checkScript(exchange);
    if (refused !== null) return refused;
    const of = (name: string): string | undefined => (isAliased(exchange) ? notes.get(`mod_wsgi.${name}`) : undefined);
    overrides = {
      processGroup: of('process_group'),
      applicationGroup: of('application_group'),
      callable: of('callable_object'),
      script: null,
    };
  } else {
    const script = handlerScript(exchange);
    if (script === null) return null;
    overrides = script;
  }
  if (exchange.usedPathInfo === 'reject' && exchange.pathInfo !== '')
    return fail(
      exchange,
      404,
      lastDirective(exchange.config, 'acceptpathinfo'),
      'AcceptPathInfo Off refuses what follows the script.',
    );
  const refused = checkCoding(exchange);
  if (refused !== null) return refused;
  if (isBodyTooLong(exchange)) return { status: 413, served: 'error', wsgi: null, redirect: null };
  return execute(exchange, overrides);
}

function isAliased({ notes }: Exchange): boolean {
  return notes.get('alias-forced-type')?.toLowerCase() === 'wsgi-script';
}

function checkScript(exchange: Exchange): Handled | null {
  if (!optionsOf(exchange.config).has('execcgi') && !isAliased(exchange))
    return fail(exchange, 403, lastDirective(exchange.config, 'options'), '`Options ExecCGI` is off for the script.');
  if (exchange.file === 'missing')
    return fail(exchange, 404, undefined, `The script \`${exchange.filename}\` is not there.`);
  if (exchange.file === 'directory')
    return fail(exchange, 403, undefined, `\`${exchange.filename}\` is a directory, no script.`);
  return null;
}

/** `WSGIHandlerScript name script [options]` */
function handlerScript({ config, handler }: Exchange): Overrides | null {
  for (const layer of config.toReversed())
    for (const node of (layer.directives.get('wsgihandlerscript') ?? []).toReversed()) {
      const [name, script] = argumentsOf(node);
      if (name?.value !== handler || script === undefined) continue;
      const { options } = splitOptions(node, script.end);
      return {
        processGroup: lastOption(options, 'process-group')?.value,
        applicationGroup: lastOption(options, 'application-group')?.value,
        callable: 'handle_request',
        script: script.value,
      };
    }
  return null;
}

/** Chunked bodies are refused unless `WSGIChunkedRequest` is on. */
function checkCoding(exchange: Exchange): Handled | null {
  const coding = exchange.replay.headers.get('transfer-encoding');
  if (coding === undefined) return null;
  if (coding.toLowerCase() !== 'chunked')
    return fail(exchange, 501, undefined, `\`Transfer-Encoding: ${coding}\` is not known.`);
  if (wordInForce(exchange.config, 'wsgichunkedrequest') === 'on') return null;
  return fail(
    exchange,
    411,
    lastDirective(exchange.config, 'wsgichunkedrequest'),
    'Bodies without a length are refused.',
  );
}

function execute(exchange: Exchange, overrides: Overrides): Handled {
  const { config } = exchange;
  const inForce = (name: string, otherwise: string): string => {
    const node = lastDirective(config, name);
    return node === undefined ? otherwise : argumentValue(node, 0);
  };
  const processGroup = expandGroup(exchange, overrides.processGroup ?? inForce('wsgiprocessgroup', '%{GLOBAL}'));
  const applicationGroup = expandGroup(
    exchange,
    overrides.applicationGroup ?? inForce('wsgiapplicationgroup', '%{RESOURCE}'),
  );
  const callable = overrides.callable ?? expandCallable(exchange, inForce('wsgicallableobject', 'application'));
  const found = { processGroup, applicationGroup, callable };
  doubtDispatch(exchange);
  const refused = checkGroup(exchange, processGroup);
  if (refused !== null) return refused;
  const daemon = processGroup === '' ? null : groupNamed(exchange, processGroup);
  const wsgi = describe(exchange, found, daemon);
  if (daemon !== null && lacksPythonHome(exchange, daemon))
    return {
      ...fail(exchange, 504, daemon.node, 'The processes of the group end at once: their python-home is not there.'),
      wsgi,
    };
  const path = overrides.script ?? exchange.filename ?? '';
  if (!mayRead(exchange, daemon, path)) {
    const who = wsgi.user === null ? 'The process' : `\`${wsgi.user}\``;
    return { ...fail(exchange, 500, daemon?.node, `${who} may not read the script \`${path}\`.`), wsgi };
  }
  if (exchange.replay.host.stat(path) === 'missing')
    return { ...fail(exchange, 500, daemon?.node, `The script \`${path}\` cannot be opened.`), wsgi };
  const script = scriptText(exchange, path);
  if (script !== null && !looksLikePython(script))
    return { ...fail(exchange, 500, undefined, 'The script is no Python.'), wsgi };
  if (script !== null && !definesCallable(exchange, script, callable))
    return {
      ...fail(exchange, 404, lastDirective(config, 'wsgicallableobject'), `The script has no \`${callable}\`.`),
      wsgi,
    };
  note(
    exchange,
    'wsgi',
    daemon?.node ?? null,
    `The application answers in ${processGroup === '' ? 'the server itself' : `the process group \`${processGroup}\``}.`,
  );
  return { status: 200, served: 'wsgi', wsgi, redirect: null };
}

function describe(
  exchange: Exchange,
  found: Pick<WsgiRoute, 'processGroup' | 'applicationGroup' | 'callable'>,
  daemon: ProcessGroup | null,
): WsgiRoute {
  const account = (option: string, directive: string): string | null => {
    const node = exchange.replay.server.nodes(directive).at(-1);
    return daemon?.option(option)?.value ?? (node === undefined ? null : argumentValue(node, 0));
  };
  return {
    ...found,
    mode: daemon === null ? 'embedded' : 'daemon',
    user: account('user', 'User'),
    group: account('group', 'Group'),
  };
}

/** `wsgi_execute_remote`: the group must be allowed, be there, and be of the same server by name. */
function checkGroup(exchange: Exchange, name: string): Handled | null {
  const { config, replay } = exchange;
  const restrictions = lastDirectives(config, 'wsgirestrictprocess');
  const allowed = restrictions.at(-1);
  const named = (node: ConfigNode): readonly string[] =>
    argumentsOf(node).map(({ value }) => (value.startsWith('%') ? expandGroup(exchange, value) : value));
  if (allowed !== undefined && !named(allowed).includes(name))
    return fail(exchange, 500, allowed, `The process group \`${name}\` is not allowed here.`);
  if (name !== '') {
    if (groupNamed(exchange, name) !== null) return null;
    if (replay.server.incomplete) doubt(exchange, `whether a process group \`${name}\` is defined`);
    else return fail(exchange, 500, undefined, `No process group \`${name}\` may be used by this server.`);
    return null;
  }
  const embedded = replay.server.nodes('WSGIRestrictEmbedded').at(-1);
  if (embedded === undefined || argumentValue(embedded, 0).toLowerCase() !== 'on') return null;
  return fail(exchange, 500, embedded, 'Applications may not run in the server itself.');
}

function groupNamed({ replay: { server }, virtualHost }: Exchange, name: string): ProcessGroup | null {
  return (
    server.processGroups.find((group) => group.name === name && visibility(group, virtualHost) !== 'hidden') ?? null
  );
}

function lacksPythonHome({ replay: { host } }: Exchange, daemon: ProcessGroup): boolean {
  const home = daemon.option('python-home')?.value;
  return home !== undefined && host.stat(home) === 'missing';
}

/** The account under which the application runs must be able to read the script. */
function mayRead({ replay: { server, host } }: Exchange, daemon: ProcessGroup | null, path: string): boolean {
  const option = (name: string): string | null => daemon?.option(name)?.value ?? null;
  const account = accountNamed(server, option('user'), option('group'));
  return mayUse(host, account, path, 'read');
}

function fail(exchange: Exchange, status: number, at: ConfigNode | undefined, text: string): Handled {
  note(exchange, 'wsgi', at ?? null, `${text} The answer is ${status}.`);
  return { status, served: 'error', wsgi: null, redirect: null };
}
