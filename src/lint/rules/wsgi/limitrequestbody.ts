import { compareVersions } from '../../../directives/availability.js';
import { argumentOrLine, argumentValue } from '../../../model/arguments.js';
import { groupBy } from '../../../model/group-by.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/limitrequestbody',
  severity: 'hint',
  preset: 'strict',
  fixable: 'no',
  title: 'No limit to what clients may send',
  why: `Without \`LimitRequestBody\` a request may have 1 GiB (before httpd 2.4.54 any number) of bytes, which the application has to read or keep. With it httpd answers 413 before the application is called.`,
  references: ['https://httpd.apache.org/docs/2.4/mod/core.html#limitrequestbody'],
  examples: {
    bad: ['WSGIScriptAlias «/» /srv/app/app.wsgi', 'LimitRequestBody «0»\nWSGIScriptAlias / /srv/app/app.wsgi'],
    good: [
      'LimitRequestBody 1048576\nWSGIScriptAlias / /srv/app/app.wsgi',
      '<Location />\nLimitRequestBody 1048576\n</Location>\nWSGIScriptAlias / /srv/app/app.wsgi',
    ],
  },
  check(server, report) {
    if (server.incomplete) return;
    const isLimited = compareVersions(server.settings.serverVersion, '2.4.54') >= 0;
    for (const [mount] of groupBy(server.mounts, ({ virtualHost }) => virtualHost).values()) {
      if (mount === undefined) continue;
      const limit = server.effective('LimitRequestBody', mount.resource);
      const zero = limit.kind === 'set' && /^0+$/.test(argumentValue(limit.node, 0)) ? limit.node : null;
      if (limit.kind !== 'unset' && zero === null) continue;
      report({
        at: zero === null ? mount.pathLocation : argumentOrLine(zero, 0),
        node: zero ?? mount.node,
        message: `clients may send ${zero === null && isLimited ? 'up to 1 GiB' : 'as much as they like'}; limit it to what the application needs, such as \`LimitRequestBody 1048576\``,
      });
    }
  },
});
