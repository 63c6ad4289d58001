import { text } from './args.js';
import { type Definition, directive, takeArgv } from './define.js';

const module = 'authnz_fcgi_module';

export const authnzFcgiDirectives: readonly Definition[] = [
  directive({
    name: 'AuthnzFcgiDefineProvider',
    module,
    args: takeArgv(text('type'), text('provider-name'), text('backend-address')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
  }),
  directive({
    name: 'AuthnzFcgiCheckAuthnProvider',
    module,
    args: takeArgv(text('provider-name|None'), text('option', { repeated: true })),
    override: ['OR_FILEINFO'],
  }),
];
