import { oneOf, text } from './args.js';
import { type Definition, directive, take1, take12 } from './define.js';
import { rejectWord } from './invoke.js';
import { integer } from './types/integer.js';

const module = 'brotli_module';

export const brotliDirectives: readonly Definition[] = [
  directive({
    name: 'BrotliFilterNote',
    summary:
      'Puts what Brotli made of a response (`Input`, `Output` or `Ratio`) into a note, which `LogFormat` shows as `%{name}n`.',
    module,
    args: take12(text('type'), text('notename', { optional: true })),
    override: ['RSRC_CONF'],
    since: { httpd: '2.4.26' },
    check: (call) =>
      call.words.length === 2 && !/^(input|output|ratio)$/i.test(call.words[0] ?? '')
        ? rejectWord(call, 0, `Unknown BrotliFilterNote type '${call.words[0]}'`)
        : null,
  }),
  directive({
    name: 'BrotliCompressionQuality',
    summary:
      'How hard Brotli tries, from 0 to 11. The highest ones cost far too much time for pages that an application makes anew for each request.',
    module,
    args: take1(integer('level', { least: 0, most: 11 }, '{directive} must be between 0 and 11')),
    override: ['RSRC_CONF'],
    default: '5',
    since: { httpd: '2.4.26' },
  }),
  directive({
    name: 'BrotliCompressionWindow',
    summary:
      'How far back Brotli looks for repetitions, as a power of two from 10 to 24. More takes more memory for each request.',
    module,
    args: take1(integer('bits', { least: 10, most: 24 }, '{directive} must be between 10 and 24')),
    override: ['RSRC_CONF'],
    default: '18',
    since: { httpd: '2.4.26' },
  }),
  directive({
    name: 'BrotliCompressionMaxInputBlock',
    summary:
      'How much input Brotli takes at once, as a power of two from 16 to 24. The quality chooses well by itself.',
    module,
    args: take1(integer('bits', { least: 16, most: 24 }, '{directive} must be between 16 and 24')),
    override: ['RSRC_CONF'],
    default: 'chosen by Brotli',
    since: { httpd: '2.4.26' },
  }),
  directive({
    name: 'BrotliAlterETag',
    summary:
      'What happens to the `ETag` of a response that Brotli compresses. The default adds a suffix, which breaks `304` answers unless the application knows it.',
    module,
    args: take1(
      oneOf(['AddSuffix', 'NoChange', 'Remove'], "{directive} accepts only 'AddSuffix', 'NoChange' and 'Remove'"),
    ),
    override: ['RSRC_CONF'],
    default: 'AddSuffix',
    since: { httpd: '2.4.26' },
  }),
];
