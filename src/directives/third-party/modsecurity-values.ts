import { type ArgumentType, oneOf, such } from '../args.js';
import { integer } from '../types/integer.js';
import { atol, strtol } from '../types/number.js';
import { type FirstArguments, forEach } from './values.js';

const invalid = (value: string): string => `ModSecurity: Invalid value for {directive}: ${value}`;
const invalidSetting = (value: string): string => `ModSecurity: Invalid setting for {directive}: ${value}`;
const unrecognised = (value: string): string => `ModSecurity: Unrecognised parameter value for {directive}: ${value}`;

/** A number above 0 that leaves room (`strtol`, and an eye on the largest). */
const aboveZero = such('number', (value) => strtol(value).value > 0n && strtol(value).value < 2n ** 63n - 1n, invalid, {
  range: 'at least 1',
});

/** A number for which it is enough not to be below 1 (`atol`). */
const setting = such('number', (value) => atol(value) > 0, invalidSetting, { range: 'at least 1' });

function separator(what: string): ArgumentType {
  return such(
    'character',
    (value) => value.length === 1,
    (value) => `ModSecurity: Invalid ${what} separator: ${value}`,
  );
}

/** Permissions in octal. */
const mode = such(
  'octal-mode|default',
  (value) => {
    const bits = Number.parseInt(value, 8);
    return /^default$/i.test(value) || (bits > 0 && bits <= 0o7777);
  },
  invalid,
  { values: ['default'] },
);

/** What mod_security 2.9 takes where a word or a number is all there is to look at (`apache2_config.c`). */
export const modSecurityArguments: FirstArguments = {
  SecArgumentSeparator: [separator('argument')],
  SecCookiev0Separator: [separator('cookie v0')],
  SecCookieFormat: [oneOf(['0', '1'], (value) => `ModSecurity: Invalid cookie format: ${value}`)],
  SecAuditEngine: [oneOf(['On', 'Off', 'RelevantOnly'], unrecognised)],
  SecAuditLogParts: [
    such(
      'parts',
      (value) => /^[A-KZ]*$/.test(value),
      (value) => `Invalid parts specification for SecAuditLogParts: ${value}`,
    ),
  ],
  SecAuditLogType: [oneOf(['Serial', 'Concurrent'], unrecognised)],
  SecAuditLogFormat: [oneOf(['JSON', 'Native'], unrecognised)],
  ...forEach(['SecAuditLogDirMode', 'SecAuditLogFileMode', 'SecUploadFileMode'], mode),
  SecCollectionTimeout: [integer('seconds', { least: 0, most: 2_592_000 }, invalid)],
  SecDebugLogLevel: [integer('level', { least: 0, most: 9 }, invalid)],
  ...forEach(
    [
      'SecArgumentsLimit',
      'SecRequestBodyInMemoryLimit',
      'SecRequestBodyJsonDepthLimit',
      'SecRequestBodyLimit',
      'SecRequestBodyNoFilesLimit',
      'SecRulePerfTime',
    ],
    aboveZero,
  ),
  ...forEach(['SecConnReadStateLimit', 'SecConnWriteStateLimit'], aboveZero),
  ...forEach(['SecPcreMatchLimit', 'SecPcreMatchLimitRecursion', 'SecUnicodeCodePage'], setting),
  ...forEach(
    [
      'SecCacheTransformations',
      'SecHashEngine',
      'SecInterceptOnError',
      'SecRequestBodyAccess',
      'SecResponseBodyAccess',
      'SecStatusEngine',
      'SecXmlExternalEntity',
    ],
    oneOf(['On', 'Off'], invalid),
  ),
  ...forEach(['SecConnEngine', 'SecRuleEngine'], oneOf(['On', 'Off', 'DetectionOnly'], invalid)),
  SecUploadKeepFiles: [oneOf(['On', 'Off', 'RelevantOnly'], invalidSetting)],
  SecTmpSaveUploadedFiles: [oneOf(['On', 'Off'], invalidSetting)],
};
