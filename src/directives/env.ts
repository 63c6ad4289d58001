import { text } from './args.js';
import { type Definition, directive, iterate, take12 } from './define.js';

const module = 'env_module';

export const envDirectives: readonly Definition[] = [
  directive({
    name: 'PassEnv',
    module,
    args: iterate(text('env-variable', { repeated: true })),
    override: ['OR_FILEINFO'],
  }),
  directive({
    name: 'SetEnv',
    module,
    args: take12(text('env-variable'), text('value', { optional: true })),
    override: ['OR_FILEINFO'],
  }),
  directive({
    name: 'UnsetEnv',
    module,
    args: iterate(text('env-variable', { repeated: true })),
    override: ['OR_FILEINFO'],
  }),
];
