import { oneOf, onOff, text } from './args.js';
import { checkAddIcon, checkIndexOptions } from './checks/autoindex.js';
import { type Definition, directive, flag, iterate, iterate2, OR_ALL, raw, take1, take2, takeArgv } from './define.js';

const module = 'autoindex_module';

export const autoindexDirectives: readonly Definition[] = [
  directive({
    name: 'AddIcon',
    summary:
      'The icon that generated listings of directories show for files whose names end so, for `^^DIRECTORY^^` and for `^^BLANKICON^^`.',
    module,
    args: iterate2(text('icon'), text('name', { repeated: true })),
    override: ['OR_INDEXES'],
    check: checkAddIcon,
  }),
  directive({
    name: 'AddIconByType',
    summary:
      'The icon in generated listings for files of a media type such as `image/*`; it survives new extensions better than `AddIcon`.',
    module,
    args: iterate2(text('icon'), text('MIME-type', { repeated: true })),
    override: ['OR_INDEXES'],
    check: checkAddIcon,
  }),
  directive({
    name: 'AddIconByEncoding',
    summary: 'The icon in generated listings for compressed files, by their encoding such as `x-gzip`.',
    module,
    args: iterate2(text('icon'), text('MIME-encoding', { repeated: true })),
    override: ['OR_INDEXES'],
    check: checkAddIcon,
  }),
  directive({
    name: 'AddAlt',
    summary: 'The text in generated listings for browsers that do not show the icon of files with such names.',
    module,
    args: iterate2(text('string'), text('file', { repeated: true })),
    override: ['OR_INDEXES'],
  }),
  directive({
    name: 'AddAltByType',
    summary: 'The text in generated listings in place of the icon of files of a media type.',
    module,
    args: iterate2(text('string'), text('MIME-type', { repeated: true })),
    override: ['OR_INDEXES'],
  }),
  directive({
    name: 'AddAltByEncoding',
    summary: 'The text in generated listings in place of the icon of compressed files.',
    module,
    args: iterate2(text('string'), text('MIME-encoding', { repeated: true })),
    override: ['OR_INDEXES'],
  }),
  directive({
    name: 'IndexOptions',
    summary:
      'How generated listings of directories look: `FancyIndexing`, `HTMLTable`, `NameWidth=*`, `FoldersFirst` and so on. `+` and `-` change what is inherited; bare words replace it.',
    module,
    args: takeArgv(
      text('+|-', { optional: true }),
      text('option'),
      text('+|-option', { optional: true, repeated: true }),
    ),
    override: ['OR_INDEXES'],
    check: checkIndexOptions,
  }),
  directive({
    name: 'IndexOrderDefault',
    summary: 'The order of a generated listing until the reader clicks on a column. Needs `FancyIndexing`.',
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
    summary: 'Files that generated listings leave out; each line adds to the list. They can be fetched all the same.',
    module,
    args: iterate(text('file', { repeated: true })),
    override: ['OR_INDEXES'],
    default: '"."',
  }),
  directive({
    name: 'IndexIgnoreReset',
    summary: 'On: the files to leave out that were inherited are forgotten, and those named here are the only ones.',
    module,
    args: flag(onOff),
    override: ['OR_INDEXES'],
    since: { httpd: '2.3.10' },
    default: 'Off',
  }),
  directive({
    name: 'AddDescription',
    summary:
      'The text in the description column of generated listings for files of such names, which may have wildcards.',
    module,
    args: iterate2(text('string file'), text('file', { repeated: true })),
    override: ['OR_INDEXES'],
  }),
  directive({
    name: 'HeaderName',
    summary: 'The file shown above a generated listing of a directory, as a path relative to the directory.',
    module,
    args: take1(text('filename')),
    override: ['OR_INDEXES'],
  }),
  directive({
    name: 'ReadmeName',
    summary: 'The file shown below a generated listing of a directory, as a path relative to the directory.',
    module,
    args: take1(text('filename')),
    override: ['OR_INDEXES'],
  }),
  directive({
    name: 'FancyIndexing',
    summary: 'Gone since httpd 2.0, which refuses it: write `IndexOptions FancyIndexing`.',
    module,
    args: raw(),
    override: OR_ALL,
    deprecated: { httpd: '2.0', use: 'IndexOptions FancyIndexing' },
    check: () => 'The FancyIndexing directive is no longer supported. Use IndexOptions FancyIndexing.',
  }),
  directive({
    name: 'DefaultIcon',
    summary: 'The icon in generated listings for files that no other icon is meant for.',
    module,
    args: take1(text('url-path')),
    override: ['OR_INDEXES'],
  }),
  directive({
    name: 'IndexStyleSheet',
    summary: 'The URL of the style sheet that generated listings of directories are shown with.',
    module,
    args: take1(text('url-path')),
    override: ['OR_INDEXES'],
  }),
  directive({
    name: 'IndexHeadInsert',
    summary: 'Markup for the `<head>` of generated listings: a script or a viewport, say.',
    module,
    args: take1(text('markup ...')),
    override: ['OR_INDEXES'],
    since: { httpd: '2.2.11' },
  }),
];
