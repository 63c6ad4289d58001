import { text } from './args.js';
import { type Definition, directive, take12 } from './define.js';

const module = 'reflector_module';

export const reflectorDirectives: readonly Definition[] = [
  directive({
    name: 'ReflectorHeader',
    module,
    args: take12(text('inputheader'), text('[outputheader]', { optional: true })),
    override: ['OR_OPTIONS'],
  }),
];
