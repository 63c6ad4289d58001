import { text } from './args.js';
import { type Definition, directive, take1, take12 } from './define.js';

const module = 'brotli_module';

export const brotliDirectives: readonly Definition[] = [
  directive({
    name: 'BrotliFilterNote',
    module,
    args: take12(text('type'), text('notename', { optional: true })),
    override: ['RSRC_CONF'],
  }),
  directive({
    name: 'BrotliCompressionQuality',
    module,
    args: take1(text('value')),
    override: ['RSRC_CONF'],
    default: '5',
  }),
  directive({
    name: 'BrotliCompressionWindow',
    module,
    args: take1(text('value')),
    override: ['RSRC_CONF'],
    default: '18',
  }),
  directive({ name: 'BrotliCompressionMaxInputBlock', module, args: take1(text('value')), override: ['RSRC_CONF'] }),
  directive({
    name: 'BrotliAlterETag',
    module,
    args: take1(text('AddSuffix|NoChange|Remove')),
    override: ['RSRC_CONF'],
    default: 'AddSuffix',
  }),
];
