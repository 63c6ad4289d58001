import { onOff, text } from './args.js';
import { checkMultiviewsMatch } from './checks/keywords.js';
import { type Definition, directive, flag, iterate, iterate2, take1 } from './define.js';

const module = 'mime_module';

export const mimeDirectives: readonly Definition[] = [
  directive({
    name: 'AddCharset',
    module,
    args: iterate2(text('charset'), text('extension', { repeated: true })),
    override: ['OR_FILEINFO'],
  }),
  directive({
    name: 'AddEncoding',
    module,
    args: iterate2(text('encoding'), text('extension', { repeated: true })),
    override: ['OR_FILEINFO'],
  }),
  directive({
    name: 'AddHandler',
    module,
    args: iterate2(text('handler-name'), text('extension', { repeated: true })),
    override: ['OR_FILEINFO'],
  }),
  directive({
    name: 'AddInputFilter',
    module,
    args: iterate2(text('filter;filter'), text('extension', { repeated: true })),
    override: ['OR_FILEINFO'],
  }),
  directive({
    name: 'AddLanguage',
    module,
    args: iterate2(text('language-tag'), text('extension', { repeated: true })),
    override: ['OR_FILEINFO'],
  }),
  directive({
    name: 'AddOutputFilter',
    module,
    args: iterate2(text('filter;filter'), text('extension', { repeated: true })),
    override: ['OR_FILEINFO'],
  }),
  directive({
    name: 'AddType',
    module,
    args: iterate2(text('media-type'), text('extension', { repeated: true })),
    override: ['OR_FILEINFO'],
  }),
  directive({ name: 'DefaultLanguage', module, args: take1(text('language-tag')), override: ['OR_FILEINFO'] }),
  directive({
    name: 'MultiviewsMatch',
    module,
    args: iterate(text('Any|NegotiatedOnly|Filters|Handlers', { repeated: true })),
    override: ['OR_FILEINFO'],
    contextFlags: ['NOT_IN_LOCATION'],
    default: 'NegotiatedOnly',
    check: checkMultiviewsMatch,
  }),
  directive({
    name: 'RemoveCharset',
    module,
    args: iterate(text('extension', { repeated: true })),
    override: ['OR_FILEINFO'],
  }),
  directive({
    name: 'RemoveEncoding',
    module,
    args: iterate(text('extension', { repeated: true })),
    override: ['OR_FILEINFO'],
  }),
  directive({
    name: 'RemoveHandler',
    module,
    args: iterate(text('extension', { repeated: true })),
    override: ['OR_FILEINFO'],
  }),
  directive({
    name: 'RemoveInputFilter',
    module,
    args: iterate(text('extension', { repeated: true })),
    override: ['OR_FILEINFO'],
  }),
  directive({
    name: 'RemoveLanguage',
    module,
    args: iterate(text('extension', { repeated: true })),
    override: ['OR_FILEINFO'],
  }),
  directive({
    name: 'RemoveOutputFilter',
    module,
    args: iterate(text('extension', { repeated: true })),
    override: ['OR_FILEINFO'],
  }),
  directive({
    name: 'RemoveType',
    module,
    args: iterate(text('extension', { repeated: true })),
    override: ['OR_FILEINFO'],
  }),
  directive({
    name: 'TypesConfig',
    module,
    args: take1(text('file-path')),
    override: ['RSRC_CONF'],
    default: 'conf/mime.types',
  }),
  directive({ name: 'ModMimeUsePathInfo', module, args: flag(onOff), override: ['ACCESS_CONF'], default: 'Off' }),
];
