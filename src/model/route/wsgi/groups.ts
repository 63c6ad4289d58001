import { serverPortFor } from '../client.js';
import { doubt, type Exchange } from '../exchange.js';
import { scriptNameOf } from '../script-name.js';
import { serverNameOf } from '../server-name.js';

/** `wsgi_process_group` and `wsgi_application_group`: a name, or what `%{…}` stands for in this request. */
export function expandGroup(exchange: Exchange, value: string): string {
  switch (value) {
    case '%{GLOBAL}':
      return '';
    case '%{RESOURCE}':
      return `${withPort(exchange, ownName(exchange))}|${scriptNameOf(exchange, 'wsgi').toLowerCase()}`;
    case '%{SERVER}':
      return withPort(exchange, ownName(exchange));
    case '%{HOST}':
      return withPort(exchange, exchange.replay.hostName ?? ownName(exchange));
    default: {
      const found = lookUp(exchange, value);
      return found === null ? value : /^%(?!\{ENV:)/.test(found) ? expandGroup(exchange, found) : found;
    }
  }
}

/** `wsgi_callable_object` */
export function expandCallable(exchange: Exchange, value: string): string {
  return value.startsWith('%') ? (lookUp(exchange, value) ?? 'application') : value;
}

/** The value of `%{ENV:name}`: of a note, of the request's environment, of httpd's; `null` when there is none. */
function lookUp(exchange: Exchange, value: string): string | null {
  const name = /^%\{ENV:(.+)\}$/.exec(value)?.[1];
  if (name === undefined) return null;
  const { notes, environment, replay } = exchange;
  const found = notes.get(name) ?? environment.get(name) ?? replay.host.environment(name);
  if (found === undefined && replay.server.settings.fragment)
    doubt(exchange, `the environment variable ${name} of httpd`);
  return found ?? null;
}

function ownName({ replay, virtualHost }: Exchange): string {
  return serverNameOf(replay.server, virtualHost).name;
}

/** A port that is not one of the usual two is part of the name. */
function withPort(exchange: Exchange, name: string): string {
  const port = serverPortFor(exchange);
  return port === 80 || port === 443 ? name : `${name}:${port}`;
}
