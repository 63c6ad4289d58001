import type { Call, HandlerServer } from '../handler.js';

const WARNED = Symbol('NameVirtualHost has been warned of');

/** `NameVirtualHost` does nothing since 2.4, and says so once. */
export function warnOfNameVirtualHost({ place: { file, line } }: Call, server: HandlerServer): null {
  server.memory(WARNED, () => {
    const text = `NameVirtualHost has no effect and will be removed in the next release ${file}:${line}`;
    server.warn({ id: 'AH00548', module: null, level: 'startup', text });
    return true;
  });
  return null;
}
