import { such, text } from '../args.js';
import { type Definition, raw, take1, take12 } from '../define.js';
import { checkTelemetryOptions, checkTelemetryService, isThreshold, TELEMETRY_FLAGS } from './check-telemetry.js';
import { documented, serverOnly, toggle, undocumented } from './shapes.js';

const telemetry = { ...serverOnly, notOn: ['windows'], since: { wsgi: '6.0.0' } } as const;

const newRelic = { ...serverOnly, since: { wsgi: '4.1.0' }, removed: { wsgi: '6.0.0' } } as const;

/** What watches the server. */
export const monitoringDirectives: readonly Definition[] = [
  documented({
    name: 'WSGIServerMetrics',
    ...serverOnly,
    args: toggle,
    default: 'Off',
    since: { wsgi: '4.2.0' },
    summary:
      'Lets applications in embedded mode read the metrics of the whole Apache server. Daemon processes have `server-metrics=`.',
  }),
  documented({
    name: 'WSGITelemetryService',
    ...telemetry,
    args: take12(text('unix:/path', { values: ['unix:'] }), text('interval=seconds', { optional: true })),
    summary: 'Sends figures about processes and requests to a service on the same machine, over a Unix socket.',
    check: checkTelemetryService,
  }),
  documented({
    name: 'WSGISlowRequests',
    ...telemetry,
    args: take1(such('seconds', isThreshold, 'WSGISlowRequests threshold must be non-negative')),
    summary:
      'Reports single requests that take longer than so many seconds to the service of `WSGITelemetryService`. 0, and any word that is no number, turns it off.',
  }),
  documented({
    name: 'WSGITelemetryOptions',
    ...telemetry,
    args: raw(text('[+|-]flag|None|All', { values: ['None', 'All', ...TELEMETRY_FLAGS], repeated: true })),
    default: 'None',
    summary:
      'What else goes to the service of `WSGITelemetryService`: `CaptureUserAgent` adds the browser to slow requests. With signs flags are changed, without they are set.',
    check: checkTelemetryOptions,
  }),
  undocumented({
    name: 'WSGINewRelicConfigFile',
    ...newRelic,
    args: take1(text('file-path', { symbol: { kind: 'file', role: 'reference' } })),
    summary: 'The configuration file of the New Relic agent for embedded mode, which is started with the application.',
  }),
  undocumented({
    name: 'WSGINewRelicEnvironment',
    ...newRelic,
    args: take1(text('environment')),
    summary: 'The section of the configuration file of the New Relic agent that applies.',
  }),
];
