import type { Exchange } from '../exchange.js';
import type { Rewritten } from './engine.js';

/** `[P]`: the rules have made a `proxy:` URL. With `[NE]` it is passed on as they have written it, the query with it. */
export function passOnRewritten(exchange: Exchange, { escapes }: Rewritten): void {
  exchange.handler = 'proxy-server';
  exchange.proxied = true;
  if (escapes) return;
  exchange.notes.set('proxy-nocanon', '1');
  if (exchange.args !== null) exchange.filename = `${exchange.filename}?${exchange.args}`;
}
