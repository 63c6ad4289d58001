import { compareVersions } from '../../../directives/availability.js';
import { type OptionDefinition, optionExists } from '../../../directives/wsgi/options.js';
import { daemonOption, knownOptions } from '../../../model/daemon-options.js';
import { removeOption, replaceIn } from '../../edits.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/option-version',
  severity: 'error',
  preset: 'recommended',
  fixable: 'safe',
  title: 'An option that this version of mod_wsgi does not have',
  why: `Options come and go with the versions of mod_wsgi, and a version takes none that it does not know: httpd does not start. Distributions ship versions of their own:
Debian 12 has 4.9.4, while \`interrupt-timeout\` needs 6.0.0.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/release-notes.html'],
  examples: {
    bad: [
      {
        text: 'WSGIDaemonProcess app «newrelic-environment»=production\nWSGIProcessGroup app',
        modWsgiVersion: '6.0.5',
        fixed: 'WSGIDaemonProcess app\nWSGIProcessGroup app',
      },
      { text: 'WSGIDaemonProcess app «interrupt-timeout»=5\nWSGIProcessGroup app', modWsgiVersion: '4.9.4' },
      {
        text: 'WSGIDaemonProcess app «proxy-buffer-size»=65536\nWSGIProcessGroup app',
        modWsgiVersion: '4.9.4',
        fixed: 'WSGIDaemonProcess app response-buffer-size=65536\nWSGIProcessGroup app',
      },
    ],
    good: [
      { text: 'WSGIDaemonProcess app newrelic-environment=production\nWSGIProcessGroup app', modWsgiVersion: '4.9.4' },
      { text: 'WSGIDaemonProcess app interrupt-timeout=5\nWSGIProcessGroup app', modWsgiVersion: '6.0.5' },
    ],
  },
  check(server, report) {
    const { modWsgiVersion: version } = server.settings;
    // Where an option does not exist on a platform the directive does not either: another rule's business.
    const isOfOther = (definition: OptionDefinition): boolean =>
      !optionExists(definition, server.settings) && !definition.notOn?.includes(server.settings.platform);
    for (const { group, option, definition } of knownOptions(server, isOfOther)) {
      const { since, removed, renamedTo } = definition;
      const { start, nameEnd, nameLocation, name } = option;
      const isGone = compareVersions(version, since) >= 0;
      const rejected = server.problemAt(group.node) !== undefined;
      report({
        at: nameLocation,
        node: group.node,
        rejected,
        // The version was not told: the one that is installed may still have it.
        ...(rejected ? {} : { severity: 'warning' }),
        message: `mod_wsgi ${version} has no option \`${name}\`, which ${isGone ? `went with ${removed}` : `came with ${since}`}: httpd will not start`,
        ...(renamedTo === undefined ? {} : { label: `now \`${renamedTo}\`` }),
        fixes:
          renamedTo === undefined
            ? isGone
              ? removeOption(group.node, option, false)
              : []
            : takes(renamedTo, option.value)
              ? replaceIn(group.node, start, nameEnd, renamedTo, { title: `write \`${renamedTo}\``, safe: true })
              : [],
      });
    }
  },
});

/** The new name may be more particular about sizes. */
function takes(name: string, value: string): boolean {
  const kind = daemonOption(name)?.value;
  return kind?.kind !== 'size' || Number(value) === 0 || Number(value) >= kind.least;
}
