import { oneOf, onOff, text } from './args.js';
import { authzProviderAlias } from './checks/provider-alias.js';
import { checkRequire, requireSection } from './checks/require.js';
import { type Definition, directive, flag, raw, section, take1 } from './define.js';

const module = 'authz_core_module';

export const authzCoreDirectives: readonly Definition[] = [
  section({
    name: 'AuthzProviderAlias',
    summary:
      'Gives a kind of `Require`, together with its arguments, a name of its own, to use as `Require name` in several places.',
    module,
    args: raw(
      text('baseProvider', { symbol: { kind: 'authz-provider', role: 'reference' } }),
      text('Alias', { symbol: { kind: 'authz-provider', role: 'definition' } }),
      text('Require-Parameters'),
    ),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    since: { httpd: '2.3.0' },
    children: 'provider-alias',
    ...authzProviderAlias,
  }),
  directive({
    name: 'Require',
    summary:
      'Who may come in: `all granted`, `all denied`, `ip`, `host`, `valid-user`, `user`, `group`, `expr` and more. Of several lines one must hold, unless `<RequireAll>` encloses them.',
    module,
    args: raw(text('not', { optional: true }), text('entity-name', { repeated: true })),
    override: ['OR_AUTHCFG'],
    check: checkRequire,
  }),
  section({
    name: 'RequireAll',
    summary:
      'Lets in those for whom all conditions within hold. Needed for `Require not`, which can refuse but never grant.',
    module,
    args: raw(),
    override: ['OR_AUTHCFG'],
    since: { httpd: '2.3.1' },
    children: 'require',
    ...requireSection,
  }),
  section({
    name: 'RequireAny',
    summary:
      'Lets in those for whom at least one condition within holds, which is also what `Require` lines do without a section.',
    module,
    args: raw(),
    override: ['OR_AUTHCFG'],
    since: { httpd: '2.3.1' },
    children: 'require',
    ...requireSection,
  }),
  section({
    name: 'RequireNone',
    summary:
      'Turns away those for whom any condition within holds. It grants nothing: put it into `<RequireAll>` with something that does.',
    module,
    args: raw(),
    override: ['OR_AUTHCFG'],
    since: { httpd: '2.3.1' },
    children: 'require',
    ...requireSection,
  }),
  directive({
    name: 'AuthMerging',
    summary:
      'Whether the `Require` lines here replace those of the enclosing directories (`Off`) or are joined to them by `And` or `Or`.',
    module,
    args: take1(oneOf(['Off', 'And', 'Or'], '{directive} must be one of: Off | And | Or')),
    override: ['OR_AUTHCFG'],
    default: 'Off',
    since: { httpd: '2.3.1' },
  }),
  directive({
    name: 'AuthzSendForbiddenOnFailure',
    summary:
      'On: a user who logged in and is not allowed gets 403 instead of being asked for another name and password.',
    module,
    args: flag(onOff),
    override: ['OR_AUTHCFG'],
    default: 'Off',
    since: { httpd: '2.3.11' },
  }),
];
