import type { Exchange, Outcome } from './exchange.js';

export function negotiate(_exchange: Exchange): Outcome | 'declined' {
  return 'declined';
}
