import { isLoaded } from '../loaded-modules.js';
import type { Exchange } from './exchange.js';

/** Whether the server of a request has a module. */
export function hasModule({ replay: { server } }: Pick<Exchange, 'replay'>, id: string): boolean {
  return isLoaded(server, id);
}
