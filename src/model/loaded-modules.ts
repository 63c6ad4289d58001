import type { Server } from './server.js';

/** Whether a module is there, by its identifier such as `ssl_module`; all are where it is not seen which are loaded. */
export function isLoaded({ settings, reading }: Server, id: string): boolean {
  return settings.fragment || reading.modules.some((module) => module.id === id);
}
