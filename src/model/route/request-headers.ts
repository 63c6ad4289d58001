import type { ConfigNode } from '../../httpd/tree.js';
import { type HeaderLine, headerLine } from '../header-lines.js';
import { expand, holds } from './condition.js';
import type { Exchange } from './exchange.js';
import { allDirectives, type DirConfig } from './layers.js';
import { matchRegex, substitute } from './regex.js';

/** What a `RequestHeader` line does. */
interface Change {
  readonly node: ConfigNode;
  readonly action: string;
  /** In lower case. */
  readonly name: string;
  readonly value: string;
  readonly replacement: string;
  /** `early`, `env=…`, `expr=…`; empty: always. */
  readonly condition: string;
}

/** `ap_headers_early`: lines of the server with `early`, before anything has looked at the headers. */
export function changeHeadersEarly(exchange: Exchange): void {
  for (const change of changesIn(exchange.site.base)) if (isEarly(change)) apply(exchange, change);
}

/** `ap_headers_fixup`: all others. What follows, an internal redirect too, sees the headers as they have become. */
export function changeHeaders(exchange: Exchange): void {
  for (const change of changesIn(exchange.config))
    if (!isEarly(change) && isMeant(exchange, change)) apply(exchange, change);
}

function changesIn(config: DirConfig): readonly Change[] {
  return allDirectives(config, 'requestheader').flatMap((node) => {
    const line = headerLine(node);
    return line === null ? [] : [changeOf(line)];
  });
}

function changeOf({ node, action, name, value, rest }: HeaderLine): Change {
  const [first = '', second = '', third = ''] = [value, ...rest].map((word) => word?.value);
  if (action === 'unset') return { node, action, name, value: '', replacement: '', condition: first };
  if (action.startsWith('edit')) return { node, action, name, value: first, replacement: second, condition: third };
  return { node, action, name, value: first, replacement: '', condition: second };
}

function isEarly({ condition }: Change): boolean {
  return condition.toLowerCase() === 'early';
}

function isMeant(exchange: Exchange, { node, condition }: Change): boolean {
  if (/^expr=/i.test(condition)) return holds(exchange, condition.slice('expr='.length), node);
  const [, negated, name = ''] = /^env=(!?)(.*)$/is.exec(condition) ?? [];
  return name === '' || exchange.environment.has(name) === (negated === '');
}

/** `do_headers_fixup` */
function apply(exchange: Exchange, change: Change): void {
  const { headers } = exchange.replay;
  const { action, name } = change;
  const before = headers.get(name);
  const value = (): string => formatted(exchange, change);
  switch (action) {
    case 'set':
      headers.set(name, value());
      break;
    case 'unset':
      headers.delete(name);
      break;
    // A second line of the same name is not seen by those that ask for one.
    case 'add':
    case 'setifempty':
      if (before === undefined) headers.set(name, value());
      break;
    case 'append':
      headers.set(name, before === undefined ? value() : `${before}, ${value()}`);
      break;
    case 'merge': {
      const added = value();
      const isThere = before?.split(',').some((part) => part.trim() === added) === true;
      if (!isThere) headers.set(name, before === undefined ? added : `${before}, ${added}`);
      break;
    }
    case 'edit':
    case 'edit*':
      if (before !== undefined) headers.set(name, edited(exchange, change, before));
  }
}

function edited(exchange: Exchange, { node, action, value: pattern, replacement }: Change, before: string): string {
  let [done, rest] = ['', before];
  for (;;) {
    const match = matchRegex(exchange, node, pattern, rest);
    if (match === null) return done + rest;
    done += rest.slice(0, match.index) + substitute(replacement, match);
    rest = rest.slice(match.end);
    if (action === 'edit' || match.index === match.end) return done + rest;
  }
}

/** `parse_format_string`; times and sizes stay as they are written: nothing decides by them where a request goes. */
function formatted(exchange: Exchange, { node, value }: Change): string {
  if (/^expr=/i.test(value)) return expand(exchange, value.slice('expr='.length), node);
  return value.replace(/%(?:%|\{([^}]*)\}e)/g, (_, name: string | undefined) =>
    name === undefined ? '%' : (exchange.environment.get(name) ?? '(null)'),
  );
}
