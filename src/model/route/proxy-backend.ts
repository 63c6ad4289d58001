import { doubt, type Exchange } from './exchange.js';
import type { Handled } from './handler.js';

export function passOn(exchange: Exchange): Handled {
  doubt(exchange, `what \`${exchange.filename?.replace(/^proxy:/, '')}\` answers`);
  return { status: 200, served: 'proxy', wsgi: null, redirect: null };
}
