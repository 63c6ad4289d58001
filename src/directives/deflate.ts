import { text } from './args.js';
import { type Definition, directive, OR_ALL, take1, take12 } from './define.js';

const module = 'deflate_module';

export const deflateDirectives: readonly Definition[] = [
  directive({
    name: 'DeflateFilterNote',
    module,
    args: take12(text('type'), text('notename', { optional: true })),
    override: ['RSRC_CONF'],
  }),
  directive({ name: 'DeflateWindowSize', module, args: take1(text('value')), override: ['RSRC_CONF'], default: '15' }),
  directive({
    name: 'DeflateBufferSize',
    module,
    args: take1(text('value')),
    override: ['RSRC_CONF'],
    default: '8096',
  }),
  directive({ name: 'DeflateMemLevel', module, args: take1(text('value')), override: ['RSRC_CONF'], default: '9' }),
  directive({
    name: 'DeflateCompressionLevel',
    module,
    args: take1(text('value')),
    override: ['RSRC_CONF'],
    default: "Zlib's default",
  }),
  directive({
    name: 'DeflateInflateLimitRequestBody',
    module,
    args: take1(text('value')),
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
