import type { Exchange } from './exchange.js';

/** Whether a module is there; all are where it is not seen which are loaded. */
export function hasModule({ replay: { server } }: Pick<Exchange, 'replay'>, id: string): boolean {
  return server.settings.fragment || server.reading.modules.some((module) => module.id === id);
}
