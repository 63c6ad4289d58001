import { oneOf, text } from './args.js';
import { type Definition, directive, OR_ALL, take1, take12 } from './define.js';
import { rejectWord } from './invoke.js';
import { bodySize, integer } from './types/integer.js';

const module = 'deflate_module';

export const deflateDirectives: readonly Definition[] = [
  directive({
    name: 'DeflateFilterNote',
    summary:
      'Puts what compression made of a response (`Input`, `Output` or `Ratio`) into a note, which `LogFormat` shows as `%{name}n`.',
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
    summary: 'How far back zlib looks for repetitions, from 1 to 15. Less compresses worse and saves memory.',
    module,
    args: take1(integer('bits', { least: 1, most: 15 }, '{directive} must be between 1 and 15')),
    override: ['RSRC_CONF'],
    default: '15',
  }),
  directive({
    name: 'DeflateBufferSize',
    summary: 'How many bytes are handed to zlib at a time.',
    module,
    args: take1(integer('bytes', { least: 1 }, '{directive} should be positive')),
    override: ['RSRC_CONF'],
    default: '8096',
  }),
  directive({
    name: 'DeflateMemLevel',
    summary: 'How much memory zlib takes for a response, from 1 to 9.',
    module,
    args: take1(integer('level', { least: 1, most: 9 }, '{directive} must be between 1 and 9')),
    override: ['RSRC_CONF'],
    default: '9',
  }),
  directive({
    name: 'DeflateCompressionLevel',
    summary:
      'How hard zlib tries, from 1 to 9. Beyond 6 the time grows much faster than the gain; an application that compresses itself needs none of it.',
    module,
    args: take1(integer('level', { least: 1, most: 9 }, 'Compression Level must be between 1 and 9')),
    override: ['RSRC_CONF'],
    default: "zlib's own, 6",
  }),
  directive({
    name: 'DeflateInflateLimitRequestBody',
    summary: 'How large a request body may become when it is unpacked, lest a small one fill the memory.',
    module,
    args: take1(bodySize('{directive} is not parsable.')),
    override: OR_ALL,
    since: { httpd: '2.4.10', httpd22: '2.2.28' },
  }),
  directive({
    name: 'DeflateInflateRatioLimit',
    summary:
      'How many times larger a request body may become when it is unpacked: beyond that, and more than `DeflateInflateRatioBurst` times, it is refused.',
    module,
    args: take1(integer('number', { least: 1 }, '{directive} must be positive')),
    override: OR_ALL,
    default: '200',
    since: { httpd: '2.4.10', httpd22: '2.2.28' },
  }),
  directive({
    name: 'DeflateInflateRatioBurst',
    summary: 'How often the ratio of `DeflateInflateRatioLimit` may be exceeded within a request before it is refused.',
    module,
    args: take1(integer('number', { least: 1 }, '{directive} must be positive')),
    override: OR_ALL,
    default: '3',
    since: { httpd: '2.4.10', httpd22: '2.2.28' },
  }),
  directive({
    name: 'DeflateAlterEtag',
    summary:
      'What happens to the `ETag` of a response that is compressed. The default adds `-gzip`, so that conditional requests no longer match what the application sent.',
    module,
    args: take1(
      oneOf(['AddSuffix', 'NoChange', 'Remove'], "DeflateAlterETAG accepts only 'NoChange', 'AddSuffix', and 'Remove'"),
    ),
    override: ['RSRC_CONF'],
    default: 'AddSuffix',
    since: { httpd: '2.4.58' },
  }),
];
