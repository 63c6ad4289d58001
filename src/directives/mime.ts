import { onOff, text } from './args.js';
import { checkMultiviewsMatch } from './checks/keywords.js';
import { type Definition, directive, flag, iterate, iterate2, take1 } from './define.js';

const module = 'mime_module';

export const mimeDirectives: readonly Definition[] = [
  directive({
    name: 'AddCharset',
    summary: 'The character set of files with this extension: `AddCharset UTF-8 .txt`.',
    module,
    args: iterate2(text('charset'), text('extension', { repeated: true })),
    override: ['OR_FILEINFO'],
  }),
  directive({
    name: 'AddEncoding',
    summary:
      'The compression of files with this extension: `AddEncoding br .br`, for static files that were compressed beforehand.',
    module,
    args: iterate2(text('encoding'), text('extension', { repeated: true })),
    override: ['OR_FILEINFO'],
  }),
  directive({
    name: 'AddHandler',
    summary:
      'Has files with this extension answered by a handler: `AddHandler wsgi-script .py` runs every such file. The extension counts anywhere in the name, so `x.py.txt` is run too.',
    module,
    args: iterate2(text('handler-name'), text('extension', { repeated: true })),
    override: ['OR_FILEINFO'],
  }),
  directive({
    name: 'AddInputFilter',
    summary: 'Sends the request bodies for files with this extension through filters.',
    module,
    args: iterate2(text('filter;filter'), text('extension', { repeated: true })),
    override: ['OR_FILEINFO'],
  }),
  directive({
    name: 'AddLanguage',
    summary: 'The language of files with this extension, by which `MultiViews` chooses: `page.html.de`.',
    module,
    args: iterate2(text('language-tag'), text('extension', { repeated: true })),
    override: ['OR_FILEINFO'],
  }),
  directive({
    name: 'AddOutputFilter',
    summary:
      'Sends files with this extension through filters: `INCLUDES .shtml`. `AddOutputFilterByType` also reaches what applications make.',
    module,
    args: iterate2(text('filter;filter'), text('extension', { repeated: true })),
    override: ['OR_FILEINFO'],
  }),
  directive({
    name: 'AddType',
    summary:
      "The media type of files with this extension: for formats missing in the system's list. Handlers belong into `AddHandler`.",
    module,
    args: iterate2(text('media-type'), text('extension', { repeated: true })),
    override: ['OR_FILEINFO'],
  }),
  directive({
    name: 'DefaultLanguage',
    summary: 'The language of files that no extension gives one. Without it they have none, which suits all readers.',
    module,
    args: take1(text('language-tag')),
    override: ['OR_FILEINFO'],
  }),
  directive({
    name: 'MultiviewsMatch',
    summary: 'Which extensions beyond type, language and encoding `MultiViews` may overlook to find a file.',
    module,
    args: iterate(text('Any|NegotiatedOnly|Filters|Handlers', { repeated: true })),
    override: ['OR_FILEINFO'],
    contextFlags: ['NOT_IN_LOCATION'],
    default: 'NegotiatedOnly',
    check: checkMultiviewsMatch,
  }),
  directive({
    name: 'RemoveCharset',
    summary: 'Takes away, for this directory, what `AddCharset` said of these extensions.',
    module,
    args: iterate(text('extension', { repeated: true })),
    override: ['OR_FILEINFO'],
  }),
  directive({
    name: 'RemoveEncoding',
    summary:
      'Takes away, for this directory, what `AddEncoding` said of these extensions: to send `.tar.gz` as it is, say.',
    module,
    args: iterate(text('extension', { repeated: true })),
    override: ['OR_FILEINFO'],
  }),
  directive({
    name: 'RemoveHandler',
    summary:
      'Takes away, for this directory, what `AddHandler` said of these extensions: scripts among uploads are then sent as files, not run.',
    module,
    args: iterate(text('extension', { repeated: true })),
    override: ['OR_FILEINFO'],
  }),
  directive({
    name: 'RemoveInputFilter',
    summary: 'Takes away, for this directory, what `AddInputFilter` said of these extensions.',
    module,
    args: iterate(text('extension', { repeated: true })),
    override: ['OR_FILEINFO'],
  }),
  directive({
    name: 'RemoveLanguage',
    summary: 'Takes away, for this directory, what `AddLanguage` said of these extensions.',
    module,
    args: iterate(text('extension', { repeated: true })),
    override: ['OR_FILEINFO'],
  }),
  directive({
    name: 'RemoveOutputFilter',
    summary: 'Takes away, for this directory, what `AddOutputFilter` said of these extensions.',
    module,
    args: iterate(text('extension', { repeated: true })),
    override: ['OR_FILEINFO'],
  }),
  directive({
    name: 'RemoveType',
    summary: 'Takes away, for this directory, what `AddType` said of these extensions.',
    module,
    args: iterate(text('extension', { repeated: true })),
    override: ['OR_FILEINFO'],
  }),
  directive({
    name: 'TypesConfig',
    summary:
      "The file with the media types of all usual extensions. Leave it to the system's package and add single ones by `AddType`.",
    module,
    args: take1(text('file-path')),
    override: ['RSRC_CONF'],
    default: 'conf/mime.types',
  }),
  directive({
    name: 'ModMimeUsePathInfo',
    summary:
      "On: extensions count in the part of the path behind the file's name as well. Applications decide their types themselves.",
    module,
    args: flag(onOff),
    override: ['ACCESS_CONF'],
    default: 'Off',
  }),
];
