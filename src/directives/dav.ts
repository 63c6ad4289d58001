import { onOff, text } from './args.js';
import { namedProviders } from './checks/named-providers.js';
import { type Definition, directive, flag, take1 } from './define.js';

const module = 'dav_module';

export const davDirectives: readonly Definition[] = [
  directive({
    name: 'DAV',
    module,
    args: take1(text('On|Off|provider-name')),
    override: ['ACCESS_CONF'],
    default: 'Off',
    check: namedProviders('dav', (name) => `Unknown DAV provider: ${name}`, ['on', 'off']),
  }),
  directive({
    name: 'DAVBasePath',
    module,
    args: take1(text('root-path')),
    override: ['ACCESS_CONF'],
    since: { httpd: '2.4.58' },
  }),
  directive({
    name: 'DAVMinTimeout',
    module,
    args: take1(text('seconds')),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: '0',
  }),
  directive({
    name: 'DAVDepthInfinity',
    module,
    args: flag(onOff),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: 'off',
  }),
  directive({
    name: 'DAVLockDiscovery',
    module,
    args: flag(onOff),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: 'on',
    since: { httpd: '2.4.55' },
  }),
];
