import { knownOptions } from '../../../model/daemon-options.js';
import { defineRule } from '../../rule.js';

export default defineRule({
  name: 'wsgi/flush-delay-unit',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'A delay in seconds where milliseconds are meant',
  why: `\`response-flush-delay\` is the only option in milliseconds. Thousands of them hold responses back for seconds, and \`0\` makes mod_ratelimit far too slow.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIDaemonProcess.html'],
  examples: {
    bad: [
      { text: 'WSGIDaemonProcess app «response-flush-delay=5000»', modWsgiVersion: '6.0.5' },
      {
        text: 'WSGIDaemonProcess app «response-flush-delay=0»\n<Location />\nSetOutputFilter RATE_LIMIT\n</Location>',
        modWsgiVersion: '6.0.5',
      },
    ],
    good: [
      { text: 'WSGIDaemonProcess app response-flush-delay=20', modWsgiVersion: '6.0.5' },
      { text: 'WSGIDaemonProcess app response-flush-delay=0', modWsgiVersion: '6.0.5' },
    ],
  },
  check(server, report) {
    const limited = server.nodes('SetOutputFilter', 'AddOutputFilter').some(({ args }) => /RATE_LIMIT/i.test(args));
    for (const { group, option } of knownOptions(server, ({ name }) => name === 'response-flush-delay')) {
      if (!/^\d+$/.test(option.value)) continue;
      const delay = Number(option.value);
      if (delay <= 1000 && (delay > 0 || !limited)) continue;
      report({
        at: option.location,
        node: group.node,
        message:
          delay === 0
            ? 'without a delay every small piece goes through `RATE_LIMIT` by itself, which makes responses far too slow; write some milliseconds'
            : `the delay is in milliseconds: \`${option.value}\` holds responses back for ${delay / 1000} s`,
      });
    }
  },
});
