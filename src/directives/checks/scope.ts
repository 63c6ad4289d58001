import { getWord } from '../../grammar/index.js';
import type { Call, HandlerServer } from '../handler.js';
import { firstWord } from './section-argument.js';

/** Sections that give their directives no configuration of their own: these join that of the section around. */
const TRANSPARENT: ReadonlySet<string> = new Set([
  'Limit',
  'LimitExcept',
  'RequireAll',
  'RequireAny',
  'RequireNone',
  'MDomainSet',
  'MDomain',
]);

/** Whether a section leaves the configuration as it is around it. */
export function isTransparent(section: Call): boolean {
  return TRANSPARENT.has(section.name);
}

/** The section whose per-directory configuration a call adds to; `null` for that of the main server. */
export function scopeOf(call: Call): Call | null {
  let parent = call.parent;
  while (parent !== null && isTransparent(parent)) parent = parent.parent;
  return parent;
}

/** What is kept per configuration: made when first asked for, for the section that `call` adds to. */
export function keptInScope<Value>(key: symbol, call: Call, server: HandlerServer, make: () => Value): Value {
  return keptFor(key, scopeOf(call), server, make);
}

/** What is kept per server: for the virtual host that `call` stands in, or for the main server. */
export function keptInServer<Value>(key: symbol, call: Call, server: HandlerServer, make: () => Value): Value {
  return keptFor(key, call.virtualHost, server, make);
}

function keptFor<Value>(key: symbol, section: Call | null, server: HandlerServer, make: () => Value): Value {
  const all = server.memory(key, () => new Map<Call | null, Value>());
  const known = all.get(section);
  if (known !== undefined) return known;
  const made = make();
  all.set(section, made);
  return made;
}

/** httpd's `cmd->path`: the call stands in something narrower than a server. */
export function hasPath(call: Call, server: HandlerServer): boolean {
  const scope = scopeOf(call);
  return server.htaccess || (scope !== null && !PATHLESS.has(scope.name));
}

const PATHLESS: ReadonlySet<string> = new Set(['VirtualHost', 'AuthnProviderAlias', 'AuthzProviderAlias']);

/** httpd's `cmd->path` in a section that has one: its first word, of a directory with a slash at its end. */
export function pathOf(section: Call): string {
  if (/^(If|ElseIf|Else)$/.test(section.name)) return '*If';
  const first = firstWord(section);
  const path = first.value === '~' ? getWord(section.args.text, first.next).value : first.value;
  if (section.name === 'Directory' && first.value !== '~') return path.endsWith('/') ? path : `${path}/`;
  return section.name.startsWith('Proxy') ? path.replace(/^proxy:/i, '') : path;
}
