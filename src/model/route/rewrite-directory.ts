import type { Exchange, Outcome } from './exchange.js';

export function rewriteDirectory(_exchange: Exchange): Outcome {
  return null;
}
