import { atol } from '../../../directives/types/number.js';
import { argumentValue } from '../../../model/arguments.js';
import type { ProcessGroup } from '../../../model/process-groups.js';
import type { ConfigNode } from '../../../model/server.js';
import type { WsgiOption } from '../../../model/wsgi-options.js';
import { defineRule } from '../../rule.js';

const RESTARTS = ['maximum-requests', 'restart-interval', 'cpu-time-limit'];

export default defineRule({
  name: 'wsgi/timeout-order',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'A timeout that another one defeats',
  why: `httpd waits \`socket-timeout\` for a daemon process, or \`Timeout\` without it. When \`request-timeout\` is longer the client has its 504 before the process gives up.
\`interrupt-timeout\` counts from \`request-timeout\` and does nothing without it. A \`queue-timeout\` beyond the wait of httpd
never ends, and \`graceful-timeout=0\` cuts off the requests in a process that \`maximum-requests\` or \`restart-interval\` ends.`,
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
    for (const group of server.processGroups) {
      const timeout = timeouts.get(group.virtualHost) ?? timeouts.get(server.mainServer);
      for (const { option, message } of contradictions(group, timeout))
        report({ at: option.location, node: group.node, message });
    }
  },
});

interface Contradiction {
  readonly option: WsgiOption;
  readonly message: string;
}

/** The options of a group that another, or `Timeout`, leaves without effect. */
function contradictions(group: ProcessGroup, timeout: ConfigNode | undefined): readonly Contradiction[] {
  const found: Contradiction[] = [];
  const seconds = (name: string): number => atol(group.option(name)?.value ?? '0');
  const say = (name: string, message: string): void => {
    const option = group.option(name);
    if (option !== undefined) found.push({ option, message });
  };
  const [request, socket] = [seconds('request-timeout'), seconds('socket-timeout')];
  // Without `socket-timeout`, or with 0, `Timeout` counts.
  const limit = socket > 0 || timeout === undefined ? socket : Number(argumentValue(timeout, 0));
  if (socket > 0 && socket < request)
    say(
      'socket-timeout',
      `httpd gives up after ${socket} seconds (504) while the request may go on for ${request}: make \`socket-timeout\` longer than \`request-timeout\``,
    );
  else if (limit > 0 && limit < request)
    say(
      'request-timeout',
      `httpd gives up after ${limit} seconds (504), as \`Timeout\` says, while the request may go on for ${request}: add \`socket-timeout=\` with more`,
    );
  if (limit > 0 && seconds('queue-timeout') > limit)
    say(
      'queue-timeout',
      `httpd gives up after ${limit} seconds (504), and no request waits so long for the 503 that this is for: make it shorter`,
    );
  if (seconds('interrupt-timeout') > 0 && request === 0)
    say('interrupt-timeout', '`interrupt-timeout` counts from `request-timeout` and does nothing without it');
  const restart = RESTARTS.find((name) => seconds(name) > 0);
  if (restart !== undefined && /^0+$/.test(group.option('graceful-timeout')?.value ?? ''))
    say(
      'graceful-timeout',
      `\`${restart}\` ends processes, and without \`graceful-timeout\` the requests in them are cut off: leave it out, or give them some seconds`,
    );
  return found;
}
