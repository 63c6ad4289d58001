import { isUnknown, lineOf } from '../../../model/arguments.js';
import { groupBy } from '../../../model/group-by.js';
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
      'Header add Access-Control-Allow-Origin https://a.example\nHeader add Access-Control-Allow-Origin «https://b.example»',
    ],
    good: [
      'Header add Access-Control-Allow-Origin https://a.example env=a\nHeader add Access-Control-Allow-Origin https://b.example env=b',
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
    const lines = headerLines(server).filter((line) => line.name === 'access-control-allow-origin' && givesValue(line));
    for (const { node, value } of lines) {
      if (value === undefined || isUnknown(value.value)) continue;
      const fault = faultOf(value.value.trim());
      if (fault !== null) report({ at: value.location, node, message: `${fault}, and browsers refuse every site` });
    }
    const added = lines.filter(
      ({ action, rest, node }) => action === 'add' && rest.length === 0 && node.certainty === 'certain',
    );
    for (const [first, ...others] of groupBy(added, ({ node }) => node.parent).values())
      for (const { node, value } of others)
        if (first !== undefined && value !== undefined)
          report({
            at: value.location,
            node,
            message: 'this header stands twice in each answer, and browsers refuse every site',
            related: [{ location: lineOf(first.node), message: 'sets it too' }],
          });
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
