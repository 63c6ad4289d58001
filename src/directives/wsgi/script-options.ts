import type { OptionDefinition, OptionTable } from './options.js';

const GROUP_TOKENS = ['%{GLOBAL}', '%{SERVER}', '%{HOST}', '%{RESOURCE}', '%{ENV:}'];

const processGroup: OptionDefinition = {
  name: 'process-group',
  value: { kind: 'name', label: 'group', symbol: { kind: 'wsgi-process-group', role: 'reference' } },
  invalid: 'Invalid name for WSGI process group.',
  since: '3.0',
  values: GROUP_TOKENS,
  summary:
    'The daemon process group that runs the script; `%{GLOBAL}` runs it in the Apache children. Stronger than `WSGIProcessGroup`.',
};

const applicationGroup: OptionDefinition = {
  name: 'application-group',
  value: { kind: 'name', label: 'group', symbol: { kind: 'wsgi-application-group', role: 'reference' } },
  invalid: 'Invalid name for WSGI application group.',
  since: '3.0',
  values: GROUP_TOKENS,
  summary:
    'The Python interpreter of the process that runs the script; `%{GLOBAL}` is the first one, which many C extensions need. Stronger than `WSGIApplicationGroup`.',
};

const callableObject: OptionDefinition = {
  name: 'callable-object',
  value: { kind: 'name', label: 'name' },
  invalid: 'Invalid name for WSGI callable object.',
  default: '`WSGICallableObject`',
  since: '3.0',
  values: ['application', 'app'],
  summary: 'The name of the application in the script.',
  note: 'Taken as it stands: `%{ENV:…}` is not expanded here.',
};

const passAuthorization: OptionDefinition = {
  name: 'pass-authorization',
  value: { kind: 'flag' },
  invalid: 'Invalid value for authorization flag.',
  default: '`WSGIPassAuthorization`',
  since: '3.0',
  values: ['On', 'Off'],
  summary:
    'Whether the application sees the `Authorization` header of the request. Stronger than `WSGIPassAuthorization`, in both directions.',
};

const ALIAS = { unknown: 'Invalid option to WSGI script alias definition.', wordsBefore: 2 };
const PRELOADED =
  'Together with an application group, both without `%{…}`, the script is loaded when the process starts, and the group must be defined before this line.';

const aliasOptions: OptionTable = {
  ...ALIAS,
  directives: ['WSGIScriptAlias'],
  options: [
    { ...processGroup, notOn: ['windows'], note: PRELOADED },
    { ...applicationGroup, note: PRELOADED },
    callableObject,
    passAuthorization,
  ],
};

/** The two groups came to `WSGIScriptAliasMatch` later than to `WSGIScriptAlias`. */
const aliasMatchOptions: OptionTable = {
  ...ALIAS,
  directives: ['WSGIScriptAliasMatch'],
  options: aliasOptions.options.map((option) =>
    option.name.endsWith('-group') ? { ...option, since: '4.6.0' } : option,
  ),
};

const importOptions: OptionTable = {
  directives: ['WSGIImportScript'],
  unknown: 'Invalid option to WSGI import script definition.',
  wordsBefore: 1,
  options: [
    {
      ...processGroup,
      since: '2.0',
      required: true,
      notOn: ['windows'],
      values: ['%{GLOBAL}'],
      summary:
        'The process group in which the script is loaded; it must be defined before this line. `%{GLOBAL}`: the Apache children.',
    },
    {
      ...applicationGroup,
      since: '2.0',
      required: true,
      values: ['%{GLOBAL}'],
      summary: 'The Python interpreter in which the script is loaded.',
    },
  ],
};

const handlerOptions: OptionTable = {
  directives: ['WSGIHandlerScript'],
  unknown: 'Invalid option to WSGI handler script definition.',
  wordsBefore: 2,
  options: [processGroup, applicationGroup, passAuthorization],
};

/** These scripts always run in the Apache children. */
function auxiliary(directive: string, what: string): OptionTable {
  return {
    directives: [directive],
    unknown: `Invalid option to WSGI ${what} script definition.`,
    wordsBefore: 1,
    options: [
      {
        ...applicationGroup,
        since: '2.0',
        values: ['%{GLOBAL}', '%{SERVER}', '%{HOST}'],
        summary: 'The Python interpreter of the Apache children in which the script runs.',
        note: '`%{RESOURCE}` and `%{ENV:…}` are not expanded here.',
      },
    ],
  };
}

const telemetryOptions: OptionTable = {
  directives: ['WSGITelemetryService'],
  unknown: "WSGITelemetryService second argument must be 'interval=N'",
  wordsBefore: 1,
  options: [
    {
      name: 'interval',
      value: { kind: 'fraction' },
      invalid: 'WSGITelemetryService interval must be at least 0.5 seconds',
      unit: 'seconds',
      since: '6.0.0',
      summary: 'The time between two reports, half a second at least.',
    },
  ],
};

/** Their names are not case sensitive, and each may stand once. */
const interpreterOptions: OptionTable = {
  directives: ['WSGIInterpreterOptions'],
  unknown: '<WSGIInterpreterOptions>: unknown selector, expected process-group or application-group',
  wordsBefore: 0,
  options: [
    {
      ...processGroup,
      since: '6.0.0',
      values: ['%{GLOBAL}'],
      summary: 'The section is for the processes of this group only; `%{GLOBAL}`: the Apache children.',
    },
    {
      ...applicationGroup,
      since: '6.0.0',
      values: ['%{GLOBAL}'],
      summary: 'The section is for this Python interpreter only.',
    },
  ],
};

export const scriptOptions = {
  alias: aliasOptions,
  aliasMatch: aliasMatchOptions,
  importScript: importOptions,
  handler: handlerOptions,
  dispatch: auxiliary('WSGIDispatchScript', 'dispatch'),
  access: auxiliary('WSGIAccessScript', 'access'),
  authUser: auxiliary('WSGIAuthUserScript', 'auth user'),
  authGroup: auxiliary('WSGIAuthGroupScript', 'auth group'),
  telemetry: telemetryOptions,
  interpreter: interpreterOptions,
} as const satisfies Record<string, OptionTable>;
