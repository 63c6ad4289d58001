import { text } from './args.js';
import { type Definition, directive, take1, take12 } from './define.js';
import { integer } from './types/integer.js';

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
    args: take1(integer('level', { least: 0, most: 11 }, '{directive} must be between 0 and 11')),
    override: ['RSRC_CONF'],
    default: '5',
  }),
  directive({
    name: 'BrotliCompressionWindow',
    module,
    args: take1(integer('bits', { least: 10, most: 24 }, '{directive} must be between 10 and 24')),
    override: ['RSRC_CONF'],
    default: '18',
  }),
  directive({
    name: 'BrotliCompressionMaxInputBlock',
    module,
    args: take1(integer('bits', { least: 16, most: 24 }, '{directive} must be between 16 and 24')),
    override: ['RSRC_CONF'],
  }),
  directive({
    name: 'BrotliAlterETag',
    module,
    args: take1(text('AddSuffix|NoChange|Remove')),
    override: ['RSRC_CONF'],
    default: 'AddSuffix',
  }),
];
