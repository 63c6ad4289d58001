import { isUnknown } from '../../../model/arguments.js';
import { givesValue, headerLines } from '../../../model/header-lines.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'core/origin-refused',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'An Access-Control-Allow-Origin that browsers refuse',
  why: `Browsers compare \`Access-Control-Allow-Origin\` with the origin of the page as a whole: scheme, host and port, with no slash behind, or \`*\`. A list, a wildcard within a name and a name alone are equal to no origin, and every site is refused.
For several sites, \`SetEnvIf\` keeps an origin that is permitted, and \`Header set … env=\` sends it back.`,
  references: ['https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Access-Control-Allow-Origin'],
  examples: {
    bad: [
      'Header set Access-Control-Allow-Origin «"https://a.example, https://b.example"»',
      'Header always set Access-Control-Allow-Origin «"https://a.example https://b.example"»',
      'Header set Access-Control-Allow-Origin «https://*.example.com»',
      'Header set Access-Control-Allow-Origin «www.example.com»',
      'Header set Access-Control-Allow-Origin «https://www.example.com/»',
    ],
    good: [
      'Header set Access-Control-Allow-Origin *',
      'Header set Access-Control-Allow-Origin https://www.example.com:8443',
      'Header set Access-Control-Allow-Origin null',
      'SetEnvIf Origin "^https://(a|b)\\.example$" ORIGIN=$0\nHeader set Access-Control-Allow-Origin %{ORIGIN}e env=ORIGIN',
      'Header set Access-Control-Allow-Origin "expr=%{req:Origin}"',
      'Header unset Access-Control-Allow-Origin',
      'Header set Access-Control-Allow-Origin ${ORIGIN}',
    ],
  },
  check(server, report) {
    for (const line of headerLines(server)) {
      const { node, name, value } = line;
      if (name !== 'access-control-allow-origin' || !givesValue(line) || value === undefined) continue;
      const fault = isUnknown(value.value) ? null : faultOf(value.value.trim());
      if (fault === null) continue;
      report({ at: value.location, node, message: `${fault}, and browsers refuse every site` });
    }
  },
});

/** Why no origin is equal to a value. */
function faultOf(value: string): string | null {
  if (/^(?:\*|null|"?expr=.*)$|%\{/.test(value)) return null;
  if (/[\s,]/.test(value)) return 'this header takes one origin and no list';
  if (value.includes('*')) return 'a wildcard within a name is none here';
  if (!/^[a-z][a-z\d+.-]*:\/\//i.test(value)) return `an origin begins with its scheme: \`https://${value}\``;
  return /^[^/]*\/\/[^/]*$/.test(value) ? null : 'an origin ends behind its host or port, with no slash';
}
