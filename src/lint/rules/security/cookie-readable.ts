import { type Argument, argumentsOf, locate } from '../../../model/arguments.js';
import { givesValue, headerLines } from '../../../model/header-lines.js';
import type { ConfigNode } from '../../../model/server.js';
import { defineRule } from '../../rule.js';
import { listed } from '../../wording.js';

const ATTRIBUTES = ['HttpOnly', 'Secure'];

export default defineRule({
  name: 'security/cookie-readable',
  severity: 'warning',
  preset: 'security',
  fixable: 'no',
  title: 'Cookies that scripts read or that travel in clear',
  why: `Without \`HttpOnly\` any script that gets into a page reads the cookie and with it the session; without \`Secure\` the browser also sends it over plain HTTP, where everybody on the way reads it. \`SessionCookieName\` and \`Set-Cookie\` take both as
attributes behind the name.`,
  references: [
    'https://httpd.apache.org/docs/2.4/mod/mod_session_cookie.html#sessioncookiename',
    'https://www.rfc-editor.org/rfc/rfc6265#section-5.2.5',
  ],
  examples: {
    bad: [
      'SessionCookieName «session path=/»',
      'SessionCookieName «session path=/;HttpOnly»',
      'Header add Set-Cookie «"ROUTEID=.%{BALANCER_WORKER_ROUTE}e; path=/"» env=BALANCER_ROUTE_CHANGED',
    ],
    good: [
      'SessionCookieName session path=/;HttpOnly;Secure',
      'Header add Set-Cookie "ROUTEID=x; path=/; HttpOnly; Secure; SameSite=Lax"',
      'Header edit Set-Cookie ^(.*)$ "$1; HttpOnly; Secure"',
      'Header set Set-Cookie "%{COOKIE}e"',
    ],
  },
  check(server, report) {
    const look = (node: ConfigNode, words: readonly Argument[]): void => {
      const [first, last] = [words[0], words.at(-1)];
      if (first === undefined || last === undefined) return;
      const text = words.map(({ value }) => value).join(';');
      const missing = ATTRIBUTES.filter((name) => !new RegExp(`(^|[;\\s])${name}\\s*(;|$)`, 'i').test(text));
      if (missing.length === 0) return;
      const names = listed(
        missing.map((name) => `\`${name}\``),
        'and',
      );
      report({
        at: locate(node, first.start, last.end),
        node,
        message: `the cookie is ${missing.includes('HttpOnly') ? 'read by any script in a page' : 'sent over plain HTTP too'}; add ${names}`,
      });
    };
    for (const node of server.nodes('SessionCookieName', 'SessionCookieName2')) look(node, argumentsOf(node));
    for (const line of headerLines(server))
      if (line.name === 'set-cookie' && givesValue(line) && line.value?.value.includes('=') === true)
        look(line.node, [line.value]);
  },
});
