import { text } from './args.js';
import { type Definition, directive, OR_ALL, take1, take12 } from './define.js';
import { rejectWord } from './invoke.js';
import { integer, wholeSize } from './types/integer.js';

const module = 'deflate_module';

export const deflateDirectives: readonly Definition[] = [
  directive({
    name: 'DeflateFilterNote',
    module,
    args: take12(text('type'), text('notename', { optional: true })),
    override: ['RSRC_CONF'],
    check: (call) =>
      call.words.length === 2 && !/^(input|output|ratio)$/i.test(call.words[0] ?? '')
        ? rejectWord(call, 0, `Unknown note type ${call.words[0]}`)
        : null,
  }),
  directive({
    name: 'DeflateWindowSize',
    module,
    args: take1(integer('bits', { least: 1, most: 15 }, '{directive} must be between 1 and 15')),
    override: ['RSRC_CONF'],
    default: '15',
  }),
  directive({
    name: 'DeflateBufferSize',
    module,
    args: take1(integer('bytes', { least: 1 }, '{directive} should be positive')),
    override: ['RSRC_CONF'],
    default: '8096',
  }),
  directive({
    name: 'DeflateMemLevel',
    module,
    args: take1(integer('level', { least: 1, most: 9 }, '{directive} must be between 1 and 9')),
    override: ['RSRC_CONF'],
    default: '9',
  }),
  directive({
    name: 'DeflateCompressionLevel',
    module,
    args: take1(integer('level', { least: 1, most: 9 }, 'Compression Level must be between 1 and 9')),
    override: ['RSRC_CONF'],
    default: "Zlib's default",
  }),
  directive({
    name: 'DeflateInflateLimitRequestBody',
    module,
    args: take1(wholeSize('bytes', { least: 0 }, '{directive} requires a non-negative integer.')),
    override: OR_ALL,
    since: { httpd: '2.4.10' },
  }),
  directive({
    name: 'DeflateInflateRatioLimit',
    module,
    args: take1(text('value')),
    override: OR_ALL,
    default: '200',
    since: { httpd: '2.4.10' },
  }),
  directive({
    name: 'DeflateInflateRatioBurst',
    module,
    args: take1(text('value')),
    override: OR_ALL,
    default: '3',
    since: { httpd: '2.4.10' },
  }),
  directive({
    name: 'DeflateAlterEtag',
    module,
    args: take1(text('AddSuffix|NoChange|Remove')),
    override: ['RSRC_CONF'],
    default: 'AddSuffix',
    since: { httpd: '2.4.58' },
  }),
];
