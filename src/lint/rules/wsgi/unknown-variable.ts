import { groupValues } from '../../../model/group-values.js';
import { replaceIn } from '../../edits.js';
import { nearest } from '../../nearest.js';
import { defineRule } from '../../rule.js';

const TOKENS = ['%{GLOBAL}', '%{SERVER}', '%{RESOURCE}', '%{HOST}'];

export default defineRule({
  name: 'wsgi/unknown-variable',
  severity: 'error',
  preset: 'recommended',
  fixable: 'safe',
  title: 'A %{…} that mod_wsgi does not know',
  why: `Group names know \`%{GLOBAL}\`, \`%{SERVER}\`, \`%{RESOURCE}\`, \`%{HOST}\` and \`%{ENV:name}\`, written exactly so. Any other text with a \`%\` is a
name as it stands: \`WSGIApplicationGroup %{global}\` makes a sub interpreter called \`%{global}\`, and a process group called that does not exist (500).`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIApplicationGroup.html'],
  examples: {
    bad: [
      { text: 'WSGIApplicationGroup «%{global}»', fixed: 'WSGIApplicationGroup %{GLOBAL}' },
      { text: 'WSGIApplicationGroup «%{GLOBAL»', fixed: 'WSGIApplicationGroup %{GLOBAL}' },
      'WSGIProcessGroup «%{GROUP}»',
      { text: 'WSGIApplicationGroup «%{ENV:APP»', fixed: 'WSGIApplicationGroup %{ENV:APP}' },
    ],
    good: [
      'WSGIApplicationGroup %{GLOBAL}',
      'WSGIApplicationGroup %{ENV:APPLICATION_GROUP}',
      'WSGIApplicationGroup 100%',
    ],
  },
  check(server, report) {
    for (const { node, value, start, end, location, kind } of groupValues(server)) {
      if (!value.startsWith('%') || TOKENS.includes(value) || /^%\{ENV:[^}]+\}/.test(value)) continue;
      const isOpen = /^%\{ENV:\w+$/.test(value);
      const meant = isOpen ? `${value}}` : nearest(value, TOKENS);
      const effect =
        kind === 'process' ? 'requests will get 500' : 'the application will run in a sub interpreter of that name';
      report({
        at: location,
        node,
        message: `mod_wsgi does not know \`${value}\` and takes it as a name: ${effect}`,
        ...(meant === null ? {} : { label: `did you mean \`${meant}\`?` }),
        fixes: meant === null ? [] : replaceIn(node, start, end, meant, { title: `write \`${meant}\``, safe: true }),
      });
    }
  },
});
