import { onOff, text } from './args.js';
import { authnProviders } from './checks/named-providers.js';
import { type Definition, directive, flag, iterate, take1 } from './define.js';

const module = 'auth_form_module';

export const authFormDirectives: readonly Definition[] = [
  directive({
    name: 'AuthFormProvider',
    module,
    args: iterate(text('provider-name', { repeated: true })),
    override: ['OR_AUTHCFG'],
    default: 'file',
    check: authnProviders,
  }),
  directive({
    name: 'AuthFormUsername',
    module,
    args: take1(text('fieldname')),
    override: ['OR_AUTHCFG'],
    default: 'httpd_username',
    since: { httpd: '2.3.0' },
  }),
  directive({
    name: 'AuthFormPassword',
    module,
    args: take1(text('fieldname')),
    override: ['OR_AUTHCFG'],
    default: 'httpd_password',
    since: { httpd: '2.3.0' },
  }),
  directive({
    name: 'AuthFormLocation',
    module,
    args: take1(text('fieldname')),
    override: ['OR_AUTHCFG'],
    default: 'httpd_location',
    since: { httpd: '2.3.0' },
  }),
  directive({
    name: 'AuthFormMethod',
    module,
    args: take1(text('fieldname')),
    override: ['OR_AUTHCFG'],
    default: 'httpd_method',
    since: { httpd: '2.3.0' },
  }),
  directive({
    name: 'AuthFormMimetype',
    module,
    args: take1(text('fieldname')),
    override: ['OR_AUTHCFG'],
    default: 'httpd_mimetype',
    since: { httpd: '2.3.0' },
  }),
  directive({
    name: 'AuthFormBody',
    module,
    args: take1(text('fieldname')),
    override: ['OR_AUTHCFG'],
    default: 'httpd_body',
    since: { httpd: '2.3.0' },
  }),
  directive({
    name: 'AuthFormSize',
    module,
    args: take1(text('size')),
    override: ['ACCESS_CONF'],
    default: '8192',
    since: { httpd: '2.3.0' },
  }),
  directive({ name: 'AuthFormLoginRequiredLocation', module, args: take1(text('url')), override: ['OR_AUTHCFG'] }),
  directive({ name: 'AuthFormLoginSuccessLocation', module, args: take1(text('url')), override: ['OR_AUTHCFG'] }),
  directive({ name: 'AuthFormLogoutLocation', module, args: take1(text('uri')), override: ['OR_AUTHCFG'] }),
  directive({
    name: 'AuthFormSitePassphrase',
    module,
    args: take1(text('secret')),
    override: ['OR_AUTHCFG'],
    since: { httpd: '2.3.0' },
  }),
  directive({ name: 'AuthFormAuthoritative', module, args: flag(onOff), override: ['OR_AUTHCFG'], default: 'On' }),
  directive({
    name: 'AuthFormFakeBasicAuth',
    module,
    args: flag(onOff),
    override: ['OR_AUTHCFG'],
    default: 'Off',
    since: { httpd: '2.3.0' },
  }),
  directive({
    name: 'AuthFormDisableNoStore',
    module,
    args: flag(onOff),
    override: ['OR_AUTHCFG'],
    since: { httpd: '2.3.0' },
  }),
];
