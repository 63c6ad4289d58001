import { oneOf, onOff, text } from './args.js';
import { authzProviderAlias } from './checks/provider-alias.js';
import { checkRequire, requireSection } from './checks/require.js';
import { type Definition, directive, flag, raw, section, take1 } from './define.js';

const module = 'authz_core_module';

export const authzCoreDirectives: readonly Definition[] = [
  section({
    name: 'AuthzProviderAlias',
    module,
    args: raw(text('baseProvider Alias Require-Parameters')),
    override: ['RSRC_CONF'],
    contextFlags: ['GLOBAL_ONLY'],
    children: 'provider-alias',
    ...authzProviderAlias,
  }),
  directive({
    name: 'Require',
    module,
    args: raw(text('not', { optional: true }), text('entity-name', { repeated: true })),
    override: ['OR_AUTHCFG'],
    check: checkRequire,
  }),
  section({
    name: 'RequireAll',
    module,
    args: raw(),
    override: ['OR_AUTHCFG'],
    children: 'require',
    ...requireSection,
  }),
  section({
    name: 'RequireAny',
    module,
    args: raw(),
    override: ['OR_AUTHCFG'],
    children: 'require',
    ...requireSection,
  }),
  section({
    name: 'RequireNone',
    module,
    args: raw(),
    override: ['OR_AUTHCFG'],
    children: 'require',
    ...requireSection,
  }),
  directive({
    name: 'AuthMerging',
    module,
    args: take1(oneOf(['Off', 'And', 'Or'], '{directive} must be one of: Off | And | Or')),
    override: ['OR_AUTHCFG'],
    default: 'Off',
  }),
  directive({
    name: 'AuthzSendForbiddenOnFailure',
    module,
    args: flag(onOff),
    override: ['OR_AUTHCFG'],
    default: 'Off',
    since: { httpd: '2.3.11' },
  }),
];
