import type { Handler } from '../handler.js';
import { fcgidChecks } from './fcgid.js';
import { jkChecks } from './jk.js';
import { checkAuditLog, checkDefaultAction, checkSecAction, checkSecRule, checkUnicodeMap } from './modsecurity.js';

/** What handlers reject besides the values of single arguments, as far as it is known, by name. */
export const thirdPartyChecks: Readonly<Record<string, Handler>> = {
  ...fcgidChecks,
  ...jkChecks,
  SecRule: checkSecRule,
  SecAction: checkSecAction,
  SecAuditLog: checkAuditLog,
  SecDefaultAction: checkDefaultAction,
  SecUnicodeMapFile: checkUnicodeMap,
};
