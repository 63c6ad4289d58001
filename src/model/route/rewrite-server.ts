import type { Exchange } from './exchange.js';
import type { Translation } from './translate.js';

export function rewriteServer(_exchange: Exchange): Translation {
  return 'declined';
}
