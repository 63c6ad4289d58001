import { text } from './args.js';
import { checkCheckProvider, checkDefineProvider } from './checks/authnz-fcgi.js';
import { type Definition, directive, takeArgv } from './define.js';

const module = 'authnz_fcgi_module';

export const authnzFcgiDirectives: readonly Definition[] = [
  directive({
    name: 'AuthnzFcgiDefineProvider',
    summary:
      'Makes a FastCGI program a provider of logins (`authn`), of permissions (`authz`) or of both, under a name for `AuthBasicProvider` and `Require`.',
    module,
    args: takeArgv(text('type'), text('provider-name'), text('backend-address')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    since: { httpd: '2.4.10' },
    check: checkDefineProvider,
  }),
  directive({
    name: 'AuthnzFcgiCheckAuthnProvider',
    summary:
      "Has a FastCGI authorizer do the whole login, without a dialog of Apache's: it decides who the user is, or that none is needed.",
    module,
    args: takeArgv(text('provider-name|None'), text('option', { repeated: true })),
    override: ['OR_FILEINFO'],
    since: { httpd: '2.4.10' },
    check: checkCheckProvider,
  }),
];
