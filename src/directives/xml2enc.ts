import { text } from './args.js';
import { addCharsetAlias, checkDefaultCharset } from './checks/xml2enc.js';
import { type Definition, directive, iterate, iterate2, OR_ALL, take1 } from './define.js';

const module = 'xml2enc_module';

export const xml2encDirectives: readonly Definition[] = [
  directive({
    name: 'xml2EncDefault',
    summary: 'The character set of pages that do not tell it, before their links are rewritten.',
    module,
    args: take1(text('name')),
    override: OR_ALL,
    since: { httpd: '2.3.15' },
    check: checkDefaultCharset,
  }),
  directive({
    name: 'xml2EncAlias',
    summary: 'Further names of a character set that the XML library knows under another one.',
    module,
    args: iterate2(text('charset'), text('alias', { repeated: true })),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    since: { httpd: '2.3.15' },
    check: addCharsetAlias,
  }),
  directive({
    name: 'xml2StartParse',
    summary: 'The elements at which pages begin, when something else stands before them that must be left out.',
    module,
    args: iterate(text('element', { repeated: true })),
    override: OR_ALL,
    since: { httpd: '2.3.15' },
  }),
];
