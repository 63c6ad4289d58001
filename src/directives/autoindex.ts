import { oneOf, onOff, text } from './args.js';
import { checkAddIcon, checkIndexOptions } from './checks/autoindex.js';
import { type Definition, directive, flag, iterate, iterate2, OR_ALL, raw, take1, take2, takeArgv } from './define.js';

const module = 'autoindex_module';

export const autoindexDirectives: readonly Definition[] = [
  directive({
    name: 'AddIcon',
    module,
    args: iterate2(text('icon'), text('name', { repeated: true })),
    override: ['OR_INDEXES'],
    check: checkAddIcon,
  }),
  directive({
    name: 'AddIconByType',
    module,
    args: iterate2(text('icon'), text('MIME-type', { repeated: true })),
    override: ['OR_INDEXES'],
    check: checkAddIcon,
  }),
  directive({
    name: 'AddIconByEncoding',
    module,
    args: iterate2(text('icon'), text('MIME-encoding', { repeated: true })),
    override: ['OR_INDEXES'],
    check: checkAddIcon,
  }),
  directive({
    name: 'AddAlt',
    module,
    args: iterate2(text('string'), text('file', { repeated: true })),
    override: ['OR_INDEXES'],
  }),
  directive({
    name: 'AddAltByType',
    module,
    args: iterate2(text('string'), text('MIME-type', { repeated: true })),
    override: ['OR_INDEXES'],
  }),
  directive({
    name: 'AddAltByEncoding',
    module,
    args: iterate2(text('string'), text('MIME-encoding', { repeated: true })),
    override: ['OR_INDEXES'],
  }),
  directive({
    name: 'IndexOptions',
    module,
    args: takeArgv(
      text('+|-', { optional: true }),
      text('option'),
      text('+|-option', { optional: true, repeated: true }),
    ),
    override: ['OR_INDEXES'],
    default: 'By default, no options are enabled.',
    check: checkIndexOptions,
  }),
  directive({
    name: 'IndexOrderDefault',
    module,
    args: take2(
      oneOf(['Ascending', 'Descending'], "First keyword must be 'Ascending' or 'Descending'"),
      oneOf(['Name', 'Date', 'Size', 'Description'], "Second keyword must be 'Name', 'Date', 'Size', or 'Description'"),
    ),
    override: ['OR_INDEXES'],
    default: 'Ascending Name',
  }),
  directive({
    name: 'IndexIgnore',
    module,
    args: iterate(text('file', { repeated: true })),
    override: ['OR_INDEXES'],
    default: '"."',
  }),
  directive({
    name: 'IndexIgnoreReset',
    module,
    args: flag(onOff),
    override: ['OR_INDEXES'],
    since: { httpd: '2.3.10' },
  }),
  directive({
    name: 'AddDescription',
    module,
    args: iterate2(text('string file'), text('file', { repeated: true })),
    override: ['OR_INDEXES'],
  }),
  directive({ name: 'HeaderName', module, args: take1(text('filename')), override: ['OR_INDEXES'] }),
  directive({ name: 'ReadmeName', module, args: take1(text('filename')), override: ['OR_INDEXES'] }),
  directive({
    name: 'FancyIndexing',
    module,
    args: raw(),
    override: OR_ALL,
    check: () => 'The FancyIndexing directive is no longer supported. Use IndexOptions FancyIndexing.',
  }),
  directive({ name: 'DefaultIcon', module, args: take1(text('url-path')), override: ['OR_INDEXES'] }),
  directive({ name: 'IndexStyleSheet', module, args: take1(text('url-path')), override: ['OR_INDEXES'] }),
  directive({ name: 'IndexHeadInsert', module, args: take1(text('markup ...')), override: ['OR_INDEXES'] }),
];
