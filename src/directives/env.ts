import { text } from './args.js';
import { warnOfEquals } from './checks/set-env.js';
import { type Definition, directive, iterate, take12 } from './define.js';
import type { Call, HandlerServer } from './handler.js';

const module = 'env_module';

export const envDirectives: readonly Definition[] = [
  directive({
    name: 'PassEnv',
    summary:
      "Hands variables of the server's own environment on to requests. Applications see them in the WSGI `environ` of each request, not in `os.environ`.",
    module,
    args: iterate(text('env-variable', { repeated: true })),
    override: ['OR_FILEINFO'],
    check: warnOfUnset,
  }),
  directive({
    name: 'SetEnv',
    summary:
      'Sets a variable for each request. Applications see it in the WSGI `environ`, not in `os.environ`, and not before rewriting is done: use `SetEnvIf` for conditions.',
    module,
    args: take12(text('env-variable'), text('value', { optional: true })),
    override: ['OR_FILEINFO'],
    check: warnOfEquals,
  }),
  directive({
    name: 'UnsetEnv',
    summary: 'Takes variables away from the environment that requests hand on to applications and scripts.',
    module,
    args: iterate(text('env-variable', { repeated: true })),
    override: ['OR_FILEINFO'],
  }),
];

/** A variable that is not there is not passed, and httpd says so. */
function warnOfUnset({ words }: Call, server: HandlerServer): null {
  for (const name of words) {
    if (server.environment(name) !== undefined) continue;
    server.warn({ id: 'AH01506', module: 'env', level: 'warn', text: `PassEnv variable ${name} was undefined` });
  }
  return null;
}
