import type { Versions } from '../../directives/define.js';
import type { Platform } from '../../directives/modules.js';
import type { Rule } from '../../lint/rule.js';
import { platformNames } from './modules.js';

/** `httpd 2.4.10, mod_wsgi 4.5` */
export function versionText({ httpd, wsgi }: Versions): string {
  return [httpd === undefined ? '' : `httpd ${httpd}`, wsgi === undefined ? '' : `mod_wsgi ${wsgi}`]
    .filter(Boolean)
    .join(', ');
}

/** `removed in httpd 2.3.4: use `Mutex`` */
export function retirementText(what: string, versions: Versions & { readonly use?: string }): string {
  const instead = versions.use === undefined ? '' : `: use \`${versions.use}\``;
  return `${what} ${versionText(versions)}${instead}`;
}

/** `not on Windows` */
export function platformText(notOn: readonly Platform[]): string {
  return `not on ${platformNames(notOn)}`;
}

/** Rules by name and title, for a list. */
export function ruleItems(rules: readonly Rule[]): readonly (readonly [term: string, text: string])[] {
  return rules.map(({ name, title }) => [name, title]);
}

/** A rule as it is named in data about something else. */
export function ruleSummary({ name, severity, title }: Rule): object {
  return { name, severity, title };
}
