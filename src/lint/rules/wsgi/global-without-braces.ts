import { groupValues } from '../../../model/group-values.js';
import { replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

const TOKEN = /^[%$]?\{?(GLOBAL|SERVER|RESOURCE|HOST)\}?$/;

/** The value is one of mod_wsgi's tokens less a part of its `%{…}`. */
export function looksLikeToken(value: string): boolean {
  return TOKEN.test(value) && !value.startsWith('%{');
}

export default defineRule({
  name: 'wsgi/global-without-braces',
  severity: 'error',
  preset: 'recommended',
  fixable: 'safe',
  title: 'GLOBAL without %{…}',
  why: `mod_wsgi expands \`%{GLOBAL}\`, \`%{SERVER}\`, \`%{RESOURCE}\` and \`%{HOST}\` and nothing that only resembles them. \`WSGIApplicationGroup GLOBAL\`
makes a sub interpreter of that name, the very thing that it was to avoid; \`WSGIProcessGroup GLOBAL\` looks for a process group of that name: 500.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIApplicationGroup.html'],
  examples: {
    bad: [
      { text: 'WSGIApplicationGroup «GLOBAL»', fixed: 'WSGIApplicationGroup %{GLOBAL}' },
      { text: 'WSGIApplicationGroup «{GLOBAL}»', fixed: 'WSGIApplicationGroup %{GLOBAL}' },
      {
        text: 'WSGIScriptAlias / /srv/app/app.wsgi application-group=«GLOBAL»',
        fixed: 'WSGIScriptAlias / /srv/app/app.wsgi application-group=%{GLOBAL}',
      },
    ],
    good: [
      'WSGIApplicationGroup %{GLOBAL}',
      'WSGIApplicationGroup global-apps',
      'WSGIDaemonProcess SERVER\nWSGIProcessGroup SERVER',
    ],
  },
  check(server, report) {
    const defined = new Set(server.processGroups.map(({ name }) => name));
    for (const { node, value, start, end, location, kind } of groupValues(server)) {
      if (!looksLikeToken(value) || (kind === 'process' && defined.has(value))) continue;
      const token = `%{${TOKEN.exec(value)?.[1] ?? ''}}`;
      const effect =
        kind === 'process'
          ? 'no such process group exists and requests will get 500'
          : `the application will run in a sub interpreter called \`${value}\``;
      report({
        at: location,
        node,
        message: `\`${value}\` is taken as a name: ${effect}; write \`${token}\``,
        fixes: replaceIn(node, start, end, token, { title: `write \`${token}\``, safe: true }),
      });
    }
  },
});
