import { defineRule } from '../../rule.js';

/** `.*`, `.+` or `[^?]*` at the end, in groups or not. */
const REST = /(?:(?<!\\)\.|\[\^[?#]+\])[*+]\??[)?*]*\$?\)*$/;

export default defineRule({
  name: 'wsgi/aliasmatch-consumes-path',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'A WSGIScriptAliasMatch that swallows the whole path',
  why: `Everything that the expression matches counts as the mount. When it ends in \`.*\`, \`SCRIPT_NAME\` is the whole URL path and \`PATH_INFO\`
is empty, so the application finds no route.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIScriptAliasMatch.html'],
  examples: {
    bad: [
      'WSGIScriptAliasMatch «^/api(.*)$» /srv/app/app.wsgi',
      'WSGIScriptAliasMatch «^/api/.+» /srv/app/app.wsgi',
      'WSGIScriptAliasMatch «^/api(/.*)?$» /srv/app/app.wsgi',
    ],
    good: [
      'WSGIScriptAliasMatch ^/api /srv/app/app.wsgi',
      'WSGIScriptAliasMatch ^/wsgi/([^/]+) /srv/$1.wsgi',
      'WSGIScriptAliasMatch ^/api(.*)$ /srv/app/app.wsgi$1',
    ],
  },
  check(server, report) {
    for (const { kind, path, pathLocation, target, node } of server.mounts) {
      if (kind !== 'regex' || !REST.test(path) || /\.(wsgi|py)\/?\$\d$/.test(target)) continue;
      report({
        at: pathLocation,
        node,
        message: `\`${path}\` matches the whole URL path: \`PATH_INFO\` is empty and the application finds no route; leave out the end`,
      });
    }
  },
});
