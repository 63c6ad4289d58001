import { text } from './args.js';
import { type Definition, directive, iterate, take12 } from './define.js';

const module = 'env_module';

export const envDirectives: readonly Definition[] = [
  directive({
    name: 'PassEnv',
    summary:
      "Hands variables of the server's own environment on to requests. Applications see them in the WSGI `environ` of each request, not in `os.environ`.",
    module,
    args: iterate(text('env-variable', { repeated: true })),
    override: ['OR_FILEINFO'],
  }),
  directive({
    name: 'SetEnv',
    summary:
      'Sets a variable for each request. Applications see it in the WSGI `environ`, not in `os.environ`, and not before rewriting is done: use `SetEnvIf` for conditions.',
    module,
    args: take12(text('env-variable'), text('value', { optional: true })),
    override: ['OR_FILEINFO'],
  }),
  directive({
    name: 'UnsetEnv',
    summary: 'Takes variables away from the environment that requests hand on to applications and scripts.',
    module,
    args: iterate(text('env-variable', { repeated: true })),
    override: ['OR_FILEINFO'],
  }),
];
