import { such } from './args.js';
import { type Definition, directive, take1 } from './define.js';
import { vhostFormatFault } from './types/vhost-format.js';

const module = 'vhost_alias_module';

export const vhostAliasDirectives: readonly Definition[] = [
  directive({
    name: 'VirtualScriptAlias',
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
