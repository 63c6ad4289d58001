import { argumentsOf } from '../../../model/arguments.js';
import { groupValues } from '../../../model/group-values.js';
import { isStaticName } from '../../../model/process-groups.js';
import type { Server } from '../../../model/server.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/interpreter-options-unmatched',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'Options for an interpreter that is not there',
  why: `\`<WSGIInterpreterOptions>\` applies to the process group and application group that it names. Whether they exist is not looked at.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/release-notes.html'],
  examples: {
    bad: [
      {
        text: 'WSGIScriptAlias / /srv/app/app.wsgi application-group=main\n<WSGIInterpreterOptions «application-group=mian»>\nWSGIRestrictStdin On\n</WSGIInterpreterOptions>',
        modWsgiVersion: '6.0.5',
      },
      {
        text: '<WSGIInterpreterOptions «process-group=nosuch»>\nWSGIRestrictStdin On\n</WSGIInterpreterOptions>',
        modWsgiVersion: '6.0.5',
      },
    ],
    good: [
      {
        text: 'WSGIDaemonProcess app\nWSGIProcessGroup app\n<WSGIInterpreterOptions process-group=app>\nWSGIRestrictStdin On\n</WSGIInterpreterOptions>',
        modWsgiVersion: '6.0.5',
      },
    ],
  },
  check(server, report) {
    const known = new Set(server.processGroups.map(({ name }) => name));
    for (const node of server.nodes('<WSGIInterpreterOptions')) {
      for (const { value, location } of argumentsOf(node)) {
        const interpreter = /^application-group=(.*)$/.exec(value)?.[1];
        if (interpreter !== undefined && isUsedNowhere(server, interpreter))
          report({
            at: location,
            node,
            message: `no application has the application group \`${interpreter}\`: these options apply to nothing; write the name of one that is in use`,
          });
        const name = /^process-group=(.*)$/.exec(value)?.[1];
        if (name === undefined || server.incomplete || !isStaticName(name) || known.has(name)) continue;
        report({
          at: location,
          node,
          message: `no \`WSGIDaemonProcess\` defines the process group \`${name}\`: these options apply to nothing; write the name of one that exists`,
        });
      }
    }
  },
});

/** A name that nobody gives, and that is not made of a server's name and a path, as the default is. */
function isUsedNowhere(server: Server, name: string): boolean {
  if (server.incomplete || server.mounts.length === 0 || !isStaticName(name) || /[|.:]/.test(name)) return false;
  const used = groupValues(server).filter(({ kind }) => kind === 'application');
  return used.every(({ value }) => value !== name && !value.startsWith('%{ENV:') && isStaticOrToken(value));
}

function isStaticOrToken(value: string): boolean {
  return isStaticName(value) || /^%\{(GLOBAL|SERVER|RESOURCE|HOST)\}$/.test(value);
}
