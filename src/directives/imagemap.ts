import { text } from './args.js';
import { type Definition, directive, take1 } from './define.js';

const module = 'imagemap_module';

export const imagemapDirectives: readonly Definition[] = [
  directive({
    name: 'ImapMenu',
    module,
    args: take1(text('none|formatted|semiformatted|unformatted')),
    override: ['OR_INDEXES'],
    default: 'formatted',
  }),
  directive({
    name: 'ImapDefault',
    module,
    args: take1(text('error|nocontent|map|referer|URL')),
    override: ['OR_INDEXES'],
    default: 'nocontent',
  }),
  directive({
    name: 'ImapBase',
    module,
    args: take1(text('map|referer|URL')),
    override: ['OR_INDEXES'],
    default: 'http://servername/',
  }),
];
