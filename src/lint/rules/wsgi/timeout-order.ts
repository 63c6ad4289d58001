import { atol } from '../../../directives/types/number.js';
import { argumentValue, lineOf } from '../../../model/arguments.js';
import { defineRule } from '../../rule.js';

const RESTARTS = ['maximum-requests', 'restart-interval', 'cpu-time-limit'];

export default defineRule({
  name: 'wsgi/timeout-order',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'A timeout that another one defeats',
  why: `httpd waits \`socket-timeout\` for a daemon process. When \`request-timeout\` is longer the client has its 504 before the process gives up.
\`interrupt-timeout\` counts from \`request-timeout\` and does nothing without it.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/configuration-directives/WSGIDaemonProcess.html'],
  examples: {
    bad: [
      'Timeout 60\nWSGIDaemonProcess app «request-timeout=120»\nWSGIProcessGroup app',
      'WSGIDaemonProcess app «queue-timeout=90» socket-timeout=60\nWSGIProcessGroup app',
      'WSGIDaemonProcess app request-timeout=120 «socket-timeout=30»\nWSGIProcessGroup app',
      'WSGIDaemonProcess app processes=2 restart-interval=3600 «graceful-timeout=0»\nWSGIProcessGroup app',
      { text: 'WSGIDaemonProcess app «interrupt-timeout=5»\nWSGIProcessGroup app', modWsgiVersion: '6.0.5' },
    ],
    good: [
      'Timeout 300\nWSGIDaemonProcess app request-timeout=120\nWSGIProcessGroup app',
      'Timeout 60\nWSGIDaemonProcess app request-timeout=60 queue-timeout=45\nWSGIProcessGroup app',
      'WSGIDaemonProcess app request-timeout=60 socket-timeout=90\nWSGIProcessGroup app',
      'WSGIDaemonProcess app graceful-timeout=0\nWSGIProcessGroup app',
    ],
  },
  check(server, report) {
    const timeouts = new Map(
      server
        .nodes('Timeout')
        .filter((each) => /^[1-9]\d*$/.test(argumentValue(each, 0)))
        .map((each) => [server.virtualHostOf(each), each]),
    );
    for (const { node, option, virtualHost } of server.processGroups) {
      const seconds = (name: string): number => atol(option(name)?.value ?? '0');
      const [socket, interrupt] = [option('socket-timeout'), option('interrupt-timeout')];
      if (
        socket !== undefined &&
        seconds('socket-timeout') > 0 &&
        seconds('socket-timeout') < seconds('request-timeout')
      )
        report({
          at: socket.location,
          node,
          message: `httpd gives up after ${socket.value} seconds (504) while the request may go on for ${seconds('request-timeout')}: make \`socket-timeout\` longer than \`request-timeout\``,
        });
      if (interrupt !== undefined && seconds('interrupt-timeout') > 0 && seconds('request-timeout') === 0)
        report({
          at: interrupt.location,
          node,
          message: '`interrupt-timeout` counts from `request-timeout` and does nothing without it',
        });
      const timeout =
        seconds('socket-timeout') > 0 ? undefined : (timeouts.get(virtualHost) ?? timeouts.get(server.mainServer));
      const [request, queue] = [option('request-timeout'), option('queue-timeout')];
      const limit = timeout === undefined ? seconds('socket-timeout') : Number(argumentValue(timeout, 0));
      if (request !== undefined && timeout !== undefined && limit < seconds('request-timeout'))
        report({
          at: request.location,
          node,
          message: `httpd gives up after ${limit} seconds (504), as \`Timeout\` says, while the request may go on for ${request.value}: add \`socket-timeout=\` with more`,
          related: [{ location: lineOf(timeout), message: 'counts without `socket-timeout`' }],
        });
      if (queue !== undefined && limit > 0 && seconds('queue-timeout') >= limit)
        report({
          at: queue.location,
          node,
          message: `httpd gives up after ${limit} seconds (504), so that no request waits for ${queue.value} and gets the 503 that this is for: make it shorter`,
        });
      const graceful = option('graceful-timeout');
      const restart = RESTARTS.find((name) => seconds(name) > 0);
      if (graceful !== undefined && /^0+$/.test(graceful.value) && restart !== undefined)
        report({
          at: graceful.location,
          node,
          message: `\`${restart}\` ends processes, and without \`graceful-timeout\` the requests in them are cut off: leave it out, or give them some seconds`,
        });
    }
  },
});
