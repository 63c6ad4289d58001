import { text } from './args.js';
import { type Definition, directive, take1 } from './define.js';

const module = 'imagemap_module';

export const imagemapDirectives: readonly Definition[] = [
  directive({
    name: 'ImapMenu',
    summary:
      'What an image map shows that is called without coordinates: a menu of its areas, formatted in one of three ways, or nothing.',
    module,
    args: take1(text('none|formatted|semiformatted|unformatted')),
    override: ['OR_INDEXES'],
    default: 'formatted',
  }),
  directive({
    name: 'ImapDefault',
    summary: 'Where a click leads that lies in no area of an image map that names no default of its own.',
    module,
    args: take1(text('error|nocontent|map|referer|URL')),
    override: ['OR_INDEXES'],
    default: 'nocontent',
  }),
  directive({
    name: 'ImapBase',
    summary: 'What relative addresses in image maps begin at, when the map does not say so itself.',
    module,
    args: take1(text('map|referer|URL')),
    override: ['OR_INDEXES'],
    default: 'http://servername/',
  }),
];
