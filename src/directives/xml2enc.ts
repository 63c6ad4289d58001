import { text } from './args.js';
import { type Definition, directive, iterate, iterate2, OR_ALL, take1 } from './define.js';

const module = 'xml2enc_module';

export const xml2encDirectives: readonly Definition[] = [
  directive({ name: 'xml2EncDefault', module, args: take1(text('name')), override: OR_ALL }),
  directive({
    name: 'xml2EncAlias',
    module,
    args: iterate2(text('charset alias [alias ...]'), text('value', { repeated: true })),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
  }),
  directive({
    name: 'xml2StartParse',
    module,
    args: iterate(text('element [element ...]', { repeated: true })),
    override: OR_ALL,
  }),
];
