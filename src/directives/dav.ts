import { onOff, text } from './args.js';
import { namedProviders } from './checks/named-providers.js';
import { type Definition, directive, flag, take1 } from './define.js';
import { integer } from './types/integer.js';

const module = 'dav_module';

export const davDirectives: readonly Definition[] = [
  directive({
    name: 'DAV',
    summary:
      'On, or the name of a provider: this place is writable over WebDAV. Protect it with a login for all methods that write, and keep Python code of an application out of it.',
    module,
    args: take1(text('On|Off|provider-name')),
    override: ['ACCESS_CONF'],
    default: 'Off',
    check: namedProviders('dav', (name) => `Unknown DAV provider: ${name}`, ['on', 'off']),
  }),
  directive({
    name: 'DAVBasePath',
    summary:
      'The URL at which the tree of WebDAV begins when it stands in `<LocationMatch>`, where the server cannot tell by itself.',
    module,
    args: take1(text('root-path')),
    override: ['ACCESS_CONF'],
    since: { httpd: '2.4.58' },
  }),
  directive({
    name: 'DAVMinTimeout',
    summary: "The shortest time, in seconds, that a client's lock on a file lasts.",
    module,
    args: take1(integer('seconds', { least: 0 }, '{directive} requires a non-negative integer.')),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: '0',
  }),
  directive({
    name: 'DAVDepthInfinity',
    summary:
      'On: clients may ask for the properties of a whole tree in one request. Large trees then cost so much that it can stop the server.',
    module,
    args: flag(onOff),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: 'off',
  }),
  directive({
    name: 'DAVLockDiscovery',
    summary: 'Off: locks are left out of the properties, which speeds up listings when many clients hold locks.',
    module,
    args: flag(onOff),
    override: ['ACCESS_CONF', 'RSRC_CONF'],
    default: 'on',
    since: { httpd: '2.4.55' },
  }),
];
