import { such } from './args.js';
import { type Definition, directive, take1 } from './define.js';
import { vhostFormatFault } from './types/vhost-format.js';

const module = 'vhost_alias_module';

export const vhostAliasDirectives: readonly Definition[] = [
  directive({
    name: 'VirtualScriptAlias',
    summary: 'Makes the directory of CGI scripts below `/cgi-bin/` from the name that was asked for.',
    module,
    args: take1(
      such(
        'pattern',
        (value) => vhostFormatFault(value) === null,
        (value) => vhostFormatFault(value) ?? '',
      ),
    ),
    override: ['RSRC_CONF'],
    default: 'none',
  }),
  directive({
    name: 'VirtualDocumentRoot',
    summary:
      'Makes the document root from the name that was asked for: `/srv/%0/htdocs`. One virtual host then serves any number of sites.',
    module,
    args: take1(
      such(
        'pattern',
        (value) => vhostFormatFault(value) === null,
        (value) => vhostFormatFault(value) ?? '',
      ),
    ),
    override: ['RSRC_CONF'],
    default: 'none',
  }),
  directive({
    name: 'VirtualScriptAliasIP',
    summary: 'Makes the directory of CGI scripts below `/cgi-bin/` from the address that a request came in at.',
    module,
    args: take1(
      such(
        'pattern',
        (value) => vhostFormatFault(value) === null,
        (value) => vhostFormatFault(value) ?? '',
      ),
    ),
    override: ['RSRC_CONF'],
    default: 'none',
  }),
  directive({
    name: 'VirtualDocumentRootIP',
    summary: 'Makes the document root from the address that a request came in at, for sites told apart by address.',
    module,
    args: take1(
      such(
        'pattern',
        (value) => vhostFormatFault(value) === null,
        (value) => vhostFormatFault(value) ?? '',
      ),
    ),
    override: ['RSRC_CONF'],
    default: 'none',
  }),
];
