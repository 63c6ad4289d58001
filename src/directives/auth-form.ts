import { onOff, such, text } from './args.js';
import { authnProviders } from './checks/named-providers.js';
import { type Definition, directive, flag, iterate, take1 } from './define.js';
import { stringExpression } from './types/expression.js';
import { longInteger } from './types/integer.js';

const module = 'auth_form_module';

/** `check_string` (modules/aaa/mod_auth_form.c). */
const fieldName = such(
  'fieldname',
  (value) => /^[^=&]+$/.test(value),
  "{directive} cannot be empty, or contain '=' or '&'.",
);

export const authFormDirectives: readonly Definition[] = [
  directive({
    name: 'AuthFormProvider',
    summary:
      'Where names and passwords of a login form are looked up. For applications without a login of their own: those of Django and the like have better ones.',
    module,
    args: iterate(text('provider-name', { repeated: true, symbol: { kind: 'auth-provider', role: 'reference' } })),
    override: ['OR_AUTHCFG'],
    default: 'file',
    since: { httpd: '2.3.0' },
    check: authnProviders,
  }),
  directive({
    name: 'AuthFormUsername',
    summary: "The field of the login form that holds the user's name.",
    module,
    args: take1(fieldName),
    override: ['OR_AUTHCFG'],
    default: 'httpd_username',
    since: { httpd: '2.3.0' },
  }),
  directive({
    name: 'AuthFormPassword',
    summary: 'The field of the login form that holds the password.',
    module,
    args: take1(fieldName),
    override: ['OR_AUTHCFG'],
    default: 'httpd_password',
    since: { httpd: '2.3.0' },
  }),
  directive({
    name: 'AuthFormLocation',
    summary:
      'The field of the login form that tells where to go after a login; it goes before `AuthFormLoginSuccessLocation`.',
    module,
    args: take1(fieldName),
    override: ['OR_AUTHCFG'],
    default: 'httpd_location',
    since: { httpd: '2.3.0' },
  }),
  directive({
    name: 'AuthFormMethod',
    summary: 'The field of an inline login form that holds the method of the request to repeat after the login.',
    module,
    args: take1(fieldName),
    override: ['OR_AUTHCFG'],
    default: 'httpd_method',
    since: { httpd: '2.3.0' },
  }),
  directive({
    name: 'AuthFormMimetype',
    summary: 'The field of an inline login form that holds the media type of the body to send again after the login.',
    module,
    args: take1(fieldName),
    override: ['OR_AUTHCFG'],
    default: 'httpd_mimetype',
    since: { httpd: '2.3.0' },
  }),
  directive({
    name: 'AuthFormBody',
    summary: 'The field of an inline login form that holds the body of the request to send again after the login.',
    module,
    args: take1(fieldName),
    override: ['OR_AUTHCFG'],
    default: 'httpd_body',
    since: { httpd: '2.3.0' },
  }),
  directive({
    name: 'AuthFormSize',
    summary: 'The largest form, in bytes, that is read for a name and a password.',
    module,
    args: take1(longInteger('bytes', { least: 0 }, 'AuthCookieFormSize must be a size in bytes, or zero.')),
    override: ['ACCESS_CONF'],
    default: '8192',
    since: { httpd: '2.3.0' },
  }),
  directive({
    name: 'AuthFormLoginRequiredLocation',
    summary:
      'Where a user who has not logged in is sent: the page with the login form. Without it the answer is 401, whose `ErrorDocument` can show the form.',
    module,
    args: take1(text('url')),
    override: ['OR_AUTHCFG'],
    since: { httpd: '2.3.0' },
    check: stringExpression((word) => `Could not parse login required expression '${word}': `),
  }),
  directive({
    name: 'AuthFormLoginSuccessLocation',
    summary: 'Where a user is sent after a login that worked, unless the form itself names a place.',
    module,
    args: take1(text('url')),
    override: ['OR_AUTHCFG'],
    since: { httpd: '2.3.0' },
    check: stringExpression((word) => `Could not parse login success expression '${word}': `),
  }),
  directive({
    name: 'AuthFormLogoutLocation',
    summary: 'Where a user is sent after a logout by the handler `form-logout-handler`.',
    module,
    args: take1(text('uri')),
    override: ['OR_AUTHCFG'],
    since: { httpd: '2.3.0' },
    check: stringExpression((word) => `Could not parse logout required expression '${word}': `),
  }),
  directive({
    name: 'AuthFormSitePassphrase',
    summary:
      'A secret that, once stored in a session, stands for a checked login: passwords are not looked up again for each request. For large sites with slow providers.',
    module,
    args: take1(text('secret')),
    override: ['OR_AUTHCFG'],
    since: { httpd: '2.3.0' },
  }),
  directive({
    name: 'AuthFormAuthoritative',
    summary:
      'Off: a user whom no provider of the form knows is handed to other authentication modules instead of being refused.',
    module,
    args: flag(onOff),
    override: ['OR_AUTHCFG'],
    since: { httpd: '2.3.0' },
    default: 'On',
  }),
  directive({
    name: 'AuthFormFakeBasicAuth',
    summary:
      "On: applications and backends get an `Authorization` header made from the form's login, as though it were `AuthType Basic`.",
    module,
    args: flag(onOff),
    override: ['OR_AUTHCFG'],
    default: 'Off',
    since: { httpd: '2.3.0' },
  }),
  directive({
    name: 'AuthFormDisableNoStore',
    summary:
      "On: pages behind the form lose the `Cache-Control: no-store` that keeps them out of the browser's cache. Leave it off for private pages.",
    module,
    args: flag(onOff),
    override: ['OR_AUTHCFG'],
    since: { httpd: '2.3.0' },
    default: 'Off',
  }),
];
