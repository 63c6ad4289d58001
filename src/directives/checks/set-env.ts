import type { Call, HandlerServer } from '../handler.js';

/** `SetEnv` (`add_env_module_vars_set`, modules/metadata/mod_env.c): the name and the value are two words. */
export function warnOfEquals({ name, words: [variable = ''] }: Call, server: HandlerServer): null {
  const [, front, rest = ''] = /^=*([^=]+)(?:=(.*))?$/s.exec(variable) ?? [];
  if (!variable.includes('=')) return null;
  const text = `Spurious usage of '=' in an environment variable name. '${name} ${front ?? '(null)'} ${rest}' expected instead?`;
  server.warn({ id: 'AH10032', module: 'env', level: 'warn', text });
  return null;
}
