import { text } from './args.js';
import { type Definition, directive, take12 } from './define.js';

const module = 'reflector_module';

export const reflectorDirectives: readonly Definition[] = [
  directive({
    name: 'ReflectorHeader',
    summary: 'A header of the request that the handler `reflector` sends back, under the same or another name.',
    module,
    args: take12(text('inputheader'), text('[outputheader]', { optional: true })),
    override: ['OR_OPTIONS'],
    since: { httpd: '2.3.6' },
  }),
];
