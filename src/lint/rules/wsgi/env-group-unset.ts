import { unsetGroups } from '../../../model/group-values.js';
import { defineRule } from '../../rule.js';
import { isInUserDirectory } from './userdir-application-group.js';

export default defineRule({
  name: 'wsgi/env-group-unset',
  severity: 'error',
  preset: 'recommended',
  fixable: 'no',
  title: 'A group from a variable that nothing sets',
  why: `When the variable of \`%{ENV:name}\` is not set, the text \`%{ENV:name}\` itself is the name: no such process group (500), or a stray sub
interpreter that everybody shares.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIProcessGroup.html'],
  examples: {
    bad: ['SetEnv APP_GROUP app\nWSGIDaemonProcess app\nWSGIProcessGroup «%{ENV:APP_GRUOP}»'],
    good: [
      'SetEnv APP_GROUP app\nWSGIDaemonProcess app\nWSGIProcessGroup %{ENV:APP_GROUP}',
      'RewriteEngine On\nRewriteRule . - [E=GROUP:app]\nWSGIProcessGroup %{ENV:GROUP}',
      'SetEnvIf Host ^a GROUP=a\nWSGIProcessGroup %{ENV:GROUP}',
    ],
  },
  check(server, report) {
    for (const { kind, value, variable, node, location } of unsetGroups(server)) {
      if (isInUserDirectory(kind, node)) continue;
      const effect = kind === 'process' ? 'requests will get 500' : `the sub interpreter is called \`${value}\``;
      report({
        at: location,
        node,
        message: `nothing here sets the variable \`${variable}\`: where it is not set, ${effect}`,
      });
    }
  },
});
