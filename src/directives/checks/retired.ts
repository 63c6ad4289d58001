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

/** `DefaultType` (`set_default_type`, server/core.c): only what turned it off is silent. */
export function warnOfDefaultType({ words: [type = ''], place: { file, line } }: Call, server: HandlerServer): null {
  if (/^(off|none)$/i.test(type)) return null;
  const text = `Ignoring deprecated use of DefaultType in line ${line} of ${file}.`;
  server.warn({ id: 'AH00117', module: 'core', level: 'warn', text });
  return null;
}
